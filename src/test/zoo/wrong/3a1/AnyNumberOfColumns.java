// The method was written anew, and the line that refuses a k was lost.
// fails: PcaTest.moreColumnsThanThereAreAndNoneAreRefused
// says: with k = 0 took shapes that do not fit

public static Matrix basis(Matrix x, int k) {
    return firstColumns(Decompositions.svd(x).v(), k);
}
