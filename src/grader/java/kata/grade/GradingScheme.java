package kata.grade;

import kata.task.Task;

/** A course's rules of grading: the points of each task, and the visibility of its result. */
public interface GradingScheme {
    /** The default seed of the tests' random inputs. */
    String SEED = "55272022";

    /** The homework's own scheme: its points, and every result visible. */
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
