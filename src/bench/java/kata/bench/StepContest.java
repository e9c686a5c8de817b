package kata.bench;

import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import kata.data.Mnist;
import kata.matrix.HandWrittenStep;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** A contest of training steps of one network: the kata, its kernels without autodiff, and PyTorch in two ways. */
final class StepContest {
    private static final int KATA = 0;
    private static final int HAND_WRITTEN = 1;
    private static final int PYTORCH_SCRIPT = 2;
    private static final int PYTORCH_BY_DJL = 3;
    private static final int STEPS_COMPARED = 5;
    private static final double TOLERANCE = 1e-4;
    private static final int STEPS_FOR_ALLOCATION = 20;

    private final Network network;
    private final int threads;
    private final Contest contest;
    private final double[] peak;
    private final KataStep kata;
    private int kataSteps;
    private int handWrittenSteps;
    private int scriptSteps;
    private int djlSteps;

    StepContest(PtNDManager torch, Network network, RunSettings settings) {
        this.network = network;
        this.threads = settings.threads();
        this.peak = new double[settings.rounds()];
        Minibatches data = new Minibatches(Mnist.train(), network.batch());
        kata = KataStep.of(network, data);
        IntToDoubleFunction handWritten = handWritten(network, data, kata.parameters());
        PyTorchTensors tensors = new PyTorchTensors(torch, data);
        PyTorchScriptStep script = new PyTorchScriptStep(torch, network, tensors, kata.parameters());
        PyTorchByDjlStep djl = new PyTorchByDjlStep(torch, network, tensors, kata.parameters());
        for (int i = 0; i < STEPS_COMPARED; i++) {
            double expected = script.run(scriptSteps++);
            agree(i, kata.run(kataSteps++), expected);
            agree(i, handWritten.applyAsDouble(handWrittenSteps++), expected);
            agree(i, djl.run(djlSteps++), expected);
        }
        contest = new Contest(settings.stepSeconds(), settings.rounds(), List.of(
                () -> kata.run(kataSteps++),
                () -> handWritten.applyAsDouble(handWrittenSteps++),
                () -> script.run(scriptSteps++),
                () -> djl.run(djlSteps++)));
    }

    private static IntToDoubleFunction handWritten(Network network, Minibatches data, List<Matrix> parameters) {
        HandWrittenStep step = new HandWrittenStep(network.kind(), network.batch(), network.sizesAsArray(), parameters,
                KataStep.RATE);
        List<float[]> images = data.arrays(data::images);
        List<float[]> targets = network.kind() == HandWrittenStep.Kind.AUTOENCODER ? images
                : data.arrays(data::targets);
        return i -> step.run(images.get(i % images.size()), targets.get(i % targets.size()));
    }

    private void agree(int step, double actual, double expected) {
        Agreement.require(network.name() + ", the objective in step " + step, new double[] {actual},
                new double[] {expected}, TOLERANCE);
    }

    void warm(double seconds) {
        contest.warm(seconds);
    }

    void round(int round) {
        Contest.settle();
        peak[round] = FmaPeak.gflops(Precision.FLOAT32, threads);
        contest.round(round);
    }

    StepResult result() {
        double before = Allocation.bytes();
        for (int i = 0; i < STEPS_FOR_ALLOCATION; i++) {
            kata.run(kataSteps++);
        }
        double allocated = (Allocation.bytes() - before) / STEPS_FOR_ALLOCATION;
        return new StepResult(network, threads, new Rates(peak), rates(KATA), rates(HAND_WRITTEN),
                rates(PYTORCH_SCRIPT), rates(PYTORCH_BY_DJL), allocated);
    }

    private Rates rates(int contestant) {
        return contest.rates(contestant, network.batch());
    }
}
