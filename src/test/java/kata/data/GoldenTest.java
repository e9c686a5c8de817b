package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.ShapeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir
    Path home;

    @Test
    void readsAMatrix() {
        Matrix v1 = Golden.matrix("problem1/forward/V1");
        assertThat(v1.shape()).isEqualTo("(4, 50)");
        assertThat(v1.precision()).isEqualTo(Precision.FLOAT64);
        assertThat(Golden.matrix("problem1/backward/z")).isEqualTo(Matrix.of(1, 1, 1.0));
    }

    @Test
    void readsSettings() {
        JsonObject adam = Golden.settings("problem2/updates/settings").getAsJsonObject("adam");
        assertThat(adam.get("lr").getAsDouble()).isEqualTo(0.001);
        assertThat(adam.getAsJsonArray("betas").get(1).getAsDouble()).isEqualTo(0.999);
    }

    @Test
    void readsLittleEndianNumbersRowByRow() throws IOException {
        String name = "problem3/onnxruntime-cuda/autoencoder-2-test-codes";
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Golden.folder().resolve(name + ".f32")))
                .order(ByteOrder.LITTLE_ENDIAN);
        Matrix codes = Golden.floats(name, 2);
        assertThat(codes.shape()).isEqualTo("(10000, 2)");
        assertThat(codes.precision()).isEqualTo(Precision.FLOAT32);
        assertThat(codes.get(0, 1)).isEqualTo(bytes.getFloat(4));
        assertThat(codes.get(9999, 0)).isEqualTo(bytes.getFloat(4 * 19_998));
        assertThatThrownBy(() -> Golden.floats(name, 3)).isInstanceOf(ShapeException.class)
                .hasMessageContaining("20000");
        assertThatThrownBy(() -> Golden.floats("problem3/none", 2)).isInstanceOf(DataException.class)
                .hasMessageContaining("none.f32: found no such file");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Golden.matrix("problem1/forward/V9")).isInstanceOf(DataException.class)
                .hasMessageContaining("V9.csv: found no such file");
        assertThatThrownBy(() -> Golden.settings("problem1/settings")).isInstanceOf(DataException.class)
                .hasMessageContaining("settings.json: found no such file");
    }

    @Test
    void takesTheHomeThatIsSetBeforeAnyOther() throws IOException {
        Path golden = project(home);
        Path elsewhere = Files.createDirectories(home.resolve("other"));
        project(elsewhere);
        assertThat(Golden.folder(home.toString(), elsewhere)).isEqualTo(golden);
    }

    @Test
    void findsTheNearestProjectAbove() throws IOException {
        Path golden = project(home);
        Path below = Files.createDirectories(home.resolve("src/main/java"));
        assertThat(Golden.folder(null, home)).isEqualTo(golden);
        assertThat(Golden.folder(null, below)).isEqualTo(golden);
    }

    @Test
    void saysHowToRunWhereThereIsNoProject() {
        assertThatThrownBy(() -> Golden.folder(null, home)).isInstanceOf(DataException.class)
                .hasMessageContaining("here or in a folder above").hasMessageContaining("-Dkata.home");
        assertThatThrownBy(() -> Golden.folder(home.toString(), Golden.folder())).isInstanceOf(DataException.class)
                .hasMessageStartingWith(home.resolve("golden").resolve("SHA256SUMS").toString())
                .hasMessageContaining("in the folder that -Dkata.home names");
    }

    @Test
    void namesAFileThatIsNotAJsonObject() throws IOException {
        for (String wrong : new String[] {"", "[1]", "{\"a\": ", "null"}) {
            Path file = Files.writeString(home.resolve("settings.json"), wrong);
            assertThatThrownBy(() -> Golden.json(file)).isInstanceOf(DataException.class)
                    .hasMessageStartingWith(file.toString()).hasMessageContaining("expected a JSON object");
        }
    }

    private static Path project(Path folder) throws IOException {
        Path golden = Files.createDirectories(folder.resolve("golden"));
        Files.writeString(golden.resolve("SHA256SUMS"), "");
        return golden;
    }
}
