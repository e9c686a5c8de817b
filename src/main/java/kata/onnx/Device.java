package kata.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.Optional;

/** Devices on which ONNX Runtime computes. */
public enum Device {
    CPU("the CPU", 1, 1000),
    CUDA("an NVIDIA GPU, by CUDA", 4, 5000),
    /** CUDA with factors of products rounded to 10 bits after the point: faster, and 1000 times less accurate. */
    CUDA_TF32("an NVIDIA GPU, by CUDA with TF32", 4, 5000);

    private final String text;
    private final int callers;
    private final int batch;

    Device(String text, int callers, int batch) {
        this.text = text;
        this.callers = callers;
        this.batch = batch;
    }

    /** CUDA if CUDA works in this JVM's ONNX Runtime, otherwise the CPU. */
    public static Device best() {
        return CUDA.missing().isEmpty() ? CUDA : CPU;
    }

    /**
     * A message about the missing part of this device and a remedy; empty if the device works.
     *
     * @throws IllegalStateException if ONNX Runtime cannot be loaded
     */
    public Optional<String> missing() {
        OnnxRuntime.environment();
        return this == CPU ? Optional.empty() : Cuda.missing();
    }

    /** The number of threads that call a session at once: several on a GPU, so that one copies while one computes. */
    int callers() {
        return callers;
    }

    /** The number of images for one call, if there are many images. */
    public int batch() {
        return batch;
    }

    /**
     * The CUDA runtime, to pin memory; empty for the CPU.
     *
     * @throws IllegalStateException if the CUDA runtime cannot be loaded
     */
    Optional<CudaRuntime> pinning() {
        return this == CPU ? Optional.empty() : Optional.of(Cuda.runtime());
    }

    /**
     * Makes sessions run on this device.
     *
     * @throws IllegalStateException if the device lacks something, see {@link #missing}
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
