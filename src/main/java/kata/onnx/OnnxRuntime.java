package kata.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

/** ONNX Runtime's native code, loaded once for this JVM, with telemetry and logging off. */
public final class OnnxRuntime {
    private static OrtEnvironment environment;
    private static IllegalStateException missing;

    private OnnxRuntime() {
    }

    /**
     * The version, such as "1.29.0".
     *
     * @throws IllegalStateException if ONNX Runtime cannot be loaded
     */
    public static String version() {
        return environment().getVersion();
    }

    /**
     * Loads ONNX Runtime at the first call.
     *
     * @throws IllegalStateException if there is no native code for this machine, or the native code cannot be loaded
     * @throws NoClassDefFoundError  if ONNX Runtime's classes have failed to load earlier in this JVM
     */
    static synchronized OrtEnvironment environment() {
        if (missing != null) {
            throw missing;
        }
        if (environment == null) {
            Cuda.prepare();
            try {
                environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "kata");
                environment.setTelemetry(false);
            } catch (NoClassDefFoundError spoilt) {
                throw spoilt;
            } catch (OrtException | LinkageError | RuntimeException e) {
                missing = new IllegalStateException("ONNX Runtime cannot be loaded on " + System.getProperty("os.name")
                        + ", " + System.getProperty("os.arch") + ": " + innermost(e) + ". Its Java artifact runs on "
                        + "Linux (x64 and ARM, with glibc), macOS (ARM) and Windows (x64).", e);
                throw missing;
            }
        }
        return environment;
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
