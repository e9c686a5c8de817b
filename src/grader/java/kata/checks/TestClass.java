package kata.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kata.data.Folders;
import kata.data.Resource;
import kata.data.WholeFile;
import kata.task.Task;

/**
 * A class of checks as its file says: one that names an exercise cannot be loaded where that exercise is not there.
 *
 * @param name   as in "problem1.ForwardPassTest"
 * @param tasks  the ids of the tasks that it grades
 * @param golden its checks against golden values
 * @param onnx   whether it needs ONNX Runtime
 */
public record TestClass(String name, Set<String> tasks, List<GoldenCheck> golden, boolean onnx) {
    private static final Map<Integer, List<TestClass>> BY_PROBLEM = new ConcurrentHashMap<>();

    /** The test classes that grade the task, by name. */
    public static List<TestClass> of(Task task) {
        return BY_PROBLEM.computeIfAbsent(task.problem(), TestClass::ofProblem).stream()
                .filter(tests -> tests.tasks.contains(task.id())).toList();
    }

    private static List<TestClass> ofProblem(int problem) {
        return Folders.list(Resource.place(TestClass.class).resolve("problem" + problem)).stream()
                .filter(file -> file.toString().endsWith("Test.class"))
                .map(file -> WholeFile.read(file, "a class of tests", "Build again."))
                .map(TestClassReader::read).toList();
    }
}
