package kata.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A contestant's work per second, in each round of each JVM that was measured. */
record Rates(List<double[]> jvms) {
    Rates(double... rounds) {
        this(List.of(rounds));
    }

    private DoubleStream all() {
        return jvms.stream().flatMapToDouble(Arrays::stream);
    }

    double median() {
        return Quartiles.of(all().toArray()).median();
    }

    /** The fastest round: what the code can do, on a machine where others disturb most of the rounds. */
    double best() {
        return all().max().orElseThrow();
    }

    /** How much of the best JVM's fastest round the fastest one of the worst JVM is. */
    double worstJvm() {
        return jvms.stream().mapToDouble(each -> new Rates(each).best()).min().orElseThrow() / best();
    }

    /** The ratios to another contestant, each taken in one round. */
    Quartiles to(Rates other) {
        return to(other, (x, y) -> x / y);
    }

    /** Both rates of each round, combined. */
    Quartiles to(Rates other, DoubleBinaryOperator combination) {
        return Quartiles.of(all().toArray(), other.all().toArray(), combination);
    }

    double bestTo(Rates other) {
        return best() / other.best();
    }

    /** These and those of more JVMs. */
    Rates and(Rates more) {
        return new Rates(Stream.concat(jvms.stream(), more.jvms.stream()).toList());
    }
}
