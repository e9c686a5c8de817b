package kata.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kata.data.DataException;
import kata.data.Mnist;
import kata.data.WholeFile;

/** CUDA on this machine: what it takes is put in place before ONNX Runtime is loaded, and tried once. */
final class Cuda {
    private static String librariesProblem;
    private static Optional<String> missing;

    private Cuda() {
    }

    /**
     * Unpacks and loads the libraries, where they are on the class path. Whoever has set the property
     * {@value CudaLibraries#NATIVE_PATH} has them in that folder. What goes wrong is no matter to the CPU: it is kept
     * for {@link #missing}.
     */
    static void prepare() {
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            return;
        }
        String path = System.getProperty(CudaLibraries.NATIVE_PATH);
        Path folder = path != null ? Path.of(path) : CudaLibraries.userFolder();
        CudaLibraries libraries = new CudaLibraries(Cuda.class.getClassLoader(), folder);
        try {
            if (path == null && libraries.inJars()) {
                libraries.unpack();
                System.setProperty(CudaLibraries.NATIVE_PATH, folder.toString());
            }
            if (System.getProperty(CudaLibraries.NATIVE_PATH) != null) {
                libraries.load();
            }
        } catch (DataException | LinkageError e) {
            librariesProblem = "the libraries of CUDA 12 cannot be had: " + e.getMessage();
        }
    }

    /** What a session on CUDA lacks here and how to get it; nothing where a first one has computed. */
    static synchronized Optional<String> missing() {
        if (missing == null) {
            OrtEnvironment environment = OnnxRuntime.environment();
            missing = !OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)
                    ? Optional.of(CudaProblem.onlyForTheCpu(environment.getVersion()))
                    : librariesProblem != null ? Optional.of(librariesProblem) : tried(environment);
            remember(missing.isEmpty());
        }
        return missing;
    }

    /** The smaller of the golden models, on one black image. */
    private static Optional<String> tried(OrtEnvironment environment) {
        try (SessionOptions options = new SessionOptions()) {
            add(options, false);
            String model = OnnxModel.goldenFile("autoencoder-2").toString();
            try (OrtSession session = environment.createSession(model, options);
                    OnnxTensor image = OnnxTensor.createTensor(environment, FloatBuffer.allocate(Mnist.PIXELS),
                            new long[] {1, Mnist.PIXELS})) {
                session.run(Map.of("images", image)).close();
                return Optional.empty();
            }
        } catch (OrtException e) {
            return Optional.of(CudaProblem.explain(e.getMessage(), CudaProblem.driver()));
        }
    }

    /** Makes sessions run by CUDA, every node of them: what it cannot do is an error, not left to the CPU. */
    static void add(SessionOptions options, boolean tf32) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            // TF32 has 10 bits after the point. Without cuDNN, a large library, there are still matrix products.
            cuda.add("use_tf32", tf32 ? "1" : "0");
            cuda.add("enable_cudnn", "0");
            options.addCUDA(cuda);
        }
        options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
    }

    /**
     * The runtime that ONNX Runtime has loaded.
     *
     * @throws IllegalStateException if there is none
     */
    static CudaRuntime runtime() {
        return CudaRuntime.in(System.getProperty("os.name").startsWith("Windows") ? "cudart64_12" : "libcudart.so.12");
    }

    /** Leaves a file where the profile cuda of pom.xml looks whether it should switch itself on. */
    private static void remember(boolean works) {
        Path folder = CudaLibraries.userFolder();
        if (!folder.toString().equals(System.getProperty(CudaLibraries.NATIVE_PATH))
                || !new CudaLibraries(Cuda.class.getClassLoader(), folder).complete()) {
            return;
        }
        Path file = folder.resolve("works");
        try {
            if (works && !Files.exists(file)) {
                WholeFile.write(file, "");
            } else if (!works) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DataException e) {
            // The folder cannot be written: the profile stays as it is, and -Pcuda switches it on.
        }
    }
}
