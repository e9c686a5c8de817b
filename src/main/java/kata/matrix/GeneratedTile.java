package kata.matrix;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the innermost loop of a product for one tile of C: R rows by V vectors, which stay in registers while k runs.
 *
 * <pre>
 *               b0   b1        V vectors of a row of B, packed
 *        a0    c00  c01
 *        a1    c10  c11        c = a.fma(b, c); a is one element of A in all lanes
 *        ..     ..   ..
 * </pre>
 *
 * Only vectors in variables of their own stay in registers, so the loop is written out, as bytecode, for the tile that
 * is asked for. The sum is the addend: the processor has an instruction that leaves the result in its place. Places
 * in packed arrays are counted up, not computed from k: that is what the JVM's compiler keeps in one register.
 *
 * <p>At the lower edge of C, where there are fewer rows, the last one is computed several times over and stored in one
 * place.
 */
final class GeneratedTile {
    private static final String VECTORS = "jdk/incubator/vector/";
    private static final String SPECIES = "L" + VECTORS + "VectorSpecies;";
    private static final Type RUN = Type.getMethodType(Type.VOID_TYPE, Type.getType(Object.class), Type.INT_TYPE,
            Type.INT_TYPE, Type.INT_TYPE, Type.getType(Object.class), Type.INT_TYPE, Type.getType(Object.class),
            Type.INT_TYPE, Type.INT_TYPE, Type.INT_TYPE, Type.BOOLEAN_TYPE);
    // The parameters of Tiles.Loop.run, then what else the method holds.
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
    private static final int COUNTER = 12;
    private static final int END = 13;
    private static final int FREE = 14;

    private final MethodVisitor code;
    private final boolean doubles;
    private final String vector;
    private final int lanes;
    private final int rows;
    private final int vectors;
    private final int stride;
    private final boolean inPlace;
    // Variables: places of the rows of A and C, the sums, the vectors of B, and one of A.
    private final int inA;
    private final int inC;
    private final int sums;
    private final int right;
    private final int left;

