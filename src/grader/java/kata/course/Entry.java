package kata.course;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.function.IOSupplier;

/**
 * An entry of a hand-in: a file in a folder or an archive, or a folder or link in an archive.
 *
 * @param noFile  the reason why the entry is no file, as in "it is a folder"; empty for a file
 * @param path    the path, with slashes, as in "hw.zip/exercises/problem1/ForwardPass.java"
 * @param changed the time of the last change in milliseconds since 1970; 0 if it is unknown
 * @param content opens the file; in an archive, only until the next entry is read
 */
record Entry(String noFile, String path, long changed, IOSupplier<InputStream> content) {
    static final String FOLDER = "it is a folder";
    static final String LINK = "it is a link, and links are not followed";

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** This entry with an archive's path before its own path. */
    Entry below(String archive) {
        return new Entry(noFile, archive + "/" + path, changed, content);
    }

    /**
     * The first bytes of the file.
     *
     * @param most the largest number of bytes
     */
    byte[] read(int most) throws IOException {
        try (InputStream in = content.get()) {
            return in.readNBytes(most);
        }
    }
}
