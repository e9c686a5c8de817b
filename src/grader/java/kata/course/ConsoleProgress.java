package kata.course;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import kata.grade.Grade;
import kata.sandbox.Grader;
import kata.sandbox.Submission;
import kata.sandbox.SubmittedFile;
import kata.task.Task;

/** Prints each task's file, time limit and SHA-256, then the output of tests and student's code after "|". */
public record ConsoleProgress(Submission submission, PrintWriter out) implements Grader.Progress {
    @Override
    public void starts(SubmittedFile file, Duration limit) {
        String copied = submission.isTheSolution(file) ? ", is the solution byte for byte" : "";
        out.println(String.format(Locale.ROOT, "%-3s %s, %d seconds at most%s%n    SHA-256 %s", file.task().id(),
                file.place(), limit.toSeconds(), copied, file.sha256()));
        out.flush();
    }

    @Override
    public void graded(Grade soFar, Task task, String printed) {
        printed.lines().forEach(line -> out.println("    | " + line));
        out.flush();
    }
}
