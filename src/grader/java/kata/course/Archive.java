package kata.course;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.function.IOSupplier;
import org.apache.commons.io.input.ChecksumInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * An archive: zip and 7z files are read by their directory, tar files and the like entry by entry, compressed or not.
 * The first bytes decide on the format, not the name. Links inside are reported, not followed.
 *
 * @param name   the name of the archive's file
 * @param file   opens that file
 * @param budget the limits on what is unpacked
 */
record Archive(String name, IOSupplier<SeekableByteChannel> file, Budget budget) {
    private static final Pattern NAMED = Pattern.compile("(?i).+?((\\.tar)?\\.(gz|bz2|xz|lzma|z|zst|lz|lz4)"
            + "|\\.(zip|zipx|jar|7z|tar|tgz|tbz2?|txz|rar|cpio|arj|ar|lzh|lha|cab|sit|sitx|dmg|iso|ace))");
    private static final Pattern PACKED_TAR = Pattern.compile("(?i).*\\.(tar\\.\\w+|t[bgx]z2?)");
    private static final Set<String> OPENED = Set.of(CompressorStreamFactory.GZIP, CompressorStreamFactory.BZIP2,
            CompressorStreamFactory.XZ);
    private static final String UNKNOWN = "";
    private static final String RAR = "Rar!";
    private static final int MOST_MEMORY_KIB = 1 << 18;

    /** Whether a file's name ends like an archive's. */
    static boolean isNamed(String name) {
        return NAMED.matcher(name).matches();
    }

    /** The name without an archive's ending: "hw" for "hw.tar.gz". */
    static String bareName(String name) {
        Matcher named = NAMED.matcher(name);
        return named.matches() ? name.substring(0, named.start(1)) : name;
    }

