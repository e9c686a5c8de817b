// The mean is in an Optional, which cannot be written to a file.
// fails: AdamTest.whatItRemembersCanBeKeptInAFile
// says: java.util.Optional, which is not serializable

import java.util.Optional;

private Optional<Matrix> mean = Optional.empty();

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix zero = gradient.filledWith(0);
    t++;
    mean = Optional.of(mean.orElse(zero).scale(beta1).plus(gradient.scale(1 - beta1)));
    s = (s == null ? zero : s).scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix mHat = mean.get().scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
