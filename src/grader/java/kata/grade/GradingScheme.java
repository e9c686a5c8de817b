package kata.grade;

import kata.task.Task;

/** A course's rules of grading: the points of each task, and who sees its result. */
public interface GradingScheme {
    /** The default seed of the tests' random inputs. */
    String SEED = "55272022";

    /** The scheme of the homework itself. */
    GradingScheme HOMEWORK = new GradingScheme() { };

    /** The points of the task; by default, the homework's. */
    default double points(Task task) {
        return task.points();
    }

    /** The visibility in Gradescope: "visible" (the default), "hidden", "after_due_date" or "after_published". */
    default String visibility(Task task) {
        return "visible";
    }
}
