package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kata.data.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With small jars of the names of the real ones; what is in them is text. */
class CudaLibrariesTest {
    private static final String ONNX_RUNTIME = "ai/onnxruntime/native/linux-x64/";
    private static final String CUDA = "org/bytedeco/cuda/linux-x86_64/";

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("a/b");
    }

    @Test
    void takesWhatIsNeededOutOfTheJarsThatShouldHaveIt() throws IOException {
        try (URLClassLoader jars = new URLClassLoader(allJars(), null)) {
            CudaLibraries libraries = new CudaLibraries(jars, folder);
            assertThat(libraries.inJars()).isTrue();
            assertThat(libraries.complete()).isFalse();
            libraries.unpack();
            assertThat(libraries.complete()).isTrue();
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("lock", "libonnxruntime.so",
                "libonnxruntime4j_jni.so", "libonnxruntime_providers_shared.so", "libonnxruntime_providers_cuda.so",
                "libcudart.so.12", "libcublas.so.12", "libcublasLt.so.12", "libcurand.so.10");
        assertThat(folder.resolve("libcudart.so.12")).hasContent("libcudart.so.12 of cuda-redist");
        assertThat(folder.resolve("libcurand.so.10")).hasContent("libcurand.so.10 of cuda");
    }

    @Test
    void unpacksOnceAndAgainWhatIsNotWhole() throws IOException {
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        try (URLClassLoader jars = new URLClassLoader(allJars(), null)) {
            CudaLibraries libraries = new CudaLibraries(jars, folder);
            libraries.unpack();
            Path whole = Files.setLastModifiedTime(folder.resolve("libcublas.so.12"), longAgo);
            Path half = Files.writeString(folder.resolve("libcublasLt.so.12"), "libcu");
            Path killed = Files.writeString(folder.resolve("libcurand.so.10.4711.tmp"), "libcu");
            Files.delete(folder.resolve("libcurand.so.10"));
            libraries.unpack();
            assertThat(Files.getLastModifiedTime(whole)).isEqualTo(longAgo);
            assertThat(half).hasContent("libcublasLt.so.12 of cuda");
            assertThat(folder.resolve("libcurand.so.10")).hasContent("libcurand.so.10 of cuda");
            assertThat(killed).doesNotExist();
        }
    }

    /** As where CUDA 12 is installed, and -Donnxruntime=onnxruntime_gpu alone is given. */
    @Test
    void whatIsInNoJarIsLeftOut() throws IOException {
        try (URLClassLoader jars = new URLClassLoader(new URL[] {onnxRuntime()}, null)) {
            CudaLibraries libraries = new CudaLibraries(jars, folder);
            libraries.unpack();
            assertThat(libraries.complete()).isFalse();
            libraries.load();
        }
        assertThat(folder.toFile().list()).hasSize(5).doesNotContain("libcudart.so.12");
    }

    @Test
    void anOnnxRuntimeForTheCpuHasNoProvider() throws IOException {
        URL jar = jar("onnxruntime-1.29.0.jar", "onnxruntime", ONNX_RUNTIME, "libonnxruntime.so");
        try (URLClassLoader jars = new URLClassLoader(new URL[] {jar}, null)) {
            assertThat(new CudaLibraries(jars, folder).inJars()).isFalse();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(temporary.resolve("a"), "in the way");
        try (URLClassLoader jars = new URLClassLoader(allJars(), null)) {
            assertThatThrownBy(() -> new CudaLibraries(jars, folder).unpack()).isInstanceOf(DataException.class)
                    .hasMessageContaining(folder.toString()).hasMessageContaining("1.3 GB");
        }
    }

    @Test
    void aFileThatIsNoLibraryIsNamed() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "not on Linux");
        Files.createDirectories(folder);
        Path file = Files.write(folder.resolve("libcublasLt.so.12"), elfFileOfNoType());
        assertThatThrownBy(() -> new CudaLibraries(getClass().getClassLoader(), folder).load())
                .isInstanceOf(UnsatisfiedLinkError.class).hasMessageContaining(file.toString());
    }

    @Test
    void theProfileAndTheLauncherLookWhereTheFilesAre() throws IOException {
        Path home = Path.of(System.getProperty("kata.home"));
        Path works = Path.of(System.getProperty("user.home")).relativize(CudaLibraries.userFolder().resolve("works"));
        assertThat(home.resolve("pom.xml")).content().contains("<exists>${user.home}/" + works + "</exists>");
        assertThat(home.resolve("kata")).content().contains("[ ! -f ~/" + works + " ]");
    }

    @Test
    void theJarsAreThoseOfTheProfile() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("kata.home"), "pom.xml"));
        assertThat(CudaLibraries.OF_CUDA).extracting(CudaLibraries.Library::jar).allSatisfy(jar ->
                assertThat(pom.replaceAll("</artifactId>\\s*<version>", "-")).contains("<artifactId>" + jar + "<"));
        assertThat(CudaLibraries.PROVIDER.jar()).isEqualTo("onnxruntime_gpu-" + OnnxRuntime.version());
    }

    /**
     * An ELF header of the type "none", which no loader takes, and a program header that asks for a stack that is not
     * executable, without which HotSpot warns on the console.
     */
    private static byte[] elfFileOfNoType() {
        ByteBuffer elf = ByteBuffer.allocate(64 + 56).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        elf.putLong(32, 64);                        // e_phoff: behind this header
        elf.putShort(52, (short) 64);               // e_ehsize
        elf.putShort(54, (short) 56);               // e_phentsize
        elf.putShort(56, (short) 1);                // e_phnum
        elf.putInt(64, 0x6474e551).putInt(68, 6);   // PT_GNU_STACK, readable and writable
        return elf.array();
    }

    private URL[] allJars() throws IOException {
        URL cuda = jar("cuda-12.6-9.5-1.5.11-linux-x86_64-redist.jar", "cuda", CUDA, "libcudart.so.12",
                "libcublas.so.12", "libcublasLt.so.12", "libcurand.so.10", "libcufft.so.11");
        URL redist = jar("cuda-redist-12.9-9.10-1.5.12-linux-x86_64.jar", "cuda-redist", CUDA, "libcudart.so.12",
                "libcurand.so.10", "libcufft.so.11");
        return new URL[] {cuda, redist, onnxRuntime()};
    }

    private URL onnxRuntime() throws IOException {
        return jar("onnxruntime_gpu-1.29.0.jar", "onnxruntime_gpu", ONNX_RUNTIME, "libonnxruntime.so",
                "libonnxruntime4j_jni.so", "libonnxruntime_providers_shared.so", "libonnxruntime_providers_cuda.so",
                "libonnxruntime_providers_tensorrt.so");
    }

    private URL jar(String name, String artifact, String within, String... files) throws IOException {
        Path jar = temporary.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(within + file));
                zip.write((file + " of " + artifact).getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar.toUri().toURL();
    }
}
