package kata.matrix.kernel;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the method of a loop as bytecode: what such loops over arrays of either precision have in common. */
final class GeneratedCode {
    private static final String PACKAGE = "jdk/incubator/vector/";
    private static final String SPECIES = "L" + PACKAGE + "VectorSpecies;";

    /** Takes what has no method here. */
    final MethodVisitor code;
    private final Type element;
    private final String vector;

    private GeneratedCode(MethodVisitor code, Class<?> array) {
        this.code = code;
        element = Type.getType(array.getComponentType());
        vector = PACKAGE + (array == double[].class ? "DoubleVector" : "FloatVector");
    }

    /**
     * An instance of a class whose only method is written by the body.
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

    /** A writer that loads no classes in order to compute frames. */
    static ClassWriter writer() {
        return new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String a, String b) {
                return "java/lang/Object";
            }
        };
    }

    /** The opcode, given for integers, for elements. */
    int opcode(int ofInts) {
        return element.getOpcode(ofInts);
    }

    /** The variable, which is an Object, becomes an array. */
    void castToArray(int variable) {
        code.visitVarInsn(ALOAD, variable);
        code.visitTypeInsn(CHECKCAST, "[" + element);
        code.visitVarInsn(ASTORE, variable);
    }

    void push(int number) {
        code.visitIntInsn(SIPUSH, number);
    }

    /** The sum of two variables. */
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

    /** The vector whose elements are all the number that the code pushes. */
    void broadcast(Runnable number) {
        species();
        number.run();
        call(INVOKESTATIC, "broadcast", "(" + SPECIES + element + ")L" + vector + ";");
    }

    /**
     * The vector from a place on.
     *
     * @param place pushes it
     */
    void load(int array, Runnable place) {
        species();
        code.visitVarInsn(ALOAD, array);
        place.run();
        call(INVOKESTATIC, "fromArray", "(" + SPECIES + "[" + element + "I)L" + vector + ";");
    }

    /** Stores the vector on the stack. */
    void store(int array, Runnable place) {
        code.visitVarInsn(ALOAD, array);
        place.run();
        call(INVOKEVIRTUAL, "intoArray", "([" + element + "I)V");
    }

    /** a.fma(b, c) of three variables. */
    void fma(int a, int b, int c) {
        Stream.of(a, b, c).forEach(variable -> code.visitVarInsn(ALOAD, variable));
        call(INVOKEVIRTUAL, "fma", "(L" + PACKAGE + "Vector;L" + PACKAGE + "Vector;)L" + vector + ";");
    }

    /** Calls the static method that makes one element of several, or one vector. */
    void call(Class<?> owner, String name, boolean ofVectors, int parameters) {
        String type = ofVectors ? "L" + vector + ";" : element.getDescriptor();
        code.visitMethodInsn(INVOKESTATIC, Type.getInternalName(owner), name,
                "(" + type.repeat(parameters) + ")" + type, false);
    }

    /**
     * while (counter ≤ last) or (counter &lt; end): in the order in which javac writes it, since that is what the JVM's
     * compiler makes the best of.
     *
     * @param leave IF_ICMPGT or IF_ICMPGE
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
