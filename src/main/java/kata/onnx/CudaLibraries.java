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
 * The native libraries that ONNX Runtime needs for CUDA on Linux on x64. They are in the jars that the profile cuda of
 * pom.xml puts on the class path, and are unpacked into one folder, once.
 *
 * <p>ONNX Runtime loads its own libraries from the folder that {@value #NATIVE_PATH} names, and CUDA's libraries by
 * name only. Linux then takes a library that is already loaded under this name. So CUDA's libraries are loaded first,
 * each after its own dependencies, and LD_LIBRARY_PATH need not be set.
 *
 * @param jars   finds the jars on the class path
 * @param folder the folder of the unpacked libraries
 */
record CudaLibraries(ClassLoader jars, Path folder) {
    /**
     * A library's file.
     *
     * @param jar the artifact with the file, and its version: another artifact may have an older file of the same name
     */
    record Library(String file, String jar, String folder) {
    }

    /** The system property that names the folder of ONNX Runtime's libraries. */
    static final String NATIVE_PATH = "onnxruntime.native.path";

    private static final String VERSION = "onnxruntime_gpu-1.29.0";
    private static final String ONNX_RUNTIME = "ai/onnxruntime/native/linux-x64/";
    private static final String CUDA = "org/bytedeco/cuda/linux-x86_64/";

    static final Library PROVIDER = new Library("libonnxruntime_providers_cuda.so", VERSION, ONNX_RUNTIME);
    static final List<Library> OF_ONNX_RUNTIME = List.of(new Library("libonnxruntime.so", VERSION, ONNX_RUNTIME),
            new Library("libonnxruntime4j_jni.so", VERSION, ONNX_RUNTIME),
            new Library("libonnxruntime_providers_shared.so", VERSION, ONNX_RUNTIME), PROVIDER);
    /** CUDA's libraries, in the order of loading. */
    static final List<Library> OF_CUDA = List.of(new Library("libcudart.so.12", "cuda-redist-12.9-9.10-1.5.12", CUDA),
            new Library("libcublasLt.so.12", "cuda-12.6-9.5-1.5.11", CUDA),
            new Library("libcublas.so.12", "cuda-12.6-9.5-1.5.11", CUDA),
            new Library("libcurand.so.10", "cuda-12.6-9.5-1.5.11", CUDA));

    /** The folder below the user's home, which outlasts {@code mvn clean}; pom.xml has the same path. */
    static Path userFolder() {
        return Path.of(System.getProperty("user.home"), ".cache", "gradient-kata", VERSION);
    }

    /** Whether an ONNX Runtime with CUDA for Linux on x64 is on the class path. */
    boolean inJars() {
        return jars.getResource(PROVIDER.folder + PROVIDER.file) != null;
    }

    /** Whether the folder has all of CUDA's libraries, so that CUDA need not be installed. */
    boolean complete() {
        return OF_CUDA.stream().allMatch(library -> Files.isRegularFile(folder.resolve(library.file)));
    }

    /**
     * Unpacks each library that the folder lacks, whole or not at all, one JVM at a time. A library that is in no jar
     * is left out: an installed CUDA must have this library.
     *
     * @throws DataException if a file cannot be written, for example because the disk is full
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
                    "Check its permissions and the free space on its disk: the libraries take 1.3 GB.");
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
     * Loads CUDA's libraries from the folder into this JVM.
     *
     * @throws UnsatisfiedLinkError if a library cannot be loaded; the message names the library
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
