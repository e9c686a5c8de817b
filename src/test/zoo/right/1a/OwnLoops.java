// Products and ReLU by loops over arrays.

private static Matrix product(Matrix a, Matrix b) {
    if (a.columns() != b.rows()) {
        throw new kata.matrix.ShapeException("product of " + a.shape() + " and " + b.shape());
    }
    double[] left = a.toArray();
    double[] right = b.toArray();
    double[] c = new double[a.rows() * b.columns()];
    for (int i = 0; i < a.rows(); i++) {
        for (int k = 0; k < a.columns(); k++) {
            for (int j = 0; j < b.columns(); j++) {
                c[i * b.columns() + j] += left[i * a.columns() + k] * right[k * b.columns() + j];
            }
        }
    }
    return Matrix.of(a.rows(), b.columns(), c);
}

public static void run(ThreeLayerGraph graph) {
    graph.V1.v = graph.W1.v.matmul(graph.X.v);
    graph.V2.v = graph.V1.v.relu();
    graph.V3.v = product(graph.W2.v, graph.V2.v);
    double[] positive = graph.V3.v.toArray();
    for (int i = 0; i < positive.length; i++) {
        if (positive[i] < 0) {
            positive[i] = 0;
        }
    }
    graph.V4.v = Matrix.of(graph.V3.v.rows(), graph.V3.v.columns(), positive);
    graph.V5.v = product(graph.W3.v, graph.V4.v);
    graph.D.v = graph.Y.v.minus(graph.V5.v);
    double z = 0;
    for (double d : graph.D.v.toArray()) {
        z += d * d / 2;
    }
    graph.z.v = Matrix.of(1, 1, z);
}
