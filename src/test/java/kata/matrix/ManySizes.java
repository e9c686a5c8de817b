package kata.matrix;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes matrices of ever other sizes, 150 MB together, of which a few are in use: see {@link ArraysIT}. */
final class ManySizes {
    private static final int MATRICES = 300;
    private static final int IN_USE = 10;

    private ManySizes() {
    }

    public static void main(String[] arguments) {
        Deque<Matrix> inUse = new ArrayDeque<>();
        for (int i = 0; i < MATRICES; i++) {
            Matrix matrix = Matrix.zeros(1, 1).matmul(Matrix.zeros(1, 50_000 + 67 * i)).plus(i);
            matrix.get(0, 0);
            inUse.add(matrix);
            if (inUse.size() > IN_USE) {
                inUse.remove();
            }
        }
        int i = MATRICES - IN_USE;
        for (Matrix matrix : inUse) {
            if (matrix.sum() != (double) matrix.columns() * i++) {
                throw new AssertionError("the elements of a matrix in use have changed");
            }
        }
    }
}
