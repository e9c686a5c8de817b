// Each by the other's method where that is as good: XᵀX has its eigenvectors as singular vectors.

public static Matrix basisByEigenvalues(Matrix x, int k) {
    requireAtMost(x.columns(), k, x);
    return firstColumns(Decompositions.svd(x.transpose().matmul(x)).v(), k);
}

public static double distance(Matrix b1, Matrix b2) {
    Matrix common = b1.transpose().matmul(b2);
    double outside = b2.minus(b1.matmul(common)).square().sum();
    return Math.hypot(Math.sqrt(outside), Math.sqrt(b1.minus(b2.matmul(common.transpose())).square().sum()));
}
