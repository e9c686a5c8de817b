package kata.bench;

/**
 * The rates of a training step, which is forward, backward and Adam, in points per second.
 *
 * @param peak          the rates of fused multiply-adds in registers alone, in GFLOP/s
 * @param handWritten   the rates of the kata's kernels, called without autodiff
 * @param pyTorchScript the rates of PyTorch with a step as one TorchScript function
 * @param pyTorchByDjl  the rates of PyTorch, called operation by operation through DJL
 * @param allocated     the bytes that a step of the kata allocates on the heap
 */
record StepResult(Network network, int threads, Rates peak, Rates kata, Rates handWritten, Rates pyTorchScript,
                  Rates pyTorchByDjl, double allocated) implements Measured<StepResult> {
    @Override
    public StepResult and(StepResult more) {
        return new StepResult(network, threads, peak.and(more.peak), kata.and(more.kata),
                handWritten.and(more.handWritten), pyTorchScript.and(more.pyTorchScript),
                pyTorchByDjl.and(more.pyTorchByDjl), allocated);
    }

    /** The share of the peak that the kata reaches if only the operations of its products count. */
    double shareOfPeak() {
        return kata.to(peak, (points, gflops) -> points * network.flopsPerPoint() / 1e9 / gflops).median();
    }

    /** The share of the kata's step that autodiff costs, compared with hand-written calls of the kernels. */
    double autodiff() {
        return kata.to(handWritten, (x, y) -> 1 - x / y).median();
    }
}
