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
 * Looks through the compiled classes of a submitted file, before any of it is loaded, for what they must not use. Every
 * class, method and field that code can reach by its own instructions is named in them, and reflection, which could
 * reach others, is not allowed.
 */
final class Verifier {
    private static final String CHECK = "the file uses nothing that it may not";
    /** Of what is forbidden in classes of one's own: the methods that these have from Object and Throwable. */
    private static final Pattern INHERITED = Pattern.compile("\\((JI?)?\\)V|.*StackTraceElement;.*");

    private final SubmittedFile file;
    private final Map<String, byte[]> classes;
    private final AllowList allowed = AllowList.SHIPPED;
    private final Map<Line, String> found =
            new TreeMap<>(Comparator.comparing(Line::place).thenComparingInt(Line::number));
    private String place;
    private int line;

    /** A line of the file, or of one beside it; 0 for all of it. */
    private record Line(String place, int number) {
    }

    private Verifier(SubmittedFile file, Map<String, byte[]> classes) {
        this.file = file;
        this.classes = classes;
    }

    /**
     * @param classes by name, as they were compiled
     * @throws Refused if they use something that neither allowed.txt lists nor the task is given, or the work of a task
     *         that this one does not build on, or have the name of another class
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

    /** A class beside the task's own must not take the place of any other. */
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
            refuse("finalize", "it would run when nobody asks for it: remove it");
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

    /** @param type as in "java/util/List" or, for an array, "[Ljava/util/List;" */
    private void use(String type) {
        String name = elementOf(type);
        if (!name.isEmpty() && !isFree(name) && !allowed.allows(name)) {
            refuse(name, advice(name));
        }
    }

    private void use(String owner, String member, String descriptor) {
        use(owner);
        String name = elementOf(owner);
        if (name.isEmpty() || isFree(name) ? allowed.forbids(name, member) && INHERITED.matcher(descriptor).matches()
                : allowed.allows(name) && !allowed.allows(name, member)) {
            refuse(name + "." + member, advice(name));
        }
    }

    /** The class, or that of an array's elements; empty where these are numbers. */
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

    /** Whether this task may use the class as the work of another: of an earlier problem, or one that it builds on. */
    private boolean isOfAnEarlierTask(String name) {
        return Task.ofType(name).filter(task -> task.problem() < file.task().problem()
                || file.task().allThatItBuildsOn().contains(task)).isPresent();
    }

    private String advice(String name) {
        return Task.ofType(name)
                .map(task -> "it is the work of " + task.id() + ", on which " + file.task().id() + " does not build")
                .orElse("an answer needs matrices, collections, streams and arithmetic alone");
    }

    /** One message a line of the source, for the first thing that is refused there. */
    private void refuse(String what, String advice) {
        found.putIfAbsent(new Line(place, line), place + (line > 0 ? ":" + line : "") + ": kata grade does not allow "
                + what + ": " + advice);
    }
}
