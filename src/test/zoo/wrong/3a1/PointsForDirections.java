// The first points are the directions, a thousand times as long: what is long holds no more of the squares.
// fails: PcaTest.noSubspaceLeavesLessOfTheSquares
// says: no subspace holds more than that of PCA

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return x.slice(0, k).transpose().scale(1000);
}
