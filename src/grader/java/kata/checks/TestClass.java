package kata.checks;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kata.data.Folders;
import kata.data.Resource;
import kata.data.WholeFile;
import kata.task.Task;
import net.jqwik.api.Label;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A test class, read from its class file: the class itself cannot be loaded if an exercise that it names is missing.
 *
 * @param name   the full name, as in "problem1.ForwardPassTest"
 * @param tasks  the ids of the tasks that the class grades
 * @param golden the checks against golden values
 * @param onnx   whether the class needs ONNX Runtime
 */
public record TestClass(String name, Set<String> tasks, List<GoldenCheck> golden, boolean onnx) {
    private static final Map<Integer, List<TestClass>> BY_PROBLEM = new ConcurrentHashMap<>();

    /** The test classes that grade the task, sorted by name. */
    public static List<TestClass> of(Task task) {
        return BY_PROBLEM.computeIfAbsent(task.problem(), TestClass::ofProblem).stream()
                .filter(tests -> tests.tasks.contains(task.id())).toList();
    }

    private static List<TestClass> ofProblem(int problem) {
        return Folders.list(Resource.place(TestClass.class).resolve("problem" + problem)).stream()
                .filter(file -> file.toString().endsWith("Test.class"))
                .map(file -> WholeFile.read(file, "a class of tests", "Build again."))
                .map(TestClass::read).toList();
    }

    /** Reads the annotations in a class file, without loading the class. */
    public static TestClass read(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_CODE);
        Set<String> tasks = new HashSet<>();
        List<GoldenCheck> golden = new ArrayList<>();
        for (MethodNode method : type.methods) {
            said(Grades.class, method.visibleAnnotations).or(() -> said(Grades.class, type.visibleAnnotations))
                    .map(grades -> (String) grades.get("value")).ifPresent(task -> {
                        tasks.add(task);
                        List<GoldenValues> values = values(method.visibleAnnotations);
                        if (!values.isEmpty()) {
                            String label = said(Label.class, method.visibleAnnotations)
                                    .map(each -> (String) each.get("value")).orElse(CheckName.of(method.name));
                            golden.add(new GoldenCheck(task, label, values));
                        }
                    });
        }
        return new TestClass(Type.getObjectType(type.name).getClassName(), tasks, golden,
                said(NeedsOnnxRuntime.class, type.visibleAnnotations).isPresent());
    }

    /** The members of the annotation that has the given type; empty if the list has no such annotation. */
    private static Optional<Map<String, Object>> said(Class<? extends Annotation> type, List<AnnotationNode> all) {
        return Stream.ofNullable(all).flatMap(List::stream)
                .filter(each -> each.desc.equals(Type.getDescriptor(type))).findFirst().map(TestClass::members);
    }

    /** The members by name. In ASM's list, names and values alternate; an enum constant is an array: type, name. */
    private static Map<String, Object> members(AnnotationNode annotation) {
        Map<String, Object> members = new HashMap<>();
        for (int i = 0; annotation.values != null && i < annotation.values.size(); i += 2) {
            Object value = annotation.values.get(i + 1);
            members.put((String) annotation.values.get(i), value instanceof String[] constant ? constant[1] : value);
        }
        return members;
    }

    /** The values of all {@link AgainstGolden} of a method; {@link AgainstGolden.All} contains several of them. */
    private static List<GoldenValues> values(List<AnnotationNode> ofMethod) {
        return Stream.concat(said(AgainstGolden.class, ofMethod).stream(),
                said(AgainstGolden.All.class, ofMethod).stream().flatMap(all -> ((List<?>) all.get("value")).stream())
                        .map(each -> members((AnnotationNode) each))).flatMap(TestClass::values).toList();
    }

    private static Stream<GoldenValues> values(Map<String, Object> said) {
        String golden = (String) member(said, "golden");
        Tolerance tolerance = AgainstGolden.Of.valueOf(member(said, "of").toString()).tolerance
                .apply((Double) member(said, "tolerance"));
        boolean required = (Boolean) member(said, "required");
        return ((List<?>) member(said, "value")).stream().map(Object::toString).map(output ->
                new GoldenValues(output, golden.isEmpty() ? output : golden, tolerance, required));
    }

    /** The named member, or its default if the annotation leaves the member out. */
    private static Object member(Map<String, Object> said, String name) {
        try {
            return said.containsKey(name) ? said.get(name) : AgainstGolden.class.getMethod(name).getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
