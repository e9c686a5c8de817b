package kata.watch;

import java.time.Duration;
import kata.data.Computer;
import kata.grade.Grade;
import kata.grade.TaskGrade;
import kata.task.Task;

/**
 * What came of one task.
 *
 * @param soFar   the grade of all tasks that were graded together, up to this one
 * @param printed by the student's code
 * @param machine that the tests ran on
 */
record Graded(Grade soFar, Task task, String printed, Duration time, Computer machine) {
    TaskGrade grade() {
        return soFar.tasks().stream().filter(each -> each.task() == task).findFirst().orElseThrow();
    }
}
