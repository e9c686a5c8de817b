package kata.grade;

import kata.task.Task;

/** How a course grades: what a task is worth there, and who sees what came of it. */
public interface GradingScheme {
    /** The default seed of the tests' random inputs. */
    String SEED = "55272022";

    /** That of the homework itself: its own points, and nothing is hidden. */
    GradingScheme HOMEWORK = new GradingScheme() {
        @Override
        public double points(Task task) {
            return task.points();
        }

        @Override
        public String visibility(Task task) {
            return "visible";
        }
    };

    double points(Task task);

    /** In Gradescope's words: "visible", "hidden", "after_due_date" or "after_published". */
    String visibility(Task task);
}
