package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {
    /** SHA-256 of the empty text and of "abc", FIPS 180-4. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /** SHA-256 of "altered", by sha256sum. */
    private static final String ALTERED = "4aa009153649a0a7c1425387f3da9c72330ad069ea9f69ce1640abe46f92a83b";

    @TempDir
    Path folder;
    private Path abc;
    private Path empty;

    @BeforeEach
    void makeAFolderThatIsWell() throws IOException {
        abc = Files.writeString(Files.createDirectory(folder.resolve("letters")).resolve("abc.csv"), "abc");
        empty = Files.writeString(folder.resolve("empty"), "");
        Files.writeString(folder.resolve("SHA256SUMS"), EMPTY + "  ./empty\n" + ABC + "  ./letters/abc.csv\n");
    }

    @Test
    void theGoldenFolderIsWell() {
        assertThat(Checksums.problems()).isEmpty();
        assertThatCode(() -> Checksums.require("problem1/data/X.csv"))
                .doesNotThrowAnyException();
    }

    @Test
    void findsNothingWrongWhereAllIsWell() throws IOException {
        Files.writeString(folder.resolve(".hidden"), "not listed");
        assertThat(Checksums.problems(folder)).isEmpty();
        assertThatCode(() -> Checksums.require(folder, "letters/abc.csv")).doesNotThrowAnyException();
    }

    @Test
    void namesAnAlteredFileBothHashesAndTheRemedy() throws IOException {
        Files.writeString(empty, "altered");
        Checksums.require(folder, "letters/abc.csv");
        assertThatThrownBy(() -> Checksums.require(folder, "empty")).isInstanceOf(DataException.class)
                .hasMessageStartingWith(empty + ": found SHA-256 " + ALTERED + " of 7 bytes; expected " + EMPTY)
                .hasMessageEndingWith("git checkout -- " + empty);
        assertThat(Checksums.problems(folder)).singleElement().asString()
                .startsWith(empty + ": found SHA-256 " + ALTERED);
    }

    @Test
    void saysWhoseContentAFileHas() throws IOException {
        Files.writeString(empty, "abc");
        assertThatThrownBy(() -> Checksums.require(folder, "empty")).isInstanceOf(DataException.class)
                .hasMessageContaining("found SHA-256 " + ABC + " of 3 bytes, the checksum of letters/abc.csv");
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(abc);
        assertThatThrownBy(() -> Checksums.require(folder, "letters/abc.csv")).isInstanceOf(DataException.class)
                .hasMessageStartingWith(abc + ": found no such file")
                .hasMessageEndingWith("git checkout -- " + abc);
        assertThat(Checksums.problems(folder)).singleElement().asString().startsWith(abc + ": found no such file");
    }

    @Test
    void namesAFileThatIsNotListed() throws IOException {
        Path extra = Files.writeString(folder.resolve("letters/extra.csv"), "abc");
        assertThatThrownBy(() -> Checksums.require(folder, "letters/extra.csv")).isInstanceOf(DataException.class)
                .hasMessageStartingWith(extra + ": found a file that is not listed");
        assertThat(Checksums.problems(folder)).singleElement().asString().startsWith(extra.toString());
    }

    @Test
    void findsEveryProblemAtOnce() throws IOException {
        Files.delete(abc);
        Files.writeString(empty, "altered");
        Files.writeString(folder.resolve("extra"), "");
        assertThat(Checksums.problems(folder)).hasSize(3);
    }

    @Test
    void aListThatIsMissingOrDamagedIsAnError() throws IOException {
        Path list = folder.resolve("SHA256SUMS");
        Files.writeString(list, EMPTY + "  ./empty\n<<<<<<< HEAD\n");
        assertThatThrownBy(() -> Checksums.problems(folder)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(list + ": found the line \"<<<<<<< HEAD\"");
        Files.delete(list);
        assertThatThrownBy(() -> Checksums.require(folder, "letters/abc.csv")).isInstanceOf(DataException.class)
                .hasMessageStartingWith(list + ": found no such file");
    }
}
