package kata.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.Optional;

/** Where ONNX Runtime computes. */
public enum Device {
    CPU("the CPU"), CUDA("an NVIDIA GPU, by CUDA");

    private final String text;

    Device(String text) {
        this.text = text;
    }

    /** CUDA where this JVM's ONNX Runtime has it, otherwise the CPU. */
    public static Device best() {
        return CUDA.missing().isEmpty() ? CUDA : CPU;
    }

    /**
     * What this JVM's ONNX Runtime lacks for the device and how to get it; nothing where it has it.
     *
     * @throws IllegalStateException where ONNX Runtime cannot be loaded
     */
    public Optional<String> missing() {
        OnnxRuntime.environment();
        if (this == CPU || OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            return Optional.empty();
        }
        String version = OnnxRuntime.version();
        return Optional.of("there is no CUDA in the ONNX Runtime on the class path, "
                + "com.microsoft.onnxruntime:onnxruntime:" + version + ", which is built for the CPU alone.\n"
                + "CUDA takes Linux or Windows on x64, an NVIDIA GPU with its driver, the libraries of CUDA 12 (cudart "
                + "12.9, cublas, cublasLt, curand),\n"
                + "and in pom.xml onnxruntime_gpu:" + version + " in the place of onnxruntime, never beside it.");
    }

    /**
     * Makes sessions run here, every node of them: what the device cannot do is an error, not left to the CPU.
     *
     * @throws IllegalStateException where something is missing for it
     */
    void choose(SessionOptions options) throws OrtException {
        missing().ifPresent(what -> {
            throw new IllegalStateException(what);
        });
        if (this == CUDA) {
            try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
                // TF32 has 10 bits after the point. Without cuDNN, a large library, there are still matrix products.
                cuda.add("use_tf32", "0");
                cuda.add("enable_cudnn", "0");
                options.addCUDA(cuda);
            }
            options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
