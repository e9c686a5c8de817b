package kata.sandbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kata.task.Task;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Searches the compiled classes of a submitted file, before they are loaded, for anything that submitted code must not
 * use. Bytecode names every class, method and field that its instructions reach; reflection, which could reach more,
 * is not allowed.
 */
final class Verifier {
    private static final String CHECK = "the file uses only what is allowed";
    /** Descriptors of the methods from Object and Throwable that are forbidden even in a student's own classes. */
    private static final Pattern INHERITED = Pattern.compile("\\((JI?)?\\)V|.*StackTraceElement;.*");

    private final SubmittedFile file;
    private final Map<String, byte[]> classes;
    private final AllowList allowed = AllowList.SHIPPED;
    private final Map<Line, String> found =
            new TreeMap<>(Comparator.comparing(Line::place).thenComparingInt(Line::number));
    private String place;
    private int line;

    /**
     * A line of a source file.
     *
     * @param number the number of the line; 0 for the whole file
     */
    private record Line(String place, int number) {
    }

    private Verifier(SubmittedFile file, Map<String, byte[]> classes) {
        this.file = file;
        this.classes = classes;
    }

    /**
     * Verifies the classes of a file.
     *
     * @param classes the compiled classes, by name
     * @throws Refused if the classes use something that neither allowed.txt nor the task allows, or have the name of
     *         another class. Other tasks are allowed only if the task builds on them or their problem is earlier
     */
    static void verify(SubmittedFile file, Map<String, byte[]> classes) throws Refused {
        Verifier verifier = new Verifier(file, classes);
        for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
            verifier.line = 0;
            ClassNode type = new ClassNode();
            new ClassReader(each.getValue()).accept(type, ClassReader.SKIP_FRAMES);
            verifier.place = file.placeOf(type.sourceFile);
            verifier.requireOwnName(each.getKey());
            verifier.use(type.superName);
            type.interfaces.forEach(verifier::use);
            type.methods.forEach(verifier::look);
        }
        if (!verifier.found.isEmpty()) {
            throw new Refused(CHECK, String.join("\n", verifier.found.values()));
        }
    }

    /** Refuses a further class that is in another package or has the name of an existing class. */
    private void requireOwnName(String name) {
        String own = file.task().type();
        Optional<Task> task = Task.ofType(name);
        if (!task.equals(Optional.of(file.task())) && (!name.startsWith(own.substring(0, own.indexOf('.') + 1))
                || task.isPresent()
                || Verifier.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null)) {
            refuse(name, "there is a class of this name already: choose another name");
        }
    }

    private void look(MethodNode method) {
        line = 0;
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            refuse("the native method " + method.name, "write it in Java");
        }
        if (method.name.equals("finalize") && method.desc.equals("()V")) {
            refuse("finalize", "the garbage collector would call it: remove it");
        }
        method.instructions.forEach(this::look);
    }

    private void look(AbstractInsnNode instruction) {
        if (instruction instanceof LineNumberNode begins) {
            line = begins.line;
        } else if (instruction instanceof TypeInsnNode named) {
            use(named.desc);
        } else if (instruction instanceof MultiANewArrayInsnNode made) {
            use(made.desc);
        } else if (instruction instanceof FieldInsnNode field) {
            use(field.owner, field.name, field.desc);
        } else if (instruction instanceof MethodInsnNode called) {
            use(called.owner, called.name, called.desc);
        } else if (instruction instanceof InvokeDynamicInsnNode linked) {
            useConstant(linked.bsm);
            Arrays.stream(linked.bsmArgs).forEach(this::useConstant);
        } else if (instruction instanceof LdcInsnNode loaded) {
            useConstant(loaded.cst);
        }
    }

    private void useConstant(Object value) {
        if (value instanceof Handle handle) {
            use(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (value instanceof Type type && type.getSort() != Type.METHOD) {
            use(type.getInternalName());
        } else if (!(value instanceof Type || value instanceof Number || value instanceof String)) {
            refuse("a constant that is computed", "write it in plain Java");
        }
    }

    /** @param type the internal name, as in "java/util/List" or, for an array, "[Ljava/util/List;" */
    private void use(String type) {
        String name = elementOf(type);
        if (!name.isEmpty() && !isFree(name) && !allowed.allows(name)) {
            refuse(name, advice(name));
        }
    }

    private void use(String owner, String member, String descriptor) {
        use(owner);
        String name = elementOf(owner);
        if (name.isEmpty() || isFree(name) ? allowed.forbids(name, member)
                && (INHERITED.matcher(descriptor).matches() || file.task().mayUseGiven(name))
                : allowed.allows(name) && !allowed.allows(name, member)) {
            refuse(name + "." + member, advice(name));
        }
    }

    /** The name of the class or of an array's element class; empty for an array of primitives. */
    private static String elementOf(String type) {
        Type element = Type.getObjectType(type);
        if (element.getSort() == Type.ARRAY) {
            element = element.getElementType();
        }
        return element.getSort() == Type.OBJECT ? element.getClassName() : "";
    }

    private boolean isFree(String name) {
        return classes.containsKey(name) || file.bringsClass(name) || file.task().mayUseGiven(name)
                || isOfAnEarlierTask(name);
    }

    /** Whether the class belongs to a task of an earlier problem, or to a task that this one builds on. */
    private boolean isOfAnEarlierTask(String name) {
        return Task.ofType(name).filter(task -> task.problem() < file.task().problem()
                || file.task().allThatItBuildsOn().contains(task)).isPresent();
    }

    private String advice(String name) {
        return Task.ofType(name)
                .map(task -> "it is the work of " + task.id() + ", which " + file.task().id() + " may not use")
                .orElse("an answer needs matrices, collections, streams and arithmetic alone");
    }

    /** Adds a message, unless the current line of the source has a message already. */
    private void refuse(String what, String advice) {
        found.putIfAbsent(new Line(place, line), place + (line > 0 ? ":" + line : "") + ": kata grade does not allow "
                + what + ": " + advice);
    }
}
