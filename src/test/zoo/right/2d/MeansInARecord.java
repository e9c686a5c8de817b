// Both means are in a record of its own, which can be written to a file.

import java.io.Serializable;

private record Means(Matrix first, Matrix second) implements Serializable {
}

private Means means;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t++ == 0) {
        means = new Means(gradient.filledWith(0), gradient.filledWith(0));
    }
    means = new Means(means.first.scale(beta1).plus(gradient.scale(1 - beta1)),
            means.second.scale(beta2).plus(gradient.square().scale(1 - beta2)));
    Matrix mHat = means.first.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = means.second.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
