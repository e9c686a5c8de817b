package kata.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Makes IDX files for the tests. */
final class Idx {
    private Idx() {
    }

    /** The header's numbers (magic and dimensions), then the values. */
    static byte[] bytes(byte[] values, int... header) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * header.length + values.length);
        for (int number : header) {
            buffer.putInt(number);
        }
        return buffer.put(values).array();
    }

    static Path gzipped(Path file, byte[] values, int... header) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes(values, header));
        }
        return file;
    }
}
