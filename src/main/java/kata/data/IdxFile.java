package kata.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzipped IDX file of unsigned bytes, the format of MNIST: a magic number, 2048 plus the number of dimensions; the
 * dimensions; the values, the last index running fastest. All numbers but the values are big-endian, of four bytes.
 *
 * @param shape the dimensions
 * @param values the product of the dimensions many, unsigned
 */
record IdxFile(int[] shape, byte[] values) {
    private static final int UNSIGNED_BYTES = 0x08_00;

    /** Shape (count, rows, columns). @throws DataException where the file is not a whole one of this kind */
    static IdxFile images(Path file) {
        return read(file, "images", 3);
    }

    /** Shape (count). @throws DataException where the file is not a whole one of this kind */
    static IdxFile labels(Path file) {
        return read(file, "labels", 1);
    }

    private static IdxFile read(Path file, String kind, int dimensions) {
        String expected = "a gzipped IDX file of " + kind;
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16))) {
            int magic = in.readInt();
            if (magic != UNSIGNED_BYTES + dimensions) {
                throw wrong(file, "magic number " + magic + kindOf(magic),
                        expected + ", magic number " + (UNSIGNED_BYTES + dimensions));
            }
            int[] shape = new int[dimensions];
            double size = 1;    // a double: the product of three damaged dimensions may not fit a long
            for (int d = 0; d < dimensions; d++) {
                shape[d] = in.readInt();
                size *= Integer.toUnsignedLong(shape[d]);
            }
            byte[] values = in.readAllBytes();
            if (values.length != size) {
                throw wrong(file, values.length + " values", (long) size + ", as the dimensions in its header say");
            }
            return new IdxFile(shape, values);
        } catch (EOFException e) {
            throw wrong(file, "the end of the data too early: the file is truncated", expected);
        } catch (ZipException e) {
            throw wrong(file, "what is not gzip or is damaged (" + e.getMessage() + ")", expected);
        } catch (IOException e) {
            throw new DataException(file, e, expected, DataException.restore(file));
        }
    }

    private static String kindOf(int magic) {
        return switch (magic - UNSIGNED_BYTES) {
            case 1 -> ", which is that of labels";
            case 3 -> ", which is that of images";
            default -> "";
        };
    }

    private static DataException wrong(Path file, String found, String expected) {
        return new DataException(file, found, expected, DataException.restore(file));
    }
}
