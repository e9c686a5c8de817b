package kata.bench;

import java.util.function.DoubleBinaryOperator;

/**
 * A training step, forward, backward and Adam: points per second of each contestant, and the ratios, each taken round
 * by round.
 *
 * @param peak                     the register-only peak, GFLOP/s
 * @param handWritten              the kata's kernels called without autodiff
 * @param pyTorchScript            a step as one TorchScript function
 * @param pyTorchByDjl             operation by operation
 * @param shareOfPeak              the kata's products alone over it
 * @param pyTorchScriptShareOfPeak the same for PyTorch
 * @param pyTorchByDjlShareOfPeak  the same for PyTorch
 * @param toPyTorchScript          the kata's points per second over those of PyTorch
 * @param toPyTorchByDjl           the kata's points per second over those of PyTorch
 * @param autodiff                 the share of the kata's step that calls of the kernels, written by hand, do not take
 * @param allocated                bytes that a step of the kata allocates on the heap
 */
record StepResult(Network network, int threads, Quartiles peak, Quartiles kata, Quartiles handWritten,
                  Quartiles pyTorchScript, Quartiles pyTorchByDjl, Quartiles shareOfPeak,
                  Quartiles pyTorchScriptShareOfPeak, Quartiles pyTorchByDjlShareOfPeak, Quartiles toPyTorchScript,
                  Quartiles toPyTorchByDjl, Quartiles autodiff, double allocated) {

    /** From the figures of each round. */
    static StepResult of(Network network, int threads, double[] peak, double[] kata, double[] handWritten,
            double[] pyTorchScript, double[] pyTorchByDjl, double allocated) {
        DoubleBinaryOperator share = (points, gflops) -> points * network.flopsPerPoint() / 1e9 / gflops;
        DoubleBinaryOperator ratio = (x, y) -> x / y;
        return new StepResult(network, threads, Quartiles.of(peak), Quartiles.of(kata), Quartiles.of(handWritten),
                Quartiles.of(pyTorchScript), Quartiles.of(pyTorchByDjl), Quartiles.of(kata, peak, share),
                Quartiles.of(pyTorchScript, peak, share), Quartiles.of(pyTorchByDjl, peak, share),
                Quartiles.of(kata, pyTorchScript, ratio), Quartiles.of(kata, pyTorchByDjl, ratio),
                Quartiles.of(kata, handWritten, (x, y) -> 1 - x / y), allocated);
    }
}
