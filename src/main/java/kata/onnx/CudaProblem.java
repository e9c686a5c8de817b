package kata.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains ONNX Runtime's errors about CUDA: the missing part, and a remedy. */
final class CudaProblem {
    private static final Path DRIVER = Path.of("/proc/driver/nvidia/version");
    private static final Pattern DRIVER_VERSION = Pattern.compile("Kernel Module[^\\n]*?\\s(\\d+(\\.\\d+)+)");
    private static final String OLDEST_DRIVER = "525.60.13";
    private static final String GET_THE_DRIVER = "Install NVIDIA's driver, version " + OLDEST_DRIVER
            + " or later; a container gets it from its host, as with docker run --gpus all.";
    private static final Pattern NO_LIBRARY = Pattern.compile("(lib[\\w-]+\\.so[.\\d]*): cannot open shared object");
    private static final Pattern NO_SYMBOL = Pattern.compile("undefined symbol: (\\w+)");
    private static final Pattern FAILURE = Pattern.compile("(?:CUDA failure|CUDA error) (\\d+): ?([^;]*)");

    private CudaProblem() {
    }

    /** The explanation for an ONNX Runtime without CUDA. */
    static String onlyForTheCpu(String version) {
        return "there is no CUDA in the ONNX Runtime on the class path, com.microsoft.onnxruntime:onnxruntime:"
                + version + ", which is built for the CPU alone.\n"
                + "CUDA needs an NVIDIA GPU with its driver. On Linux on x64 the profile cuda has the rest: "
                + "mvn test -Pcuda, ./kata reference --device cuda;\nit downloads 3.0 GB, once. On Windows on x64, "
                + "install CUDA 12.9 and use onnxruntime_gpu:" + version + " instead of onnxruntime, never both:\n"
                + "mvn test -Donnxruntime=onnxruntime_gpu.";
    }

    /**
     * The explanation of an error, in a sentence or two.
     *
     * @param message ONNX Runtime's message
     * @param driver  the version of the running NVIDIA driver, if known
     */
    static String explain(String message, Optional<String> driver) {
        Matcher library = NO_LIBRARY.matcher(message);
        Matcher symbol = NO_SYMBOL.matcher(message);
        Matcher failure = FAILURE.matcher(message);
        if (library.find()) {
            return library.group(1).startsWith("libcuda.so")
                    ? "there is no NVIDIA driver: " + library.group(1) + ", which is a part of it, is not found.\n"
                            + GET_THE_DRIVER
                    : library.group(1) + ", a library of CUDA 12, is not found.\nOn Linux on x64 the profile cuda of "
                            + "pom.xml brings it, or install CUDA 12.9 and name its folder in LD_LIBRARY_PATH.";
        }
        if (symbol.find()) {
            return "the library of CUDA that is loaded has no " + symbol.group(1) + ": it is too old.\nlibcudart.so.12 "
                    + "has to be of CUDA 12.9. Remove an older one from LD_LIBRARY_PATH; the profile cuda of pom.xml "
                    + "brings its own.";
        }
        return failure.find() ? explain(Integer.parseInt(failure.group(1)), failure.group(2).strip(), driver)
                : "ONNX Runtime says: " + message.strip();
    }

    /** The explanation of an error of CUDA: 35 is InsufficientDriver, 100 NoDevice, 209 NoKernelImageForDevice. */
    private static String explain(int error, String text, Optional<String> driver) {
        return switch (error) {
            case 35 -> driver
                    .map(version -> "the NVIDIA driver, version " + version + ", is too old for CUDA 12.\n")
                    .orElse("no NVIDIA driver runs: " + DRIVER + " is not there.\n") + GET_THE_DRIVER;
            case 100 -> "the NVIDIA driver" + driver.map(version -> ", version " + version + ",").orElse("")
                    + " finds no GPU.\nnvidia-smi lists the GPUs of this machine; the environment variable "
                    + "CUDA_VISIBLE_DEVICES hides every GPU that it does not name.";
            case 209 -> "the GPU is of a generation that ONNX Runtime is not built for: " + text + ".";
            default -> "CUDA reports error " + error + ": " + text + ".";
        };
    }

    /** The version of the running NVIDIA driver, if known. */
    static Optional<String> driver() {
        try {
            Matcher version = DRIVER_VERSION.matcher(Files.readString(DRIVER));
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
