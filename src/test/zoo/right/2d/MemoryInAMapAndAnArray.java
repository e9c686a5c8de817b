// What is remembered is in a map and an array.

import java.util.HashMap;
import java.util.Map;

private final Map<String, Matrix> means = new HashMap<>();

private final double[] powers = {1, 1};

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix zero = gradient.filledWith(0);
    powers[0] *= beta1;
    powers[1] *= beta2;
    Matrix first = means.getOrDefault("m", zero).scale(beta1).plus(gradient.scale(1 - beta1));
    Matrix second = means.getOrDefault("s", zero).scale(beta2).plus(gradient.square().scale(1 - beta2));
    means.put("m", first);
    means.put("s", second);
    Matrix root = second.scale(1 / (1 - powers[1])).sqrt().plus(epsilon);
    return theta.minus(first.scale(rate / (1 - powers[0])).divide(root));
}
