package kata.matrix;

import static org.objectweb.asm.Opcodes.*;

/**
 * Writes the loop that calls a method for each element: with a vector of elements at a time, if there is a method for
 * vectors, and then with one element at a time.
 *
 * <pre>
 *   for (; i &lt;= count - lanes; i += lanes)   z[zAt + i ..] = operation(x[xAt + i ..], y[yAt + i ..], s)
 *   for (; i &lt; count; i++)                   z[zAt + i] = operation(x[xAt + i], y[yAt + i], s)
 * </pre>
 */
final class GeneratedLoop {
    // The parameters of ElementLoop.run, then the other variables.
    private static final int X = 1;
    private static final int R = 7;
    private static final int Z = 15;
    private static final int Z_AT = 16;
    private static final int COUNT = 17;
    private static final int I = 18;
    private static final int LAST = 19;
    private static final int NUMBERS = 20;
    private static final int VECTORS = 28;

    private final GeneratedCode to;
    private final String operation;
    private final int arrays;
    private final int numbers;

    private GeneratedLoop(GeneratedCode to, String operation, int arrays, int numbers) {
        this.to = to;
        this.operation = operation;
        this.arrays = arrays;
        this.numbers = numbers;
    }

    /**
     * The loop for an operation.
     *
     * @param operation name of the static methods, whose parameters are the elements of the arrays, then the numbers
     * @param ofOne     has the method for one element
     * @param ofVectors has the method for vectors, or null
     * @param lanes     of the preferred vectors
     */
    static ElementLoop of(String operation, int arrays, int numbers, Class<?> array, Class<?> ofOne,
            Class<?> ofVectors, int lanes) {
        return GeneratedCode.make(ElementLoop.class, array,
                to -> new GeneratedLoop(to, operation, arrays, numbers).write(ofOne, ofVectors, lanes));
    }

    private void write(Class<?> ofOne, Class<?> ofVectors, int lanes) {
        for (int a = 0; a < arrays; a++) {
            to.castToArray(X + 2 * a);
        }
        to.castToArray(Z);
        for (int n = 0; n < numbers; n++) {
            to.code.visitVarInsn(DLOAD, R + 2 * n);
            if (to.opcode(IALOAD) == FALOAD) {
                to.code.visitInsn(D2F);
            }
            to.code.visitVarInsn(to.opcode(ISTORE), NUMBERS + 2 * n);
        }
        to.set(I, 0);
        if (ofVectors != null) {
            ofVectors(ofVectors, lanes);
        }
        to.loop(I, IF_ICMPGE, COUNT, 1, () -> {
            to.code.visitVarInsn(ALOAD, Z);
            to.pushSum(Z_AT, I);
            for (int a = 0; a < arrays; a++) {
                to.code.visitVarInsn(ALOAD, X + 2 * a);
                to.pushSum(X + 2 * a + 1, I);
                to.code.visitInsn(to.opcode(IALOAD));
            }
            for (int n = 0; n < numbers; n++) {
                to.code.visitVarInsn(to.opcode(ILOAD), NUMBERS + 2 * n);
            }
            to.call(ofOne, operation, false, arrays + numbers);
            to.code.visitInsn(to.opcode(IASTORE));
        });
    }

    private void ofVectors(Class<?> owner, int lanes) {
        for (int n = 0; n < numbers; n++) {
            int number = NUMBERS + 2 * n;
            to.broadcast(() -> to.code.visitVarInsn(to.opcode(ILOAD), number));
            to.code.visitVarInsn(ASTORE, VECTORS + n);
        }
        to.code.visitVarInsn(ILOAD, COUNT);
        to.push(lanes);
        to.code.visitInsn(ISUB);
        to.code.visitVarInsn(ISTORE, LAST);
        to.loop(I, IF_ICMPGT, LAST, lanes, () -> {
            for (int a = 0; a < arrays; a++) {
                int array = X + 2 * a;
                to.load(array, () -> to.pushSum(array + 1, I));
            }
            for (int n = 0; n < numbers; n++) {
                to.code.visitVarInsn(ALOAD, VECTORS + n);
            }
            to.call(owner, operation, true, arrays + numbers);
            to.store(Z, () -> to.pushSum(Z_AT, I));
        });
    }
}
