package kata.course;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.function.IOSupplier;

/**
 * A file that was handed in, in a folder or an archive, or a folder that an archive names.
 *
 * @param path    where it lies, with slashes, as in "hw.zip/exercises/problem1/ForwardPass.java"
 * @param changed in milliseconds; 0 where that is not known
 * @param content opens it; that of an entry in an archive before the next one comes
 */
record Entry(String path, boolean isFolder, long changed, IOSupplier<InputStream> content) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The same as part of what lies there. */
    Entry below(String archive) {
        return new Entry(archive + "/" + path, isFolder, changed, content);
    }

    /** Its first bytes, so many at most. */
    byte[] read(int most) throws IOException {
        try (InputStream in = content.get()) {
            return in.readNBytes(most);
        }
    }
}
