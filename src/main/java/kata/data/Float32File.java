package kata.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import kata.matrix.Matrix;

/** A matrix as plain bytes: float32, little-endian, row by row, as NumPy's {@code a.astype("<f4").tofile(…)} writes. */
final class Float32File {
    private Float32File() {
    }

    /** @throws DataException where it cannot be read, or is not made of whole rows */
    static Matrix read(Path file, int columns) {
        byte[] bytes = WholeFile.read(file, "rows of " + columns + " float32 numbers", DataException.restore(file));
        int row = columns * Float.BYTES;
        if (bytes.length % row != 0) {
            throw new DataException(file, bytes.length + " bytes", "rows of " + row + " bytes, " + columns
                    + " float32 numbers", DataException.restore(file));
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Matrix.of(bytes.length / row, columns, values);
    }
}