    /**
     * Reads the archive. Its names and directories stay in memory; if these exhaust the memory, an IOException says so.
     *
     * @param visitor gets each entry: files, links, and the folders that have entries of their own
     * @throws IOException if the archive cannot be opened or read to its end; entries visited before count
     */
    void read(IOConsumer<Entry> visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Channels.newInputStream(file.get()))) {
            String kind = kindOf(in);
            switch (kind) {
                case ArchiveStreamFactory.SEVEN_Z -> readSevenZip(visitor);
                case ArchiveStreamFactory.ZIP, ArchiveStreamFactory.JAR, UNKNOWN -> readZip(kind, in, visitor);
                default -> readStream(kind, in, visitor);
            }
        } catch (OutOfMemoryError e) {
            throw new IOException(Budget.EXCEEDED, e);
        }
    }

    private static String kindOf(InputStream in) {
        try {
            return ArchiveStreamFactory.detect(in);
        } catch (ArchiveException noArchive) {
            try {
                return CompressorStreamFactory.detect(in);
            } catch (CompressorException notPacked) {
                return UNKNOWN;
            }
        }
    }

    /** Reads a zip file by its directory, whatever precedes the first entry; without a directory, entry by entry. */
    private void readZip(String kind, InputStream in, IOConsumer<Entry> visitor) throws IOException {
        Directory directory = new Directory(file.get());
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(directory).get()) {
            directory.end();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                visit(visitor, nameOf(entry), entry.isUnixSymlink(), entry, () -> content(zip, entry));
            }
        } catch (IOException e) {
            if (directory.isEnded()) {
                throw e;
            }
            directory.close();
            if (directory.isTooLong()) {
                throw new IOException(Budget.EXCEEDED, e);
            }
            if (kind.equals(UNKNOWN)) {
                throw new IOException(isRar(in) ? "it is a RAR archive; zip, 7z and tar are opened"
                        : "it is no zip, 7z or tar archive", e);
            }
            budget.attempt(() -> readEntries(kind, in, visitor), cutOff -> { });
            throw new IOException(Budget.DAMAGED, e);
        }
    }

    private static boolean isRar(InputStream in) throws IOException {
        return new String(in.readNBytes(RAR.length()), StandardCharsets.ISO_8859_1).equals(RAR);
    }

    /** The entry's name: in UTF-8 if it is marked so or its bytes are valid UTF-8, otherwise in Latin-1. */
    private static String nameOf(ZipArchiveEntry entry) {
        return entry.getNameSource() == ZipArchiveEntry.NameSource.NAME ? Names.decoded(entry.getRawName())
                : entry.getName();
    }

    private InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new IOException(entry.getGeneralPurposeBit().usesEncryption() ? "it is encrypted"
                    : "it is packed by method " + entry.getMethod() + ", which is not known");
        }
        return budget.counted(ChecksumInputStream.builder().setInputStream(zip.getInputStream(entry))
                .setChecksum(new CRC32()).setCountThreshold(entry.getSize()).setExpectedChecksumValue(entry.getCrc())
                .get());
    }

    /** Reads a 7z file; every entry's declared size counts, since unpacking an entry unpacks earlier ones, too. */
    private void readSevenZip(IOConsumer<Entry> visitor) throws IOException {
        try (SevenZFile archive = SevenZFile.builder().setSeekableByteChannel(file.get())
                .setMaxMemoryLimitKiB(MOST_MEMORY_KIB).setUseDefaultNameForUnnamedEntries(true).get()) {
            for (SevenZArchiveEntry entry : archive.getEntries()) {
                budget.countBytes(entry.getSize());
                if (entry.isDirectory() || entry.hasStream()) {
                    visit(visitor, entry.getName(), false, entry, () -> archive.getInputStream(entry));
                }
            }
        }
    }

    /** Reads a tar file or the like, compressed or not, or a single file that is compressed by itself. */
    private void readStream(String kind, InputStream in, IOConsumer<Entry> visitor) throws IOException {
        CompressorStreamFactory compressors = new CompressorStreamFactory(true, MOST_MEMORY_KIB);
        if (!compressors.getInputStreamCompressorNames().contains(kind)) {
            readEntries(kind, in, visitor);
            return;
        }
        InputStream unpacked = new BufferedInputStream(budget.counted(unpacked(compressors, kind, in)));
        if (kindOf(unpacked).equals(ArchiveStreamFactory.TAR)) {
            readEntries(ArchiveStreamFactory.TAR, unpacked, visitor);
        } else if (PACKED_TAR.matcher(name).matches()) {
            throw new IOException(Budget.DAMAGED);
        } else {
            visitor.accept(new Entry("", bareName(name), 0, () -> unpacked));
        }
    }

    private static InputStream unpacked(CompressorStreamFactory compressors, String kind, InputStream in)
            throws IOException {
        try {
            return compressors.createCompressorInputStream(kind, in);
        } catch (CompressorException e) {
            throw new IOException(OPENED.contains(kind) && !(e.getCause() instanceof MemoryLimitException)
                    ? Budget.DAMAGED : "it is packed by " + kind + "; zip, 7z and tar.gz are opened", e);
        }
    }

    private void readEntries(String kind, InputStream in, IOConsumer<Entry> visitor) throws IOException {
        ArchiveInputStream<?> archive = new ArchiveStreamFactory(StandardCharsets.UTF_8.name())
                .createArchiveInputStream(kind, in);
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            boolean link = entry instanceof TarArchiveEntry tar && !tar.getLinkName().isEmpty();
            visit(visitor, entry.getName(), link, entry, () -> budget.counted(CloseShieldInputStream.wrap(archive)));
        }
    }

    private void visit(IOConsumer<Entry> visitor, String name, boolean link, ArchiveEntry entry,
                       IOSupplier<InputStream> content) throws IOException {
        budget.countFile();
        boolean dated = !(entry instanceof SevenZArchiveEntry packed) || packed.getHasLastModifiedDate();
        visitor.accept(new Entry(link ? Entry.LINK : entry.isDirectory() ? Entry.FOLDER : "",
                name.replace('\\', '/').replaceAll("^(\\.?/)+|/+$", ""),
                dated ? Math.max(0, entry.getLastModifiedDate().toInstant().toEpochMilli()) : 0, content));
    }
}
