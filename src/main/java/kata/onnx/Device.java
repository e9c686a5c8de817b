package kata.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.Optional;

/** Where ONNX Runtime computes. */
public enum Device {
    CPU("the CPU", 1, 1000),
    CUDA("an NVIDIA GPU, by CUDA", 4, 5000),
    /** The same with products of numbers rounded to 10 bits after the point: faster, and 1000 times coarser. */
    CUDA_TF32("an NVIDIA GPU, by CUDA with TF32", 4, 5000);

    private final String text;
    private final int callers;
    private final int batch;

    Device(String text, int callers, int batch) {
        this.text = text;
        this.callers = callers;
        this.batch = batch;
    }

    /** CUDA where this JVM's ONNX Runtime has it and it works, otherwise the CPU. */
    public static Device best() {
        return CUDA.missing().isEmpty() ? CUDA : CPU;
    }

    /**
     * What is missing here for the device and how to get it; nothing where it works.
     *
     * @throws IllegalStateException where ONNX Runtime cannot be loaded
     */
    public Optional<String> missing() {
        OnnxRuntime.environment();
        return this == CPU ? Optional.empty() : Cuda.missing();
    }

    /** How many threads call a session at once: on a GPU several, so that one copies while another computes. */
    int callers() {
        return callers;
    }

    /** How many images a call takes where there are many. */
    public int batch() {
        return batch;
    }

    /**
     * The CUDA runtime, which pins memory for it; nothing on the CPU.
     *
     * @throws IllegalStateException if CUDA's cannot be loaded
     */
    Optional<CudaRuntime> pinning() {
        return this == CPU ? Optional.empty() : Optional.of(Cuda.runtime());
    }

    /**
     * Makes sessions run here.
     *
     * @throws IllegalStateException where something is missing for it
     */
    void choose(SessionOptions options) throws OrtException {
        missing().ifPresent(what -> {
            throw new IllegalStateException(what);
        });
        if (this != CPU) {
            Cuda.add(options, this == CUDA_TF32);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
