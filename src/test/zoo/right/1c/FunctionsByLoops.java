// The functions of each element are loops in double; tanh and the cross-entropy are written so that nothing overflows.

import java.util.function.DoubleUnaryOperator;

private Variable map(DoubleUnaryOperator function, DoubleUnaryOperator slope) {
    Matrix a = v;
    double[] slopes = a.toArray();
    for (int i = 0; i < slopes.length; i++) {
        slopes[i] = slope.applyAsDouble(slopes[i]);
    }
    double[] values = a.toArray();
    for (int i = 0; i < values.length; i++) {
        values[i] = function.applyAsDouble(values[i]);
    }
    Matrix factors = Matrix.of(a.rows(), a.columns(), slopes).to(a.precision());
    return node(Matrix.of(a.rows(), a.columns(), values).to(a.precision()), new Arrow(this, factors::times));
}

private static double stableTanh(double x) {
    double e = Math.exp(-2 * Math.abs(x));
    return Math.signum(x) * (1 - e) / (1 + e);
}

public Variable tanh() {
    return map(Variable::stableTanh, x -> 1 - stableTanh(x) * stableTanh(x));
}

public Variable relu() {
    return map(x -> x > 0 ? x : 0, x -> x > 0 ? 1 : 0);
}

public Variable exp() {
    return map(x -> Math.pow(Math.E, x), Math::exp);
}

public Variable log() {
    return map(x -> Math.log10(x) / Math.log10(Math.E), x -> 1 / x);
}

public Variable square() {
    return map(x -> Math.pow(x, 2), x -> x + x);
}

public Variable scale(double s) {
    return map(x -> s * x, x -> s);
}
