package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path home;
    private Path file;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(home.resolve("b/c"));
        file = Files.createFile(home.resolve("b/c/deep.txt"));
        Files.createFile(home.resolve("a.txt"));
    }

    @Test
    void whatLiesInAFolderIsListedInOrder() {
        assertThat(Folders.list(home)).containsExactly(home.resolve("a.txt"), home.resolve("b"));
        assertThat(Folders.files(home)).containsExactly(home.resolve("a.txt"), file);
        assertThat(Folders.list(home.resolve("none"))).isEmpty();
        assertThat(Folders.files(home.resolve("none"))).isEmpty();
    }

    @Test
    void theLastChangeIsThatOfAnyFileOrFolder() throws IOException {
        FileTime late = FileTime.fromMillis(4_000_000_000_000L);
        assertThat(Folders.changed(home)).isLessThan(late);
        Files.setLastModifiedTime(file, late);
        assertThat(Folders.changed(home)).isEqualTo(late);
        assertThat(Folders.changed(file)).isEqualTo(late);
    }

    @Test
    void aFolderIsDeletedWithAllInItAndOneThatIsNotThereIsNoError() {
        Folders.delete(home.resolve("b"));
        Folders.delete(home.resolve("b"));
        assertThat(home.resolve("b")).doesNotExist();
        assertThat(home.resolve("a.txt")).exists();
    }

    @Test
    void aLinkInAFolderIsDeletedAndWhatItLeadsToStays() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("b/link"), home.resolve("a.txt"));
        Files.createSymbolicLink(home.resolve("b/broken"), home.resolve("none"));
        Folders.delete(home.resolve("b"));
        assertThat(link).doesNotExist();
        assertThat(home.resolve("a.txt")).exists();
    }

    @Test
    void namesHaveSlashes() {
        assertThat(Folders.nameIn(home, file)).isEqualTo("b/c/deep.txt");
    }

    @Test
    void whatIsNotThereHasNoRealPath() {
        assertThatThrownBy(() -> Folders.real(home.resolve("none"))).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }
}
