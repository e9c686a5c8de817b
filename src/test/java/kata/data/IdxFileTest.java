package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
    private static final byte[] SIX = {0, 1, 2, 127, (byte) 128, (byte) 255};

    @TempDir
    Path folder;

    @Test
    void readsImages() throws IOException {
        IdxFile images = IdxFile.images(Idx.gzipped(folder.resolve("images.gz"), SIX, 2051, 1, 2, 3));
        assertThat(images.shape()).containsExactly(1, 2, 3);
        assertThat(images.values()).isEqualTo(SIX);
    }

    @Test
    void readsLabels() throws IOException {
        IdxFile labels = IdxFile.labels(Idx.gzipped(folder.resolve("labels.gz"), SIX, 2049, 6));
        assertThat(labels.shape()).containsExactly(6);
        assertThat(labels.values()).isEqualTo(SIX);
    }

    @Test
    void readsAFileWithoutValues() throws IOException {
        IdxFile images = IdxFile.images(Idx.gzipped(folder.resolve("none.gz"), new byte[0], 2051, 0, 28, 28));
        assertThat(images.shape()).containsExactly(0, 28, 28);
        assertThat(images.values()).isEmpty();
    }

    @Test
    void saysWhichKindASwappedFileIs() throws IOException {
        Path images = Idx.gzipped(folder.resolve("images.gz"), SIX, 2051, 1, 2, 3);
        Path labels = Idx.gzipped(folder.resolve("labels.gz"), SIX, 2049, 6);
        assertRefused(labels).hasMessageContaining("found magic number 2049, which is that of labels; "
                + "expected a gzipped IDX file of images, magic number 2051");
        assertThatThrownBy(() -> IdxFile.labels(images)).isInstanceOf(DataException.class)
                .hasMessageContaining("found magic number 2051, which is that of images; "
                        + "expected a gzipped IDX file of labels, magic number 2049");
    }

    @Test
    void refusesAnotherMagicNumber() throws IOException {
        assertRefused(Idx.gzipped(folder.resolve("floats.gz"), SIX, 0xD03, 1, 2, 3))
                .hasMessageContaining("found magic number 3331; expected");
    }

    @Test
    void saysThatAFileIsTruncatedWhereverItIsCut() throws IOException {
        Path whole = Idx.gzipped(folder.resolve("whole.gz"), SIX, 2051, 1, 2, 3);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length++) {
            Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, length));
            assertRefused(cut).hasMessageContaining("the file is truncated");
        }
    }

    @Test
    void saysThatAHeaderIsCutShort() throws IOException {
        assertRefused(Idx.gzipped(folder.resolve("header.gz"), new byte[0], 2051, 1, 28))
                .hasMessageContaining("the file is truncated");
    }

    @Test
    void saysThatAFileIsNotGzip() throws IOException {
        Path plain = folder.resolve("plain.gz");
        Files.write(plain, Idx.bytes(SIX, 2051, 1, 2, 3));
        assertRefused(plain).hasMessageContaining("found what is not gzip or is damaged");
    }

    @Test
    void neverReadsOtherValuesFromAnAlteredFile() throws IOException {
        Path whole = Idx.gzipped(folder.resolve("whole.gz"), SIX, 2051, 1, 2, 3);
        byte[] bytes = Files.readAllBytes(whole);
        int refused = 0;
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] altered = bytes.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            Path file = Files.write(folder.resolve("altered.gz"), altered);
            try {
                assertThat(IdxFile.images(file).values()).isEqualTo(SIX);    // the bit stood where nobody reads
            } catch (DataException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(4 * bytes.length);
    }

    @Test
    void saysHowManyValuesThereAreAndShouldBe() throws IOException {
        assertRefused(Idx.gzipped(folder.resolve("few.gz"), SIX, 2051, 1, 2, 4))
                .hasMessageContaining("found 6 values; expected 8");
        assertRefused(Idx.gzipped(folder.resolve("trailing.gz"), SIX, 2051, 1, 2, 2))
                .hasMessageContaining("found 6 values; expected 4");
        assertRefused(Idx.gzipped(folder.resolve("negative.gz"), SIX, 2051, -1, -2, 3))
                .hasMessageContaining("found 6 values; expected");
        assertRefused(Idx.gzipped(folder.resolve("huge.gz"), SIX, 2051, 1 << 22, 1 << 21, (1 << 21) + 1))
                .hasMessageContaining("found 6 values; expected");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertRefused(folder.resolve("missing.gz")).hasMessageContaining("found no such file");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path file) {
        return assertThatThrownBy(() -> IdxFile.images(file)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": found").hasMessageEndingWith("git checkout -- " + file);
    }
}
