package kata.bench;

import java.util.List;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** A contest of forward passes of a reference autoencoder: the kata, ONNX Runtime with spinning or sleeping threads. */
final class ForwardContest {
    static final List<Integer> CODES = List.of(30, 2);
    static final List<Integer> BATCHES = List.of(1, 100, 1000, 10_000);

    private static final int KATA = 0;
    private static final int AWAKE = 1;
    private static final int ASLEEP = 2;
    private static final double TOLERANCE = 1e-4;

    private final int code;
    private final int batch;
    private final int threads;
    private final Contest contest;
    private final double[] peak;

    ForwardContest(int code, int batch, RunSettings settings) {
        this.code = code;
        this.batch = batch;
        this.threads = settings.threads();
        this.peak = new double[settings.rounds()];
        Matrix images = Mnist.test().first(batch).images(Precision.FLOAT32);
        KataForward kata = new KataForward(code, images);
        OnnxRuntimeForward awake = new OnnxRuntimeForward(code, images, threads, true);
        OnnxRuntimeForward asleep = new OnnxRuntimeForward(code, images, threads, false);
        kata.run();
        for (OnnxRuntimeForward peer : List.of(awake, asleep)) {
            peer.run();
            Agreement.require("the codes", kata.codes(), peer.codes(), TOLERANCE);
            Agreement.require("the reconstructions", kata.reconstructions(), peer.reconstructions(), TOLERANCE);
        }
        contest = new Contest(settings.stepSeconds(), settings.rounds(),
                List.of(kata::run, awake::run, asleep::run));
    }

    void warm(double seconds) {
        contest.warm(seconds);
    }

    void round(int round) {
        Contest.settle();
        peak[round] = FmaPeak.gflops(Precision.FLOAT32, threads);
        contest.round(round);
    }

    ForwardResult result() {
        return new ForwardResult(code, batch, threads, new Rates(peak), contest.rates(KATA, batch),
                contest.rates(AWAKE, batch), contest.rates(ASLEEP, batch));
    }
}
