package kata.matrix.kernel;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Translates loops over floats into loops over doubles. On the first use of doubles, each class with Float32 in its
 * name becomes one with Float64, instruction by instruction. Only the class for floats has source code.
 *
 * <pre>
 *   float  ->  double       FADD  ->  DADD      Math.fma(FFF)F  ->  Math.fma(DDD)D      FloatVector  ->  DoubleVector
 * </pre>
 *
 * A value that differs by more than its type comes from an overloaded method; each class calls the overload for its
 * type: see {@link FloatOrDouble}. Conversions between float and double disappear. A literal keeps its value as a
 * float, so a number that a float cannot hold exactly must come from {@link FloatOrDouble#either}.
 */
final class Doubles extends ClassVisitor {
    private static final String FLOATS = "Float32";
    private static final String PACKAGE = Doubles.class.getPackageName().replace('.', '/') + '/';
    /** Translations of the ends of names, except for classes of this package. */
    private static final Map<String, String> WORDS = Map.of("java/lang/Float", "java/lang/Double",
            "FloatVector", "DoubleVector", "IntVector", "LongVector",
            "reinterpretAsInts", "reinterpretAsLongs", "reinterpretAsFloats", "reinterpretAsDoubles");
    private static final Set<String> MADE = new LinkedHashSet<>();

    /** Classes for floats that the translated class uses. */
    private final Set<String> used = new LinkedHashSet<>();

    private Doubles(ClassWriter writer) {
        super(ASM9, writer);
    }

    /** The name of the class for doubles. Makes the class if it does not exist. */
    static synchronized String classFor(String ofFloats) {
        try {
            make(ofFloats.replace('.', '/'));
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException("loops over doubles cannot be made from " + ofFloats, e);
        }
        return ofFloats.replace(FLOATS, "Float64");
    }

    /** Translates the class and the classes that it uses, each once; a superclass comes before its subclasses. */
    private static void make(String ofFloats) throws IOException, IllegalAccessException {
        if (!MADE.add(ofFloats)) {
            return;
        }
        ClassReader reader = read(ofFloats);
        if (reader.getSuperName().contains(FLOATS)) {
            make(reader.getSuperName());
        }
        ClassWriter writer = GeneratedCode.writer();
        Doubles doubles = new Doubles(writer);
        reader.accept(doubles, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        MethodHandles.lookup().defineClass(writer.toByteArray());
        for (String each : doubles.used) {
            make(each);
        }
    }

    private static ClassReader read(String name) throws IOException {
        try (InputStream bytes = Doubles.class.getResourceAsStream('/' + name + ".class")) {
            return new ClassReader(bytes);
        }
    }

    /** The name for doubles of a class or method, from the name for floats; a class name has slashes. */
    private static String name(String ofFloats) {
        if (ofFloats.startsWith(PACKAGE)) {
            return ofFloats.replace(FLOATS, "Float64");
        }
        String name = ofFloats;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            name = name.endsWith(word.getKey()) ? name.replace(word.getKey(), word.getValue()) : name;
        }
        return name;
    }

    private static String descriptor(String ofFloats) {
        return type(Type.getType(ofFloats)).getDescriptor();
    }

    private static Type type(Type ofFloats) {
        return switch (ofFloats.getSort()) {
            case Type.FLOAT -> Type.DOUBLE_TYPE;
            case Type.OBJECT -> Type.getObjectType(name(ofFloats.getInternalName()));
            case Type.ARRAY -> Type.getType("[".repeat(ofFloats.getDimensions())
                    + type(ofFloats.getElementType()).getDescriptor());
            case Type.METHOD -> Type.getMethodType(type(ofFloats.getReturnType()),
                    Stream.of(ofFloats.getArgumentTypes()).map(Doubles::type).toArray(Type[]::new));
            default -> ofFloats;
        };
    }

    private String use(String name) {
        if (name.startsWith(PACKAGE) && name.contains(FLOATS)) {
            used.add(name);
        }
        return type(Type.getObjectType(name)).getInternalName();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        super.visit(version, access, name(name), null, name(superName), interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        Object constant = value instanceof Float number ? (Object) number.doubleValue() : value;
        return super.visitField(access, name, descriptor(descriptor), null, constant);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        String made = descriptor(descriptor);
        return new Instructions(super.visitMethod(access, name, made, null, exceptions),
                placesOfParameters(access, descriptor));
    }

    /** The local variables for doubles, by the local variables for floats: the parameters, and the next variable. */
    private static int[] placesOfParameters(int access, String ofFloats) {
        int first = (access & ACC_STATIC) == 0 ? 1 : 0;
        Type[] types = Type.getArgumentTypes(ofFloats);
        int[] places = new int[first + Stream.of(types).mapToInt(Type::getSize).sum() + 1];
        int from = first;
        int to = first;
        for (Type type : types) {
            places[from] = to;
            from += type.getSize();
            to += type(type).getSize();
        }
        places[from] = to;
        return places;
    }

    /** Translates a method's instructions. Each variable that is no parameter gets two slots, for any type. */
    private final class Instructions extends MethodVisitor {
        private final int[] places;

        Instructions(MethodVisitor next, int[] places) {
            super(ASM9, next);
            this.places = places;
        }

        private int place(int variable) {
            int last = places.length - 1;
            return variable < last ? places[variable] : places[last] + 2 * (variable - last);
        }

        @Override
        public void visitInsn(int opcode) {
            switch (opcode) {
                case F2D, D2F -> super.visitInsn(NOP);
                case FCONST_0, FCONST_1 -> super.visitInsn(opcode - FCONST_0 + DCONST_0);
                case FCONST_2 -> super.visitLdcInsn(2.0);
                case FALOAD, FASTORE, FADD, FSUB, FMUL, FDIV, FREM, FNEG, FRETURN, I2F, L2F ->
                        super.visitInsn(opcode + 1);
                case F2I, F2L -> super.visitInsn(opcode + 3);
                case FCMPL, FCMPG -> super.visitInsn(opcode + 2);
                default -> super.visitInsn(opcode);
            }
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            super.visitVarInsn(opcode == FLOAD || opcode == FSTORE ? opcode + 1 : opcode, place(variable));
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            super.visitIincInsn(place(variable), increment);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            super.visitIntInsn(opcode, opcode == NEWARRAY && operand == T_FLOAT ? T_DOUBLE : operand);
        }

        @Override
        public void visitLdcInsn(Object value) {
            super.visitLdcInsn(value instanceof Float number ? (Object) number.doubleValue()
                    : value instanceof Type type ? Type.getObjectType(use(type.getInternalName())) : value);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            super.visitTypeInsn(opcode, use(type));
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            super.visitMultiANewArrayInsn(descriptor(descriptor), dimensions);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            super.visitFieldInsn(opcode, use(owner), name, descriptor(descriptor));
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, use(owner), name(name), descriptor(descriptor), isInterface);
        }
    }
}
