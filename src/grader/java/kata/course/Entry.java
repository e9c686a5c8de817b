package kata.course;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.function.IOSupplier;

/**
 * A file that was handed in, in a folder or an archive, or what an archive has beside files: folders and links.
 *
 * @param noFile  why it is none, as in "it is a folder"; empty where it is a file
 * @param path    where it lies, with slashes, as in "hw.zip/exercises/problem1/ForwardPass.java"
 * @param changed in milliseconds; 0 where that is not known
 * @param content opens it; that of an entry in an archive before the next one comes
 */
record Entry(String noFile, String path, long changed, IOSupplier<InputStream> content) {
    static final String FOLDER = "it is a folder";
    static final String LINK = "it is a link, and links are not followed";

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The same as part of what lies there. */
    Entry below(String archive) {
        return new Entry(noFile, archive + "/" + path, changed, content);
    }

    /** Its first bytes, so many at most. */
    byte[] read(int most) throws IOException {
        try (InputStream in = content.get()) {
            return in.readNBytes(most);
        }
    }
}
