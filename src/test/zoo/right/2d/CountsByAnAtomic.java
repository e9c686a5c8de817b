// Steps are counted by an object of java.util.concurrent, and means are in a map of it: both may be used.

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

private final AtomicInteger count = new AtomicInteger();

private final Map<String, Matrix> means = new ConcurrentHashMap<>();

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    int n = count.incrementAndGet();
    Matrix zero = gradient.filledWith(0);
    Matrix first = means.getOrDefault("m", zero).scale(beta1).plus(gradient.scale(1 - beta1));
    Matrix second = means.getOrDefault("s", zero).scale(beta2).plus(gradient.square().scale(1 - beta2));
    means.put("m", first);
    means.put("s", second);
    Matrix root = second.scale(1 / (1 - Math.pow(beta2, n))).sqrt().plus(epsilon);
    return theta.minus(first.scale(rate / (1 - Math.pow(beta1, n))).divide(root));
}
