package kata.grade;

import kata.task.Task;

/** On what terms a course grades: what a task is worth there, and who sees what came of it. */
public interface Terms {
    /** That of the tests' random inputs, where nobody says another. */
    String SEED = "55272022";

    /** Those of the homework itself: its own points, and nothing is hidden. */
    Terms HOMEWORK = new Terms() {
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
