// The gradients of the worked example, from a random start.

import kata.random.Generator;

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    return RobustByGradient.fit(x, k, Generator.defaultRng(1), progress);
}
