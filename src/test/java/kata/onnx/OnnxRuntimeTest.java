package kata.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRuntimeTest {
    @TempDir
    Path folder;

    @Test
    void twoOnTheClassPathAreAnErrorThatNamesBoth() throws IOException {
        URL cpu = classes("onnxruntime");
        URL gpu = classes("onnxruntime_gpu");
        try (URLClassLoader both = new URLClassLoader(new URL[] {cpu, gpu}, null)) {
            assertThatThrownBy(() -> OnnxRuntime.requireOne(both)).isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("ONNX Runtime is on the class path 2 times; take out all but one of ")
                    .hasMessageContaining("/onnxruntime/").hasMessageContaining("/onnxruntime_gpu/");
        }
        try (URLClassLoader one = new URLClassLoader(new URL[] {gpu}, null)) {
            assertThatCode(() -> OnnxRuntime.requireOne(one)).doesNotThrowAnyException();
        }
    }

    private URL classes(String name) throws IOException {
        Path classes = folder.resolve(name);
        Path file = classes.resolve("ai/onnxruntime/OrtEnvironment.class");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        return classes.toUri().toURL();
    }
}
