package kata.runner;

import kata.data.Computer;
import kata.grade.Cost;

/** Measures what each graded file costs this JVM. The time between two files belongs to the second one's start. */
final class CostMeter {
    private double last;
    private double start;
    private double compiler;
    private double training;

    /** Notes that a file has arrived. */
    void begin() {
        start = lap();
        training = 0;
    }

    /** Notes that the file is compiled, or refused. */
    void compiled() {
        compiler = lap();
    }

    /** Adds the processor seconds of the checks that take long. */
    void trained(double seconds) {
        training += seconds;
    }

    /** The cost of the file, at the end of its checks. */
    Cost end() {
        return new Cost(start, compiler, Math.max(0, lap() - training), training);
    }

    private double lap() {
        double now = Computer.processorSeconds();
        double lap = now - last;
        last = now;
        return lap;
    }
}
