package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with what students have handed in, made anew for each test, beside a project's folder. */
abstract class SubmissionsFolder {
    @TempDir
    Path folder;
    Path home;
    Path submissions;

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("solutions/problem1"));
        submissions = Files.createDirectories(folder.resolve("submissions"));
    }

    void assertNames(Path given, List<String> names) {
        assertThat(students(given).all()).extracting(Students.Student::name).containsExactlyInAnyOrderElementsOf(names);
    }

    void put(String name) {
        Zips.write(submissions.resolve(name), new byte[0]);
    }

    Students students(Path given) {
        return Students.in(home, given, folder.resolve("unpacked"));
    }
}
