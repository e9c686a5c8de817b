package kata.bench;

/**
 * A training step, forward, backward and Adam: points per second.
 *
 * @param peak          the register-only peak, GFLOP/s
 * @param handWritten   the kata's kernels called without autodiff
 * @param pyTorchScript a step as one TorchScript function
 * @param pyTorchByDjl  operation by operation
 * @param allocated     bytes that a step of the kata allocates on the heap
 */
record StepResult(Network network, int threads, Rates peak, Rates kata, Rates handWritten, Rates pyTorchScript,
                  Rates pyTorchByDjl, double allocated) implements Measured<StepResult> {
    @Override
    public StepResult and(StepResult more) {
        return new StepResult(network, threads, peak.and(more.peak), kata.and(more.kata),
                handWritten.and(more.handWritten), pyTorchScript.and(more.pyTorchScript),
                pyTorchByDjl.and(more.pyTorchByDjl), allocated);
    }

    /** The share of the peak that the kata's products alone reach. */
    double shareOfPeak() {
        return kata.to(peak, (points, gflops) -> points * network.flopsPerPoint() / 1e9 / gflops).median();
    }

    /** The share of the kata's step that calls of the kernels, written by hand, do not take. */
    double autodiff() {
        return kata.to(handWritten, (x, y) -> 1 - x / y).median();
    }
}
