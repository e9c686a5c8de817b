package kata.matrix.kernel;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;

/**
 * Generates the innermost loop of a product, for one tile of C: R rows by V vectors, which stay in registers.
 *
 * <pre>
 *               b0   b1        V vectors of a row of B, packed
 *        a0    c00  c01
 *        a1    c10  c11        c = a.fma(b, c); a is one element of A in all lanes
 *        ..     ..   ..
 * </pre>
 *
 * Only vectors in local variables stay in registers, so each size of tile gets code of its own. The sum is the addend,
 * since processors have a fused multiply-add that overwrites the addend. Indices into packed arrays are incremented,
 * not computed from k, so that the JVM's compiler keeps each in one register.
 *
 * <p>At the lower edge of C there may be fewer rows than the tile has. The last row is then computed repeatedly, and
 * stored in the same place.
 */
final class GeneratedTile {
    // Local variables: the parameters of TileLoop.run, then further variables.
    private static final int A = 1;
    private static final int IA = 2;
    private static final int LDA = 3;
    private static final int ROWS = 4;
    private static final int B = 5;
    private static final int IB = 6;
    private static final int C = 7;
    private static final int IC = 8;
    private static final int LDC = 9;
    private static final int K = 10;
    private static final int ADD = 11;
    private static final int P = 12;
    private static final int END = 13;
    private static final int FREE = 14;

    private final GeneratedCode to;
    private final int lanes;
    private final int rows;
    private final int vectors;
    private final int stride;
    private final boolean inPlace;
    // Local variables: indices of the rows of A and C, the sums, the vectors of B, and one vector of A.
    private final int inA;
    private final int inC;
    private final int sums;
    private final int right;
    private final int left;

    private GeneratedTile(GeneratedCode to, int lanes, int rows, int vectors, int stride) {
        this.to = to;
        this.lanes = lanes;
        this.rows = rows;
        this.vectors = vectors;
        this.stride = stride;
        inPlace = stride == 0;
        inA = FREE;
        inC = inA + rows;
        sums = inC + rows;
        right = sums + rows * vectors;
        left = right + vectors;
    }

    /**
     * The loop for a tile of the given rows and vectors.
     *
     * @param array  float[].class or double[].class
     * @param lanes  number of elements in a preferred vector of that type
     * @param stride distance between columns of a packed A, in elements; 0 if A is read in place
     */
    static TileLoop of(Class<?> array, int lanes, int rows, int vectors, int stride) {
        return GeneratedCode.make(TileLoop.class, array,
                to -> new GeneratedTile(to, lanes, rows, vectors, stride).write());
    }

    private void write() {
        to.castToArray(A);
        to.castToArray(B);
        to.castToArray(C);
        for (int r = 0; r < rows; r++) {
            if (inPlace) {
                place(IA, LDA, r, inA + r);
            }
            place(IC, LDC, r, inC + r);
        }
        begin();
        to.set(P, 0);
        if (!inPlace) {
            to.code.visitVarInsn(ILOAD, IA);
            to.code.visitVarInsn(ILOAD, K);
            to.push(stride);
            to.code.visitInsn(IMUL);
            to.code.visitInsn(IADD);
            to.code.visitVarInsn(ISTORE, END);
        }
        to.loop(inPlace ? P : IA, IF_ICMPGE, inPlace ? K : END, inPlace ? 1 : stride, this::multiplyAdd);
        for (int s = 0; s < rows * vectors; s++) {
            int sum = s;
            to.code.visitVarInsn(ALOAD, sums + s);
            to.store(C, () -> place(inC + sum / vectors, sum % vectors * lanes));
        }
    }

    /** Generates variable = start + min(r, rows - 1) · step. */
    private void place(int start, int step, int r, int variable) {
        to.code.visitVarInsn(ILOAD, start);
        if (r > 0) {
            to.push(r);
            to.code.visitVarInsn(ILOAD, ROWS);
            to.push(1);
            to.code.visitInsn(ISUB);
            to.code.visitMethodInsn(INVOKESTATIC, "java/lang/Math", "min", "(II)I", false);
            to.code.visitVarInsn(ILOAD, step);
            to.code.visitInsn(IMUL);
            to.code.visitInsn(IADD);
        }
        to.code.visitVarInsn(ISTORE, variable);
    }

    private void place(int variable, int offset) {
        to.code.visitVarInsn(ILOAD, variable);
        to.push(offset);
        to.code.visitInsn(IADD);
    }

    /** Initializes the sums: with C if ADD is true, otherwise with zero. */
    private void begin() {
        Label zero = new Label();
        Label begun = new Label();
        to.code.visitVarInsn(ILOAD, ADD);
        to.code.visitJumpInsn(IFEQ, zero);
        for (int s = 0; s < rows * vectors; s++) {
            int sum = s;
            to.load(C, () -> place(inC + sum / vectors, sum % vectors * lanes));
            to.code.visitVarInsn(ASTORE, sums + s);
        }
        to.code.visitJumpInsn(GOTO, begun);
        to.code.visitLabel(zero);
        for (int s = 0; s < rows * vectors; s++) {
            to.zero();
            to.code.visitVarInsn(ASTORE, sums + s);
        }
        to.code.visitLabel(begun);
    }

    /** Adds a column of A times a row of B to the sums. */
    private void multiplyAdd() {
        for (int v = 0; v < vectors; v++) {
            int offset = v * lanes;
            to.load(B, () -> place(IB, offset));
            to.code.visitVarInsn(ASTORE, right + v);
        }
        for (int r = 0; r < rows; r++) {
            int row = r;
            to.broadcast(() -> {
                to.code.visitVarInsn(ALOAD, A);
                if (inPlace) {
                    to.pushSum(inA + row, P);
                } else {
                    place(IA, row);
                }
                to.code.visitInsn(to.opcode(IALOAD));
            });
            to.code.visitVarInsn(ASTORE, left);
            for (int v = 0; v < vectors; v++) {
                int sum = sums + r * vectors + v;
                to.fma(left, right + v, sum);
                to.code.visitVarInsn(ASTORE, sum);
            }
        }
        to.code.visitIincInsn(IB, vectors * lanes);
    }
}