    private GeneratedTile(MethodVisitor code, boolean doubles, int lanes, int rows, int vectors, int stride) {
        this.code = code;
        this.doubles = doubles;
        this.vector = VECTORS + (doubles ? "DoubleVector" : "FloatVector");
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
     * The loop for a tile.
     *
     * @param array  float[].class or double[].class
     * @param lanes  of the preferred vectors of that type
     * @param stride elements from one column of a packed A to the next; 0 where the rows of A are read where they lie
     */
    static TileLoop of(Class<?> array, int lanes, int rows, int vectors, int stride) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String a, String b) {
                return "java/lang/Object";
            }
        };
        String name = Type.getInternalName(GeneratedTile.class) + "_" + rows + "x" + vectors;
        writer.visit(V17, ACC_FINAL, name, null, "java/lang/Object",
                new String[] {Type.getInternalName(TileLoop.class)});
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        constructor.visitMaxs(0, 0);
        MethodVisitor run = writer.visitMethod(ACC_PUBLIC, "run", RUN.getDescriptor(), null, null);
        new GeneratedTile(run, array == double[].class, lanes, rows, vectors, stride).write();
        run.visitMaxs(0, 0);
        try {
            return (TileLoop) MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true).lookupClass()
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        for (int array : new int[] {A, B, C}) {
            code.visitVarInsn(ALOAD, array);
            code.visitTypeInsn(CHECKCAST, doubles ? "[D" : "[F");
            code.visitVarInsn(ASTORE, array);
        }
        for (int r = 0; r < rows; r++) {
            if (inPlace) {
                place(IA, LDA, r, inA + r);
            }
            place(IC, LDC, r, inC + r);
        }
        begin();
        loop();
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                code.visitVarInsn(ALOAD, sums + r * vectors + v);
                element(C, inC + r, v * lanes);
                call(INVOKEVIRTUAL, "intoArray", doubles ? "([DI)V" : "([FI)V");
            }
        }
        code.visitInsn(RETURN);
    }

    /** variable = start + min(r, rows - 1) · step. */
    private void place(int start, int step, int r, int variable) {
        code.visitVarInsn(ILOAD, start);
        if (r > 0) {
            push(r);
            code.visitVarInsn(ILOAD, ROWS);
            push(1);
            code.visitInsn(ISUB);
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Math", "min", "(II)I", false);
            code.visitVarInsn(ILOAD, step);
            code.visitInsn(IMUL);
            code.visitInsn(IADD);
        }
        code.visitVarInsn(ISTORE, variable);
    }

    /** Each sum begins with what C holds, or with zero. */
    private void begin() {
        Label zero = new Label();
        Label begun = new Label();
        code.visitVarInsn(ILOAD, ADD);
        code.visitJumpInsn(IFEQ, zero);
        for (int r = 0; r < rows; r++) {
            for (int v = 0; v < vectors; v++) {
                load(C, inC + r, v * lanes, sums + r * vectors + v);
            }
        }
        code.visitJumpInsn(GOTO, begun);
        code.visitLabel(zero);
        for (int s = 0; s < rows * vectors; s++) {
            species();
            call(INVOKESTATIC, "zero", "(" + SPECIES + ")L" + vector + ";");
            code.visitVarInsn(ASTORE, sums + s);
        }
        code.visitLabel(begun);
    }

    /** The loop: while (counter < end) {...}, in the order in which javac writes it, which the JVM compiles best. */
    private void loop() {
        int counter = inPlace ? COUNTER : IA;
        if (inPlace) {
            push(0);
            code.visitVarInsn(ISTORE, COUNTER);
            code.visitVarInsn(ILOAD, K);
        } else {
            code.visitVarInsn(ILOAD, IA);
            code.visitVarInsn(ILOAD, K);
            push(stride);
            code.visitInsn(IMUL);
            code.visitInsn(IADD);
        }
        code.visitVarInsn(ISTORE, END);
        Label test = new Label();
        Label end = new Label();
        code.visitLabel(test);
        code.visitVarInsn(ILOAD, counter);
        code.visitVarInsn(ILOAD, END);
        code.visitJumpInsn(IF_ICMPGE, end);
        for (int v = 0; v < vectors; v++) {
            load(B, IB, v * lanes, right + v);
        }
        for (int r = 0; r < rows; r++) {
            multiplyAdd(r);
        }
        code.visitIincInsn(counter, inPlace ? 1 : stride);
        code.visitIincInsn(IB, vectors * lanes);
        code.visitJumpInsn(GOTO, test);
        code.visitLabel(end);
    }

    /** The sums of a row += an element of A times the row of B. */
    private void multiplyAdd(int row) {
        species();
        code.visitVarInsn(ALOAD, A);
        code.visitVarInsn(ILOAD, inPlace ? inA + row : IA);
        if (inPlace) {
            code.visitVarInsn(ILOAD, COUNTER);
        } else {
            push(row);
        }
        code.visitInsn(IADD);
        code.visitInsn(doubles ? DALOAD : FALOAD);
        call(INVOKESTATIC, "broadcast", "(" + SPECIES + (doubles ? "D" : "F") + ")L" + vector + ";");
        code.visitVarInsn(ASTORE, left);
        for (int v = 0; v < vectors; v++) {
            int sum = sums + row * vectors + v;
            code.visitVarInsn(ALOAD, left);
            code.visitVarInsn(ALOAD, right + v);
            code.visitVarInsn(ALOAD, sum);
            call(INVOKEVIRTUAL, "fma", "(L" + VECTORS + "Vector;L" + VECTORS + "Vector;)L" + vector + ";");
            code.visitVarInsn(ASTORE, sum);
        }
    }

    /** variable = the vector of the array at that place. */
    private void load(int array, int place, int offset, int variable) {
        species();
        element(array, place, offset);
        call(INVOKESTATIC, "fromArray", "(" + SPECIES + (doubles ? "[D" : "[F") + "I)L" + vector + ";");
        code.visitVarInsn(ASTORE, variable);
    }

    private void element(int array, int place, int offset) {
        code.visitVarInsn(ALOAD, array);
        code.visitVarInsn(ILOAD, place);
        if (offset > 0) {
            push(offset);
            code.visitInsn(IADD);
        }
    }

    private void species() {
        code.visitFieldInsn(GETSTATIC, vector, "SPECIES_PREFERRED", SPECIES);
    }

    private void call(int opcode, String name, String descriptor) {
        code.visitMethodInsn(opcode, vector, name, descriptor, false);
    }

    private void push(int number) {
        code.visitIntInsn(SIPUSH, number);
    }
}
