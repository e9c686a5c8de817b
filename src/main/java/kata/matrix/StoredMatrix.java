package kata.matrix;

import java.io.Serializable;

/** The serialized form of a {@link Matrix}: Java's serialization writes this record, and reads back a matrix. */
record StoredMatrix(int rows, int columns, Object elements) implements Serializable {

    /** @param elements a float[] or double[], which is copied */
    static StoredMatrix of(int rows, int columns, Object elements) {
        return new StoredMatrix(rows, columns,
                elements instanceof float[] floats ? floats.clone() : ((double[]) elements).clone());
    }

    private Object readResolve() {
        return elements instanceof float[] floats ? Matrix.of(rows, columns, floats)
                : Matrix.of(rows, columns, (double[]) elements);
    }
}
