// Numbers are printed by a class of java.text, which a checkpoint does not read back.
// fails: AdagradTest.whatItRemembersCanBeKeptInAFile
// says: the rule has an object of java.text.DecimalFormat, which is not read back

import java.text.DecimalFormat;

private final DecimalFormat format = new DecimalFormat("0.00");

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
