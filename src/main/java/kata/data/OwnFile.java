package kata.data;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Reads files below a folder that somebody else has filled: only regular files, and never through a symbolic link. On
 * systems that have {@code openat}, a link that somebody puts in the path during the call is not followed either.
 */
public final class OwnFile {
    private static final Class<BasicFileAttributeView> KIND = BasicFileAttributeView.class;
    private static final LinkOption NO_LINKS = LinkOption.NOFOLLOW_LINKS;
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, NO_LINKS);

    private OwnFile() {
    }

    /**
     * Reads the first bytes of the file, which is opened once.
     *
     * @param folder a trusted folder: links in its own path are followed
     * @param file   a path below the folder
     * @param most   the largest number of bytes to read
     * @throws NoSuchFileException if there is no such file
     * @throws IOException         if the file is not a regular one, lies behind a link, or cannot be read
     */
    public static byte[] read(Path folder, Path file, int most) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            if (all instanceof SecureDirectoryStream<Path> secure) {
                return read(secure, folder.relativize(file), most);
            }
        }
        for (Path each = file; !each.equals(folder); each = each.getParent()) {
            require(!each.equals(file), Files.getFileAttributeView(each, KIND, NO_LINKS));
        }
        @SuppressWarnings("ReferenceEquality")
        boolean inAZip = file.getFileSystem() != FileSystems.getDefault();    // a ZIP has no links
        return bytes(Files.newByteChannel(file, inAZip ? Set.of() : READ), most);
    }

    private static byte[] read(SecureDirectoryStream<Path> folder, Path name, int most) throws IOException {
        Path first = name.getName(0);
        int names = name.getNameCount();
        require(names > 1, folder.getFileAttributeView(first, KIND, NO_LINKS));
        if (names == 1) {
            return bytes(folder.newByteChannel(first, READ), most);
        }
        try (SecureDirectoryStream<Path> below = folder.newDirectoryStream(first, NO_LINKS)) {
            return read(below, name.subpath(1, names), most);
        }
    }

    private static void require(boolean folder, BasicFileAttributeView view) throws IOException {
        BasicFileAttributes found = view.readAttributes();
        if (found.isSymbolicLink()) {
            throw new IOException("it lies behind a symbolic link: hand in the file itself");
        }
        if (folder ? !found.isDirectory() : !found.isRegularFile()) {
            throw new IOException(folder ? "a part of its path is not a folder" : "it is not a regular file");
        }
    }

    private static byte[] bytes(SeekableByteChannel opened, int most) throws IOException {
        try (SeekableByteChannel channel = opened) {
            return Channels.newInputStream(channel).readNBytes(most);
        }
    }
}
