package kata.course;

import static kata.course.Zips.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kata.task.Task;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as many programs write them: each is read as the program that people open it with would read it. */
class ArchiveTest {
    private static final String PATH = "exercises/problem2/Adam.java";
    private static final Map<String, byte[]> MINE = Map.of(PATH, bytes("mine"));

    @TempDir
    Path folder;

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("stored, its sizes behind it", "hw.zip",
                        new RawZip().storedWithDescriptor(PATH, "mine").bytes()),
                Arguments.of("sizes in ZIP64 fields", "hw.zip", new RawZip().zip64(PATH, "mine").bytes()),
                Arguments.of("bytes in front", "hw.zip", concat(bytes("MZ this program unpacks itself"),
                        Zips.of(MINE))),
                Arguments.of("a page of HTML in front", "hw.zip", concat(bytes("<html></html>\n"),
                        new RawZip().stored(PATH, "mine").bytes())),
                Arguments.of("bytes behind", "hw.zip", concat(Zips.of(MINE), new byte[100])),
                Arguments.of("an entry that was replaced", "hw.zip",
                        new RawZip().deleted(PATH, "old").stored(PATH, "mine").bytes()),
                Arguments.of("an entry that was renamed", "hw.zip",
                        new RawZip().deleted("Adam.java", "old").stored(PATH, "mine").bytes()),
                Arguments.of("backslashes", "hw.zip", new RawZip().stored(PATH.replace('/', '\\'), "mine").bytes()),
                Arguments.of("a path from the root", "hw.zip", new RawZip().stored("/" + PATH, "mine").bytes()),
                Arguments.of("two entries of one name: the later one counts", "hw.zip",
                        new RawZip().stored(PATH, "mine").stored(PATH, "mine").bytes()),
                Arguments.of("another name's end", "hw.JAR", Zips.of(MINE)),
                Arguments.of("a zip that is called rar", "hw.rar", Zips.of(MINE)),
                Arguments.of("7z", "hw.7z", Archives.sevenZip(SevenZMethod.LZMA2, null, MINE)),
                Arguments.of("7z, stored", "hw.7z", Archives.sevenZip(SevenZMethod.COPY, null, MINE)),
                Arguments.of("7z by bzip2", "hw.7z", Archives.sevenZip(SevenZMethod.BZIP2, null, MINE)),
                Arguments.of("7z that is called zip", "hw.zip", Archives.sevenZip(SevenZMethod.LZMA2, null, MINE)),
                Arguments.of("tar", "hw.tar", Archives.tar(MINE)),
                Arguments.of("tar.gz", "hw.tar.gz", Archives.packed("gz", Archives.tar(MINE))),
                Arguments.of("tgz", "hw.tgz", Archives.packed("gz", Archives.tar(MINE))),
                Arguments.of("tar.bz2", "hw.tar.bz2", Archives.packed("bzip2", Archives.tar(MINE))),
                Arguments.of("tar.xz", "hw.tar.xz", Archives.packed("xz", Archives.tar(MINE))),
                Arguments.of("gz without tar in its name", "hw.gz", Archives.packed("gz", Archives.tar(MINE))),
                Arguments.of("cpio", "hw.cpio", Archives.stream("cpio", MINE)),
                Arguments.of("one file, packed", "Adam.java.gz", Archives.packed("gz", bytes("mine"))),
                Arguments.of("zip in 7z", "hw.7z", Archives.sevenZip(SevenZMethod.LZMA2, null,
                        Map.of("hw.zip", Zips.of(MINE)))),
                Arguments.of("tar.gz in zip", "hw.zip", Zips.of(Map.of("hw.tar.gz",
                        Archives.packed("gz", Archives.tar(MINE))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void whatOtherProgramsOpenIsOpened(String kind, String name, byte[] archive) {
        Handin handin = handin(name, archive);
        assertThat(handin.files()).containsOnlyKeys(Task.ADAM);
        assertThat(handin.files().get(Task.ADAM).content()).asString().isEqualTo("mine");
        assertThat(handin.remarks()).isEmpty();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("RAR 4", "hw.rar", bytes("Rar!\u001a\u0007\u0000 and so on"), "a RAR archive"),
                Arguments.of("RAR that is called zip", "hw.zip", bytes("Rar!\u001a\u0007\u0001"), "a RAR archive"),
                Arguments.of("a page of HTML", "hw.zip", bytes("<html>Please log in</html>"), "no zip, 7z or tar"),
                Arguments.of("nothing", "hw.zip", new byte[0], "no zip, 7z or tar"),
                Arguments.of("zeros", "hw.zip", new byte[5000], "no zip, 7z or tar"),
                Arguments.of("another kind", "hw.lzh", bytes("..-lh5-..."), "no zip, 7z or tar"),
                Arguments.of("Zstandard", "hw.tar.zst", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0, 0, 0},
                        "it is packed by zstd"),
                Arguments.of("cut off", "hw.zip", Arrays.copyOf(Zips.of(MINE), 40), "cut off or damaged"),
                Arguments.of("7z, cut off", "hw.7z",
                        Arrays.copyOf(Archives.sevenZip(SevenZMethod.LZMA2, null, MINE), 60), ""),
                Arguments.of("tar.gz, cut off", "hw.tgz",
                        Arrays.copyOf(Archives.packed("gz", Archives.tar(MINE)), 60), ""),
                Arguments.of("tar.bz2, damaged", "hw.tar.bz2", bytes("BZh9 and so on, which is no block of it"),
                        "cut off or damaged"),
                Arguments.of("7z with a password", "hw.7z", Archives.sevenZip(SevenZMethod.LZMA2, "secret", MINE),
                        "it is encrypted"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeOpenedIsNamedWithTheReason(String kind, String name, byte[] archive, String reason) {
        Handin handin = handin(name, archive);
        assertThat(handin.files()).isEmpty();
        assertThat(handin.remarks()).hasSize(2).last().isEqualTo("there is no file of a task in it");
        assertThat(handin.remarks().get(0)).startsWith(name).contains(": cannot be read: ").contains(reason)
                .doesNotContain("null").doesNotContain("Exception");
    }

    static Stream<Arguments> partly() {
        String other = "exercises/problem2/RmsProp.java";
        return Stream.of(
                Arguments.of("encrypted", new RawZip().encrypted(other, "x").stored(PATH, "mine").bytes(),
                        "it is encrypted"),
                Arguments.of("by LZMA", new RawZip().packedBy(14, other, "x").stored(PATH, "mine").bytes(),
                        "it is packed by method 14, which is not known"),
                Arguments.of("by an unknown method", new RawZip().packedBy(77, other, "x").stored(PATH, "mine").bytes(),
                        "it is packed by method 77, which is not known"),
                Arguments.of("damaged", new RawZip().packedBy(8, other, "xxxx").stored(PATH, "mine").bytes(), ""),
                Arguments.of("with another checksum", changed(new RawZip().stored(other, "sum of it")
                        .stored(PATH, "mine").bytes(), "sum of it"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("partly")
    void oneEntryThatCannotBeReadCostsItselfAlone(String kind, byte[] archive, String reason) {
        Handin handin = handin("hw.zip", archive);
        assertThat(handin.files()).containsOnlyKeys(Task.ADAM);
        assertThat(handin.remarks()).hasSize(1).first().asString()
                .startsWith("hw.zip/exercises/problem2/RmsProp.java: cannot be read: ").contains(reason);
    }

    @Test
    void whatIsTrueOfManyEntriesIsSaidOnce() {
        RawZip zip = new RawZip();
        Task.all().forEach(task -> zip.encrypted("exercises/" + task.file(), "x"));
        assertThat(handin("hw.zip", zip.bytes()).remarks()).containsExactly(
                "hw.zip/exercises/problem1/BackwardPass.java and 11 more: cannot be read: it is encrypted",
                "there is no file of a task in it");
    }

    @Test
    void theLaterOfTwoEntriesOfOneNameCounts() {
        Handin handin = handin("hw.zip", new RawZip().stored(PATH, "old").stored(PATH, "mine").bytes());
        assertThat(handin.files().get(Task.ADAM).content()).asString().isEqualTo("mine");
        assertThat(handin.remarks())
                .containsExactly("Adam.java: graded the last entry of that name, ignored an earlier one");
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2'})
    void linksInTarFilesAreNotFollowedButNamed(char kind) throws IOException {
        byte[] tar = Archives.tar(Map.of("exercises/problem2/Adam.java", bytes("")));
        tar[156] = (byte) kind;
        byte[] target = bytes("/etc/passwd");
        System.arraycopy(target, 0, tar, 157, target.length);
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xFF;
        }
        byte[] octal = bytes(String.format("%06o\0", sum));
        System.arraycopy(octal, 0, tar, 148, octal.length);
        assertLinkIsNamed("hw.tar", tar);
        Path unpacked = folder.resolve("unpacked");
        List<String> aside = new ArrayList<>();
        Zips.write(folder.resolve("hw.tar"), tar);
        new Export(folder.resolve("hw.tar")).unpack(unpacked, (file, why) -> aside.add("damaged"),
                (name, why) -> aside.add(name + ": " + why));
        assertThat(aside).containsExactly("exercises/problem2/Adam.java: cannot be read: " + Entry.LINK);
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void linksInZipFilesAreNotFollowedButNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("exercises/problem2/Adam.java");
            link.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
            zip.putArchiveEntry(link);
            zip.write(bytes("/etc/passwd"));
            zip.closeArchiveEntry();
        }
        assertLinkIsNamed("hw.zip", bytes.toByteArray());
    }

    private void assertLinkIsNamed(String name, byte[] archive) {
        Handin handin = handin(name, archive);
        assertThat(handin.files()).isEmpty();
        assertThat(handin.remarks()).first().isEqualTo(name + "/exercises/problem2/Adam.java: not taken for Adam.java: "
                + "it is a link, and links are not followed");
    }

    @Test
    void whatADecoderThrowsIsToldInWords() throws IOException {
        List<String> why = new ArrayList<>();
        for (RuntimeException each : List.of(new IllegalArgumentException("Skip count"), new InvalidPathException("\0",
                "Nul character"))) {
            Budget.ofAHandin().attempt(() -> {
                throw each;
            }, why::add);
        }
        assertThat(why).containsExactly(Budget.DAMAGED, "its name is not valid for a file");
    }

    /** As by a long name in a tar file, or a directory of millions of entries: the course goes on. */
    @Test
    void whatFillsTheMemoryIsTooMuch() {
        Archive archive = new Archive("hw.zip", () -> {
            throw new OutOfMemoryError("Java heap space");
        }, Budget.ofAHandin());
        assertThatThrownBy(() -> archive.read(null)).isInstanceOf(IOException.class).hasMessage(Budget.EXCEEDED);
    }

    @Test
    void anArchiveThatSaysNothingOfItselfIsDamaged() {
        byte[] cpio = Arrays.copyOf(bytes("070701" + "00000001".repeat(11) + "7FFFFFFF" + "00000000"), 300);
        assertThat(handin("hw.zip", cpio).remarks()).first()
                .isEqualTo("hw.zip: cannot be read: it is cut off or damaged");
    }

    private static byte[] changed(byte[] archive, String text) {
        String latin = new String(archive, StandardCharsets.ISO_8859_1);
        archive[latin.indexOf(text)]++;
        return archive;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Handin handin(String name, byte[] archive) {
        return Archives.handin(folder.resolve(name), archive);
    }
}
