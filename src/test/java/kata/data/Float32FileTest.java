package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Float32FileTest {
    @TempDir
    Path folder;

    @Test
    void readsLittleEndianNumbersRowByRow() throws IOException {
        Path file = Files.write(folder.resolve("a.f32"), new byte[] {0, 0, -128, 63, 0, 0, 0, -64, 1, 0, 0, 0,
            0, 0, -128, 127});
        assertThat(Float32File.read(file, 2))
                .isEqualTo(Matrix.of(2, 2, new float[] {1, -2, Float.MIN_VALUE, Float.POSITIVE_INFINITY}));
    }

    @Test
    void namesAFileThatIsNotMadeOfWholeRows() throws IOException {
        Path file = Files.write(folder.resolve("a.f32"), new byte[12]);
        assertThatThrownBy(() -> Float32File.read(file, 2)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": found 12 bytes; expected rows of 8 bytes");
        assertThatThrownBy(() -> Float32File.read(folder.resolve("b.f32"), 2)).isInstanceOf(DataException.class)
                .hasMessageContaining("found no such file");
    }

    @Test
    void goldenFilesAreChecked() {
        assertThat(Golden.floats("problem3/onnxruntime-cuda/autoencoder-2-test-codes", 2).shape())
                .isEqualTo("(10000, 2)");
        assertThatThrownBy(() -> Golden.floats("problem3/none", 2)).isInstanceOf(DataException.class)
                .hasMessageContaining("none.f32: found no such file");
    }
}
