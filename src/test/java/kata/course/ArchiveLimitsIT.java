package kata.course;

import static kata.course.Zips.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives with more in them than the grader reads. */
class ArchiveLimitsIT {
    @TempDir
    Path folder;

    /** A directory of half a million entries, which are one and the same: all of it would be in memory. */
    @Test
    @Timeout(30)
    void aDirectoryOfAZipFileMustNotBeTooLong() {
        byte[] one = new RawZip().stored("a", "x").bytes();
        byte[] entry = Arrays.copyOfRange(one, 32, 32 + 47);
        ByteBuffer many = ByteBuffer.allocate(one.length + 499_999 * entry.length).put(one, 0, 32);
        for (int i = 0; i < 500_000; i++) {
            many.put(entry);
        }
        many.put(one, 32 + 47, 22).order(ByteOrder.LITTLE_ENDIAN).putInt(many.limit() - 10, 500_000 * entry.length);
        assertThat(handin("hw.zip", many.array()).remarks()).first()
                .isEqualTo("hw.zip: cannot be read: it has too many files or bytes for a homework");
    }

    /** Much more than the grader reads, in little: each way stops at a gigabyte, by what comes out of the stream. */
    @Test
    @Timeout(60)
    void limitsAreCountedInsideTheStream() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            byte[] header = Arrays.copyOf(Archives.tar(Map.of("zeros", new byte[0])), 512);
            // A tar file whose only entry has three gibibytes, of which a little more than one is there.
            byte[] size = bytes("30000000000");
            System.arraycopy(size, 0, header, 124, size.length);
            Arrays.fill(header, 148, 156, (byte) ' ');
            int sum = 0;
            for (byte each : header) {
                sum += each & 0xFF;
            }
            byte[] octal = bytes(String.format("%06o\0", sum));
            System.arraycopy(octal, 0, header, 148, octal.length);
            out.write(header);
            for (int i = 0; i < 1100; i++) {
                out.write(zeros);
            }
        }
        assertThat(handin("hw.tar.gz", gzip.toByteArray()).remarks())
                .contains("the hand-in cannot be read to its end: it has too many files or bytes for a homework");
        Map<String, byte[]> inner = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            inner.put(i + ".zip", zip(i, zeros, 65));
        }
        assertThat(handin("hw.zip", Zips.of(inner)).remarks()).first().asString()
                .isEqualTo("hw.zip/0.zip/0/hw.zip and 2 more: was not opened: it has more than 64 MB");
    }

    private static byte[] zip(int name, byte[] part, int parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name + "/hw.zip"));
            for (int i = 0; i < parts; i++) {
                zip.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private Handin handin(String name, byte[] archive) {
        return Archives.handin(folder.resolve(name), archive);
    }
}
