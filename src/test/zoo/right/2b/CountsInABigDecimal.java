// Steps are counted by a class of java.math.

import java.math.BigDecimal;

private final BigDecimal[] count = {BigDecimal.ZERO};

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    count[0] = count[0].add(BigDecimal.ONE);
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
