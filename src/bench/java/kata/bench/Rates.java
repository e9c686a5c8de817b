package kata.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The work per second of a contestant, in each round of each measured JVM. */
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

    /** The rate of the fastest round: the speed of the code, even if other processes disturb most rounds. */
    double best() {
        return all().max().orElseThrow();
    }

    /** The rate of the slowest JVM's fastest round, relative to the fastest round of all JVMs. */
    double worstJvm() {
        return jvms.stream().mapToDouble(each -> new Rates(each).best()).min().orElseThrow() / best();
    }

    /** The quartiles, over all rounds, of the ratio of this contestant's rate to another's. */
    Quartiles to(Rates other) {
        return to(other, (x, y) -> x / y);
    }

    /** The quartiles, over all rounds, of a function of this contestant's rate and another's. */
    Quartiles to(Rates other, DoubleBinaryOperator combination) {
        return Quartiles.of(all().toArray(), other.all().toArray(), combination);
    }

    double bestTo(Rates other) {
        return best() / other.best();
    }

    /** These rates, and after them the rates of more JVMs. */
    Rates and(Rates more) {
        return new Rates(Stream.concat(jvms.stream(), more.jvms.stream()).toList());
    }
}
