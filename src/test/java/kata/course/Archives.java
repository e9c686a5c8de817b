package kata.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kata.data.Golden;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives of other kinds than zip, made of names and contents. */
public final class Archives {
    private static final long CHANGED = 1_700_000_000_000L;

    private Archives() {
    }

    /** Writes the archive into the file, and reads it as a hand-in. */
    static Handin handin(Path file, byte[] archive) {
        Zips.write(file, archive);
        return Handin.in(Golden.folder().toAbsolutePath().normalize().getParent(), List.of(file));
    }

    public static byte[] tar(Map<String, byte[]> files) {
        return stream(ArchiveStreamFactory.TAR, files);
    }

    static byte[] stream(String kind, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArchiveOutputStream<ArchiveEntry> archive =
                new ArchiveStreamFactory().createArchiveOutputStream(kind, bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                archive.putArchiveEntry(entry(kind, file.getKey(), file.getValue().length));
                archive.write(file.getValue());
                archive.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ArchiveEntry entry(String kind, String name, int size) {
        switch (kind) {
            case ArchiveStreamFactory.CPIO:
                CpioArchiveEntry cpio = new CpioArchiveEntry(name, size);
                cpio.setMode(CpioArchiveEntry.C_ISREG);
                return cpio;
            case ArchiveStreamFactory.AR:
                return new ArArchiveEntry(name, size);
            default:
                TarArchiveEntry tar = new TarArchiveEntry(name);
                tar.setSize(size);
                tar.setModTime(CHANGED);
                return tar;
        }
    }

    public static byte[] packed(String kind, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(kind, bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] sevenZip(SevenZMethod method, String password, Map<String, byte[]> files) {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = password == null ? new SevenZOutputFile(bytes)
                : new SevenZOutputFile(bytes, password.toCharArray())) {
            archive.setContentCompression(method);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                entry.setLastModifiedDate(new Date(CHANGED));
                archive.putArchiveEntry(entry);
                archive.write(file.getValue());
                archive.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Arrays.copyOf(bytes.array(), (int) bytes.size());
    }
}
