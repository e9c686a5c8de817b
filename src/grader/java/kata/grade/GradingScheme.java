package kata.grade;

import kata.task.Task;

/** How a course grades: what a task is worth there, and who sees what came of it. */
public interface GradingScheme {
    /** The default seed of the tests' random inputs. */
    String SEED = "55272022";

    /** The scheme of the homework itself. */
    GradingScheme HOMEWORK = new GradingScheme() { };

    /** Unless a course says otherwise, the homework's own. */
    default double points(Task task) {
        return task.points();
    }

    /** In Gradescope's words: "hidden", "after_due_date" or "after_published"; unless a course says so, "visible". */
    default String visibility(Task task) {
        return "visible";
    }
}
