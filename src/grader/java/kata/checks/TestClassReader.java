package kata.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Label;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads what the annotations in a class file say, without loading the class. */
public final class TestClassReader extends ClassVisitor {
    private static final String GRADES = Type.getDescriptor(Grades.class);

    private final Map<String, Map<String, Object>> ofClass = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final List<GoldenCheck> golden = new ArrayList<>();

    private TestClassReader() {
        super(Opcodes.ASM9);
    }

    public static TestClass read(byte[] classFile) {
        TestClassReader reader = new TestClassReader();
        ClassReader file = new ClassReader(classFile);
        file.accept(reader, ClassReader.SKIP_CODE);
        return new TestClass(file.getClassName().replace('/', '.'), reader.tasks, reader.golden,
                reader.ofClass.containsKey(Type.getDescriptor(NeedsOnnxRuntime.class)));
    }

    @Override
    public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return members(ofClass, type);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        Map<String, Map<String, Object>> said = new HashMap<>();
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return members(said, type);
            }

            @Override
            public void visitEnd() {
                Map<String, Object> grades = said.getOrDefault(GRADES, ofClass.get(GRADES));
                if (grades == null) {
                    return;
                }
                String task = (String) grades.get("value");
                tasks.add(task);
                Map<String, Object> all = said.get(Type.getDescriptor(AgainstGolden.All.class));
                Stream<?> each = all != null ? ((List<?>) all.get("value")).stream()
                        : Stream.ofNullable(said.get(Type.getDescriptor(AgainstGolden.class)));
                List<GoldenValues> values = each.flatMap(one -> values((Map<?, ?>) one)).toList();
                if (!values.isEmpty()) {
                    Map<String, Object> label = said.getOrDefault(Type.getDescriptor(Label.class), Map.of());
                    golden.add(new GoldenCheck(task, (String) label.getOrDefault("value", CheckName.of(name)), values));
                }
            }
        };
    }

    private static Stream<GoldenValues> values(Map<?, ?> said) {
        String golden = (String) member(said, "golden");
        Tolerance tolerance = AgainstGolden.Of.valueOf(member(said, "of").toString()).tolerance
                .apply((Double) member(said, "tolerance"));
        boolean required = (Boolean) member(said, "required");
        return ((List<?>) member(said, "value")).stream().map(Object::toString).map(output ->
                new GoldenValues(output, golden.isEmpty() ? output : golden, tolerance, required));
    }

    /** The given member, otherwise the annotation's default. */
    private static Object member(Map<?, ?> said, String name) {
        try {
            return said.containsKey(name) ? said.get(name) : AgainstGolden.class.getMethod(name).getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AnnotationVisitor members(Map<String, Map<String, Object>> said, String type) {
        return members(said.computeIfAbsent(type, t -> new HashMap<>())::put);
    }

    /** Hands on the members of an annotation by their names: an array as a list, an annotation as a map. */
    private static AnnotationVisitor members(BiConsumer<String, Object> found) {
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String name, Object value) {
                found.accept(name, value);
            }

            @Override
            public void visitEnum(String name, String type, String value) {
                found.accept(name, value);
            }

            @Override
            public AnnotationVisitor visitAnnotation(String name, String type) {
                Map<String, Object> inner = new HashMap<>();
                found.accept(name, inner);
                return members(inner::put);
            }

            @Override
            public AnnotationVisitor visitArray(String name) {
                List<Object> elements = new ArrayList<>();
                found.accept(name, elements);
                return members((none, element) -> elements.add(element));
            }
        };
    }
}
