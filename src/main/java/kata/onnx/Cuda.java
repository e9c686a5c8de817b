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

/** CUDA for ONNX Runtime: prepares CUDA's libraries before ONNX Runtime is loaded, and then tries CUDA once. */
final class Cuda {
    private static String librariesProblem;
    private static Optional<String> missing;

    private Cuda() {
    }

    /**
     * Unpacks CUDA's libraries if they are on the class path, and loads the libraries. If the property
     * {@value CudaLibraries#NATIVE_PATH} is set, loads the libraries from the folder that the property names. An error
     * is kept for {@link #missing}, since the CPU works without CUDA.
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
            librariesProblem = "the libraries of CUDA 12 cannot be loaded: " + e.getMessage();
        }
    }

    /** A message about the missing part of CUDA and a remedy; empty if a trial on CUDA has worked. */
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

    /** Runs the smaller golden model on one black image; returns the problem, or empty if the run succeeds. */
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

    /** Makes sessions run on CUDA alone: a node that CUDA cannot compute is an error, and never goes to the CPU. */
    static void add(SessionOptions options, boolean tf32) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            // TF32 has 10 bits after the point. Matrix products do not need cuDNN, which is a large library.
            cuda.add("use_tf32", tf32 ? "1" : "0");
            cuda.add("enable_cudnn", "0");
            options.addCUDA(cuda);
        }
        options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
    }

    /**
     * The CUDA runtime that ONNX Runtime has loaded.
     *
     * @throws IllegalStateException if the library cannot be loaded
     */
    static CudaRuntime runtime() {
        return CudaRuntime.in(System.getProperty("os.name").startsWith("Windows") ? "cudart64_12" : "libcudart.so.12");
    }

    /** Records whether CUDA works: makes or deletes the file that activates the profile cuda of pom.xml. */
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
            // If the folder cannot be written, the profile stays as it is; -Pcuda still activates it.
        }
    }
}
