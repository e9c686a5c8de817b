package kata.runner;

import java.util.HashSet;
import java.util.Set;
import kata.checks.Grades;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads from the bytes of a test class which tasks it grades. The class itself cannot be asked: one that names an
 * exercise is not to be loaded where that exercise is not there.
 */
final class GradesReader extends ClassVisitor {
    private static final String GRADES = Type.getDescriptor(Grades.class);

    private final Set<String> tasks = new HashSet<>();

    private GradesReader() {
        super(Opcodes.ASM9);
    }

    /** The ids in the annotations of the class and of its methods. */
    static Set<String> tasks(byte[] testClass) {
        GradesReader reader = new GradesReader();
        new ClassReader(testClass).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return reader.tasks;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return descriptor.equals(GRADES) ? new Value() : null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] throwables) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return GradesReader.this.visitAnnotation(annotation, visible);
            }
        };
    }

    private final class Value extends AnnotationVisitor {
        Value() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(String name, Object value) {
            if (name.equals("value")) {
                tasks.add((String) value);
            }
        }
    }
}
