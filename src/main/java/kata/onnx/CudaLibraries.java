package kata.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.data.WholeFile;

/**
 * The native libraries that ONNX Runtime takes for CUDA on Linux on x64, as files: they are in the jars that the
 * profile cuda of pom.xml puts on the class path, and are unpacked into one folder, once.
 *
 * <p>ONNX Runtime loads its own ones from there ({@value #NATIVE_PATH}). Of CUDA's it has only the names, and Linux
 * takes a library that is loaded already for one of the same name: so CUDA's are loaded first, each after those that it
 * needs itself, and no LD_LIBRARY_PATH has to be set.
 *
 * @param folder where the files go, or are
 */
record CudaLibraries(ClassLoader jars, Path folder) {
    /**
     * One file.
     *
     * @param jar the artifact that it is taken from, with its version: another one may have an older file of that name
     */
    record Library(String file, String jar, String folder) {
    }

    /** The system property by which ONNX Runtime is told where its libraries are. */
    static final String NATIVE_PATH = "onnxruntime.native.path";

    private static final String VERSION = "onnxruntime_gpu-1.29.0";
    private static final String ONNX_RUNTIME = "ai/onnxruntime/native/linux-x64/";
    private static final String CUDA = "org/bytedeco/cuda/linux-x86_64/";

    static final Library PROVIDER = new Library("libonnxruntime_providers_cuda.so", VERSION, ONNX_RUNTIME);
    static final List<Library> OF_ONNX_RUNTIME = List.of(new Library("libonnxruntime.so", VERSION, ONNX_RUNTIME),
            new Library("libonnxruntime4j_jni.so", VERSION, ONNX_RUNTIME),
            new Library("libonnxruntime_providers_shared.so", VERSION, ONNX_RUNTIME), PROVIDER);
    /** In the order of loading. */
    static final List<Library> OF_CUDA = List.of(new Library("libcudart.so.12", "cuda-redist-12.9-9.10-1.5.12", CUDA),
            new Library("libcublasLt.so.12", "cuda-12.6-9.5-1.5.11", CUDA),
            new Library("libcublas.so.12", "cuda-12.6-9.5-1.5.11", CUDA),
            new Library("libcurand.so.10", "cuda-12.6-9.5-1.5.11", CUDA));

    /** Below the home of the user, so that they outlast a clean; pom.xml has the same path. */
    static Path userFolder() {
        return Path.of(System.getProperty("user.home"), ".cache", "gradient-kata", VERSION);
    }

    /** Whether an ONNX Runtime with CUDA for Linux on x64 is on the class path. */
    boolean inJars() {
        return jars.getResource(PROVIDER.folder + PROVIDER.file) != null;
    }

    /** Whether CUDA's libraries are all in the folder, so that none that is installed here is needed. */
    boolean complete() {
        return OF_CUDA.stream().allMatch(library -> Files.isRegularFile(folder.resolve(library.file)));
    }

    /**
     * Puts each library of the jars into the folder that is not there yet, whole or not at all, one JVM at a time. A
     * library that is in no jar is left to whoever has CUDA installed.
     *
     * @throws DataException where a file cannot be written, as for want of space
     */
    void unpack() {
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock.lock();
                WholeFile.deleteUnfinished(folder);
                for (Library library : Stream.concat(OF_ONNX_RUNTIME.stream(), OF_CUDA.stream()).toList()) {
                    unpack(library);
                }
            }
        } catch (IOException e) {
            throw new DataException(folder, e, "a folder for the libraries of CUDA",
                    "Check its permissions and the free space on its disk: they take 1.3 GB.");
        }
    }

    private void unpack(Library library) throws IOException {
        Optional<URL> source = Collections.list(jars.getResources(library.folder + library.file)).stream()
                .filter(url -> url.getPath().contains("/" + library.jar)).findFirst();
        if (source.isEmpty()) {
            return;
        }
        URLConnection entry = source.get().openConnection();
        Path file = folder.resolve(library.file);
        if (!Files.isRegularFile(file) || Files.size(file) != entry.getContentLengthLong()) {
            try (InputStream content = entry.getInputStream()) {
                WholeFile.write(file, content::transferTo);
            }
        }
    }

    /**
     * Loads CUDA's libraries of the folder into this JVM.
     *
     * @throws UnsatisfiedLinkError where one cannot be loaded; names it
     */
    void load() {
        for (Library library : OF_CUDA) {
            Path file = folder.resolve(library.file).toAbsolutePath();
            if (Files.isRegularFile(file)) {
                System.load(file.toString());
            }
        }
    }
}
