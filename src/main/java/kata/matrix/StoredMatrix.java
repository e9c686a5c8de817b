package kata.matrix;

import java.io.Serializable;

/** A matrix in a file: Java's serialization writes this in its place, and makes it a matrix again. */
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
