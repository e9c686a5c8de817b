// Both means are in a class of its own, which cannot be written to a file.
// fails: AdamTest.whatItRemembersCanBeKeptInAFile
// says: which is not serializable
// says: implement java.io.Serializable

private static final class Means {
    Matrix first;
    Matrix second;
}

private final Means means = new Means();

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix zero = gradient.filledWith(0);
    t++;
    means.first = (t == 1 ? zero : means.first).scale(beta1).plus(gradient.scale(1 - beta1));
    means.second = (t == 1 ? zero : means.second).scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix mHat = means.first.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = means.second.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
