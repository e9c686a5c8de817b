package kata.matrix.kernel;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the bytecode of a loop's method, for arrays of either precision. */
final class GeneratedCode {
    private static final String PACKAGE = "jdk/incubator/vector/";
    private static final String SPECIES = "L" + PACKAGE + "VectorSpecies;";

    /** Writes the instructions for which this class has no method. */
    final MethodVisitor code;
    private final Type element;
    private final String vector;

    private GeneratedCode(MethodVisitor code, Class<?> array) {
        this.code = code;
        element = Type.getType(array.getComponentType());
        vector = PACKAGE + (array == double[].class ? "DoubleVector" : "FloatVector");
    }

    /**
     * Generates a class whose only method is written by the body, and returns an instance of this class.
     *
     * @param loop  an interface with one method, run
     * @param array float[].class or double[].class
     */
    static <L> L make(Class<L> loop, Class<?> array, Consumer<GeneratedCode> body) {
        ClassWriter writer = writer();
        String name = Type.getInternalName(loop);
        writer.visit(V17, ACC_FINAL, name + "Generated", null, "java/lang/Object", new String[] {name});
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        constructor.visitMaxs(0, 0);
        MethodVisitor run = writer.visitMethod(ACC_PUBLIC, "run", Type.getMethodDescriptor(loop.getMethods()[0]), null,
                null);
        body.accept(new GeneratedCode(run, array));
        run.visitInsn(RETURN);
        run.visitMaxs(0, 0);
        try {
            return loop.cast(MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true).lookupClass()
                    .getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A class writer that computes frames without loading classes. */
    static ClassWriter writer() {
        return new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String a, String b) {
                return "java/lang/Object";
            }
        };
    }

    /** The opcode for elements that corresponds to an opcode for ints. */
    int opcode(int ofInts) {
        return element.getOpcode(ofInts);
    }

    /** Casts the Object in a local variable to an array of elements. */
    void castToArray(int variable) {
        code.visitVarInsn(ALOAD, variable);
        code.visitTypeInsn(CHECKCAST, "[" + element);
        code.visitVarInsn(ASTORE, variable);
    }

    void push(int number) {
        code.visitIntInsn(SIPUSH, number);
    }

    /** Pushes the sum of two int variables. */
    void pushSum(int first, int second) {
        code.visitVarInsn(ILOAD, first);
        code.visitVarInsn(ILOAD, second);
        code.visitInsn(IADD);
    }

    void set(int variable, int number) {
        push(number);
        code.visitVarInsn(ISTORE, variable);
    }

    void zero() {
        species();
        call(INVOKESTATIC, "zero", "(" + SPECIES + ")L" + vector + ";");
    }

    /**
     * Pushes a vector with one number in all lanes.
     *
     * @param number the code that pushes the number
     */
    void broadcast(Runnable number) {
        species();
        number.run();
        call(INVOKESTATIC, "broadcast", "(" + SPECIES + element + ")L" + vector + ";");
    }

    /**
     * Pushes the vector of the elements of an array from an index on.
     *
     * @param place the code that pushes the index
     */
    void load(int array, Runnable place) {
        species();
        code.visitVarInsn(ALOAD, array);
        place.run();
        call(INVOKESTATIC, "fromArray", "(" + SPECIES + "[" + element + "I)L" + vector + ";");
    }

    /**
     * Stores the vector on top of the stack in an array, from an index on.
     *
     * @param place the code that pushes the index
     */
    void store(int array, Runnable place) {
        code.visitVarInsn(ALOAD, array);
        place.run();
        call(INVOKEVIRTUAL, "intoArray", "([" + element + "I)V");
    }

    /** Pushes a.fma(b, c) of the vectors in three variables. */
    void fma(int a, int b, int c) {
        Stream.of(a, b, c).forEach(variable -> code.visitVarInsn(ALOAD, variable));
        call(INVOKEVIRTUAL, "fma", "(L" + PACKAGE + "Vector;L" + PACKAGE + "Vector;)L" + vector + ";");
    }

    /** Calls a static method whose parameters and result are all elements, or all vectors. */
    void call(Class<?> owner, String name, boolean ofVectors, int parameters) {
        String type = ofVectors ? "L" + vector + ";" : element.getDescriptor();
        code.visitMethodInsn(INVOKESTATIC, Type.getInternalName(owner), name,
                "(" + type.repeat(parameters) + ")" + type, false);
    }

    /**
     * Writes while (counter ≤ bound) or while (counter &lt; bound). The instructions are in the order in which javac
     * writes them, which the JVM's compiler optimizes best.
     *
     * @param leave IF_ICMPGT for ≤, IF_ICMPGE for &lt;
     */
    void loop(int counter, int leave, int bound, int step, Runnable body) {
        Label test = new Label();
        Label end = new Label();
        code.visitLabel(test);
        code.visitVarInsn(ILOAD, counter);
        code.visitVarInsn(ILOAD, bound);
        code.visitJumpInsn(leave, end);
        body.run();
        code.visitIincInsn(counter, step);
        code.visitJumpInsn(GOTO, test);
        code.visitLabel(end);
    }

    private void species() {
        code.visitFieldInsn(GETSTATIC, vector, "SPECIES_PREFERRED", SPECIES);
    }

    private void call(int opcode, String name, String descriptor) {
        code.visitMethodInsn(opcode, vector, name, descriptor, false);
    }
}
