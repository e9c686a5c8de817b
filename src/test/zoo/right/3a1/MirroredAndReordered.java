// The directions in another order and half of them mirrored: the same subspace.

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Matrix directions = Decompositions.svd(x).v().transpose();
    int[] order = new int[k];
    double[] signs = new double[k];
    for (int i = 0; i < k; i++) {
        order[i] = i;
        signs[i] = i % 2 == 0 ? 1 : -1;
    }
    return directions.select(order).timesColumn(Matrix.of(k, 1, signs)).transpose();
}

public static double distance(Matrix b1, Matrix b2) {
    Matrix one = Decompositions.svd(b1.minus(b2.matmul(b2.transpose().matmul(b1)))).s();
    Matrix two = Decompositions.svd(b2.minus(b1.matmul(b1.transpose().matmul(b2)))).s();
    return Math.sqrt(one.square().sum() + two.square().sum());
}
