// Means in concurrent and enum maps of a sealed type.

import java.io.Serializable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

private enum Kind { MEAN, SQUARE { @Override Matrix of(Matrix g) { return g.square(); } }; Matrix of(Matrix g) { return g; } }

private sealed interface State<T> extends Serializable permits Empty, Full { }
private record Empty<T>() implements State<T> { }
private record Full<T extends Serializable>(T value, double correction) implements State<T> { }

private final Map<Kind, State<Matrix>> memory = new EnumMap<>(Kind.class);
private final ConcurrentHashMap<String, Double> notes = new ConcurrentHashMap<>(Map.of("a", 1.0));

private static final String TEXT = """
    text of "two"
    lines""";

private Matrix next(Kind kind, Matrix g, double beta) {
    State<Matrix> state = memory.getOrDefault(kind, new Empty<>());
    Full<Matrix> full;
    if (state instanceof Full<Matrix> f) {
        full = new Full<>(f.value.scale(beta).plus(kind.of(g).scale(1 - beta)), f.correction * beta);
    } else {
        full = new Full<>(kind.of(g).scale(1 - beta), beta);
    }
    memory.put(kind, full);
    notes.merge(kind.name() + TEXT.length(), 1.0, Double::sum);
    return full.value.scale(switch (kind) { case MEAN, SQUARE -> { double one = 1; yield one / (1 - full.correction); } });
}

public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix mHat = next(Kind.MEAN, gradient, beta1);
    Matrix sHat = next(Kind.SQUARE, gradient, beta2);
    return theta.minus(mHat.scale(rate).divide(sHat.sqrt().plus(epsilon)));
}
