package kata.matrix.kernel;

import static org.objectweb.asm.Opcodes.*;

import java.util.Locale;

/**
 * Generates the loop that applies an operation to arrays. If there is a method for vectors, the loop runs on one vector
 * of elements at a time, and then on one element at a time.
 *
 * <pre>
 *   for (; i &lt;= count - lanes; i += lanes)   z[zAt + i ..] = operation(x[0][at[0] + i ..], x[1][at[1] + i ..])
 *   for (; i &lt; count; i++)                   z[zAt + i] = operation(x[0][at[0] + i], x[1][at[1] + i])
 * </pre>
 *
 * @param method name of the operation's methods, whose parameters are elements of the arrays, then numbers
 */
record GeneratedLoop(GeneratedCode to, String method, int arrays, int numbers) {
    // Local variables: the parameters of ElementLoop.run, three arrays, three indices, four numbers, these as vectors.
    private static final int PARAMETERS = 1;
    private static final int Z = 4;
    private static final int Z_AT = 5;
    private static final int COUNT = 6;
    private static final int I = 7;
    private static final int LAST = 8;
    private static final int ARRAYS = 9;
    private static final int PLACES = 12;
    private static final int NUMBERS = 15;
    private static final int VECTORS = 23;

    /**
     * The loop for an operation.
     *
     * @param arrays    number of the operation's parameters that are elements of arrays
     * @param ofOne     class that has the method for one element
     * @param ofVectors class that has the method for vectors, or null
     * @param lanes     number of elements in a preferred vector
     */
    static ElementLoop of(Operation operation, int arrays, Class<?> array, Class<?> ofOne, Class<?> ofVectors,
            int lanes) {
        String method = operation == Operation.COMBINE_SQUARE ? "combineSquare"
                : operation.name().toLowerCase(Locale.ROOT);
        int numbers = operation.parameters - arrays;
        return GeneratedCode.make(ElementLoop.class, array,
                to -> new GeneratedLoop(to, method, arrays, numbers).write(ofOne, ofVectors, lanes));
    }

    private void write(Class<?> ofOne, Class<?> ofVectors, int lanes) {
        for (int a = 0; a < arrays; a++) {
            parameter(0, a, AALOAD, ARRAYS + a, ASTORE);
            to.castToArray(ARRAYS + a);
            parameter(1, a, IALOAD, PLACES + a, ISTORE);
        }
        to.castToArray(Z);
        for (int n = 0; n < numbers; n++) {
            parameter(2, n, DALOAD, NUMBERS + 2 * n, DSTORE);
        }
        to.set(I, 0);
        if (ofVectors != null) {
            ofVectors(ofVectors, lanes);
        }
        to.loop(I, IF_ICMPGE, COUNT, 1, () -> {
            to.code.visitVarInsn(ALOAD, Z);
            to.pushSum(Z_AT, I);
            for (int a = 0; a < arrays; a++) {
                to.code.visitVarInsn(ALOAD, ARRAYS + a);
                to.pushSum(PLACES + a, I);
                to.code.visitInsn(to.opcode(IALOAD));
            }
            for (int n = 0; n < numbers; n++) {
                number(n);
            }
            to.call(ofOne, method, false, arrays + numbers);
            to.code.visitInsn(to.opcode(IASTORE));
        });
    }

    /** Copies an element of one of ElementLoop.run's first three parameters, which are arrays, to a local variable. */
    private void parameter(int parameter, int index, int load, int variable, int store) {
        to.code.visitVarInsn(ALOAD, PARAMETERS + parameter);
        to.push(index);
        to.code.visitInsn(load);
        to.code.visitVarInsn(store, variable);
    }

    /** Pushes a number, rounded to the precision of the elements. */
    private void number(int n) {
        to.code.visitVarInsn(DLOAD, NUMBERS + 2 * n);
        if (to.opcode(IALOAD) == FALOAD) {
            to.code.visitInsn(D2F);
        }
    }

    private void ofVectors(Class<?> owner, int lanes) {
        for (int n = 0; n < numbers; n++) {
            int number = n;
            to.broadcast(() -> number(number));
            to.code.visitVarInsn(ASTORE, VECTORS + n);
        }
        to.code.visitVarInsn(ILOAD, COUNT);
        to.push(lanes);
        to.code.visitInsn(ISUB);
        to.code.visitVarInsn(ISTORE, LAST);
        to.loop(I, IF_ICMPGT, LAST, lanes, () -> {
            for (int a = 0; a < arrays; a++) {
                int place = PLACES + a;
                to.load(ARRAYS + a, () -> to.pushSum(place, I));
            }
            for (int n = 0; n < numbers; n++) {
                to.code.visitVarInsn(ALOAD, VECTORS + n);
            }
            to.call(owner, method, true, arrays + numbers);
            to.store(Z, () -> to.pushSum(Z_AT, I));
        });
    }
}
