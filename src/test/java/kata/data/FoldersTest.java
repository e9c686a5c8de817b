package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
    void whatLiesInAFolderIsListedInOrder() throws IOException {
        assertThat(Folders.list(home)).containsExactly(home.resolve("a.txt"), home.resolve("b"));
        assertThat(Folders.files(home)).containsExactly(home.resolve("a.txt"), file);
        Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("b"));
        assertThat(Folders.list(link)).containsExactly(link.resolve("c"));
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
    void whatWasMadeBeforeItsSourceIsOlder() throws IOException {
        Path made = home.resolve("a.txt");
        Files.setLastModifiedTime(made, FileTime.fromMillis(1000));
        Files.setLastModifiedTime(file, FileTime.fromMillis(2000));
        assertThat(Folders.isOlder(made, file)).isTrue();
        assertThat(Folders.isOlder(file, made)).isFalse();
        assertThat(Folders.isOlder(made, made)).isFalse();
        assertThat(Folders.isOlder(made, home.resolve("none"))).isFalse();
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
        Path broken = Files.createSymbolicLink(home.resolve("b/broken"), home.resolve("none"));
        Folders.delete(broken);
        assertThat(Files.exists(broken, LinkOption.NOFOLLOW_LINKS)).isFalse();
        Files.createSymbolicLink(broken, home.resolve("none"));
        Folders.delete(home.resolve("b"));
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
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
