package kata.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Label;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the class file of a test, without loading it: which of its checks compare with golden values. */
final class GoldenCheckReader extends ClassVisitor {
    private static final String GRADES = Type.getDescriptor(Grades.class);
    private static final String LABEL = Type.getDescriptor(Label.class);
    private static final String ONE = Type.getDescriptor(AgainstGolden.class);
    private static final String ALL = Type.getDescriptor(AgainstGolden.All.class);

    private final Map<String, Object> ofClass = new HashMap<>();
    private final List<GoldenCheck> checks = new ArrayList<>();

    private GoldenCheckReader() {
        super(Opcodes.ASM9);
    }

    static List<GoldenCheck> read(Path file) {
        try {
            GoldenCheckReader reader = new GoldenCheckReader();
            new ClassReader(Files.readAllBytes(file)).accept(reader, ClassReader.SKIP_CODE);
            return reader.checks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return descriptor.equals(GRADES) ? new Members(ofClass::put) : null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        Map<String, Object> grades = new HashMap<>(ofClass);
        Map<String, Object> label = new HashMap<>();
        List<Object> golden = new ArrayList<>();
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (annotation.equals(ONE)) {
                    Map<String, Object> members = new HashMap<>();
                    golden.add(members);
                    return new Members(members::put);
                }
                return annotation.equals(GRADES) ? new Members(grades::put)
                        : annotation.equals(LABEL) ? new Members(label::put)
                        : annotation.equals(ALL) ? new Members((none, all) -> golden.addAll((List<?>) all)) : null;
            }

            @Override
            public void visitEnd() {
                if (!golden.isEmpty()) {
                    checks.add(new GoldenCheck((String) grades.get("value"),
                            (String) label.getOrDefault("value", CheckName.of(name)),
                            golden.stream().flatMap(members -> values((Map<?, ?>) members)).toList()));
                }
            }
        };
    }

    private static Stream<GoldenValues> values(Map<?, ?> members) {
        String golden = (String) member(members, "golden");
        Tolerance tolerance = AgainstGolden.Of.valueOf(member(members, "of").toString()).tolerance
                .apply((Double) member(members, "tolerance"));
        boolean required = (Boolean) member(members, "required");
        return ((List<?>) member(members, "value")).stream().map(Object::toString).map(output ->
                new GoldenValues(output, golden.isEmpty() ? output : golden, tolerance, required));
    }

    /** What is said, otherwise what the annotation says by itself. */
    private static Object member(Map<?, ?> members, String name) {
        try {
            Object said = members.get(name);
            return said == null ? AgainstGolden.class.getMethod(name).getDefaultValue() : said;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands on the members of an annotation by their names: an array as a list, an annotation as a map. */
    private static final class Members extends AnnotationVisitor {
        private final BiConsumer<String, Object> found;

        Members(BiConsumer<String, Object> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visit(String name, Object value) {
            found.accept(name, value);
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            found.accept(name, value);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String name, String descriptor) {
            Map<String, Object> members = new HashMap<>();
            found.accept(name, members);
            return new Members(members::put);
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            List<Object> elements = new ArrayList<>();
            return new AnnotationVisitor(Opcodes.ASM9, new Members((none, element) -> elements.add(element))) {
                @Override
                public void visitEnd() {
                    found.accept(name, elements);
                }
            };
        }
    }
}
