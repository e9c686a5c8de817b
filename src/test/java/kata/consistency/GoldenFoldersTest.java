package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.data.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFoldersTest {
    private static final String PROVENANCE = """
            | files | made by | with |
            |---|---|---|
            | `problem1/**`, `onnx/*_gradient.onnx` | `generators/one.py` | NumPy |
            | `../src/main/resources/table.csv` | `generators/two.py` | copied |
            """;

    @TempDir
    Path home;

    @BeforeEach
    void threeFiles() throws IOException {
        put("golden/problem1/forward/V1.csv");
        put("golden/onnx/a_gradient.onnx");
        put("golden/generators/one.py");
        put("golden/generators/two.py");
        put("golden/SHA256SUMS");
        put("golden/onnx/.hidden");
        put("src/main/resources/table.csv");
        put("golden/PROVENANCE.md", PROVENANCE);
        put("golden/TOLERANCES.md", "against `problem1/forward`, and `onnx/a_gradient.onnx` against differences\n");
    }

    @Test
    void whatIsWrittenAboutIsNoFinding() throws IOException {
        assertThat(GoldenFolders.findings(home)).isEmpty();
    }

    @Test
    void theProjectItselfHasNone() throws IOException {
        assertThat(GoldenFolders.findings(Golden.folder().toAbsolutePath().getParent())).isEmpty();
    }

    @Test
    void aFileOfUnknownOriginIsNamed() throws IOException {
        put("golden/onnx/b.onnx");
        assertThat(GoldenFolders.findings(home))
                .containsExactly("golden/PROVENANCE.md does not say where onnx/b.onnx is from");
    }

    @Test
    void aPatternWithoutFilesIsNamed() throws IOException {
        Files.delete(home.resolve("golden/onnx/a_gradient.onnx"));
        Files.delete(home.resolve("src/main/resources/table.csv"));
        assertThat(GoldenFolders.findings(home)).containsExactly(
                "golden/PROVENANCE.md speaks of onnx/*_gradient.onnx, of which there is no file",
                "golden/PROVENANCE.md speaks of ../src/main/resources/table.csv, of which there is no file");
    }

    @Test
    void aFolderWithoutATolerance() throws IOException {
        put("golden/problem1/backward/V1.csv");
        put("golden/problem1/forwards/V1.csv");
        assertThat(GoldenFolders.findings(home)).containsExactly(
                "golden/TOLERANCES.md does not speak of `problem1/backward`",
                "golden/TOLERANCES.md does not speak of `problem1/forwards`");
    }

    @Test
    void aGeneratorThatIsNotNamed() throws IOException {
        put("golden/generators/three.py");
        assertThat(GoldenFolders.findings(home))
                .containsExactly("golden/PROVENANCE.md does not name the generator generators/three.py");
    }

    private void put(String name, String... text) throws IOException {
        Files.createDirectories(home.resolve(name).getParent());
        Files.writeString(home.resolve(name), String.join("", text));
    }
}
