package kata.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.data.Golden;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A course of two students whose hand-ins have no file that can be graded, so that no worker is needed. */
abstract class SmallCourse {
    @TempDir
    Path folder;
    Path submissions;
    Path out;
    final List<String> said = new ArrayList<>();
    CourseRun.Options options = new CourseRun.Options(2, Shard.WHOLE, false);

    @BeforeEach
    void makeSubmissions() throws IOException {
        submissions = Files.createDirectories(folder.resolve("submissions"));
        out = folder.resolve("grades");
        Files.createDirectories(submissions.resolve("ann"));
        Files.writeString(submissions.resolve("bob.zip"), "no zip file");
    }

    CourseSummary run(Task... tasks) throws InterruptedException {
        return course(tasks).grade(submissions);
    }

    CourseRun course(Task... tasks) {
        Path home = Golden.folder().toAbsolutePath().normalize().getParent();
        return new CourseRun(home, out, CourseSettings.in(folder), List.of(tasks), options, said::add);
    }
}
