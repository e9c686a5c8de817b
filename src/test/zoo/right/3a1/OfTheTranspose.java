// The left vectors of the transpose, with the other sign; the eigenvalues of the scaled product.

public static Matrix basis(Matrix x, int k) {
    requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return firstColumns(Decompositions.svd(x.transpose()).u(), k).scale(-1);
}

public static Matrix basisByEigenvalues(Matrix x, int k) {
    requireAtMost(x.columns(), k, x);
    Matrix squares = x.transpose().matmul(x).scale(1.0 / x.rows());
    return Decompositions.symmetricEigenvalues(squares).vectors().transpose().slice(0, k).transpose();
}

public static double distance(Matrix b1, Matrix b2) {
    double sum = 0;
    for (double e : b1.minus(b2.matmul(b2.transpose().matmul(b1))).toArray()) {
        sum += e * e;
    }
    for (double e : b2.minus(b1.matmul(b1.transpose().matmul(b2))).toArray()) {
        sum += e * e;
    }
    return Math.sqrt(sum);
}
