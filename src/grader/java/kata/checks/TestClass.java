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
 */
public record TestClass(String name, Set<String> tasks, List<GoldenCheck> golden) {
    private static final Map<Integer, List<TestClass>> BY_PROBLEM = new ConcurrentHashMap<>();

    /** The test classes of the task's problem, by name. */
    public static List<TestClass> ofProblemOf(Task task) {
        return BY_PROBLEM.computeIfAbsent(task.problem(), problem ->
                Folders.list(Resource.place(TestClass.class).resolve("problem" + problem)).stream()
                        .filter(file -> file.toString().endsWith("Test.class"))
                        .map(file -> WholeFile.read(file, "a class of tests", "Build again."))
                        .map(TestClassReader::read).toList());
    }
}
