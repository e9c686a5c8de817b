// Gradient descent by Adam with a constant learning rate walks around the minimum in circles.
// fails: RobustFactorizationTest.theTrueSubspaceIsFound

import java.util.List;
import problem1.Variable;
import problem2.Adam;
import problem2.Optimizer;

public static Matrix fit(Matrix x, int k, Consumer<Matrix> progress) {
    Pca.requireAtMost(Math.min(x.rows(), x.columns()), k, x);
    Variable a = Variable.of(Pca.basis(x, k));
    Variable z = Variable.of(x.matmul(a.v));
    Optimizer optimizer = new Optimizer(List.of(a, z), () -> new Adam(0.9, 0.999, 1e-12));
    for (int step = 0; step < 200; step++) {
        Variable.constant(x).minus(z.matmul(a.transpose())).rowNorms().sum().backward();
        optimizer.step(0.01);
        progress.accept(a.v);
    }
    return a.v;
}
