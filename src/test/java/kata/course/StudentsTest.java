package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.data.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentsTest {
    @TempDir
    Path folder;
    private Path home;
    private Path submissions;

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("solutions/problem1"));
        submissions = Files.createDirectories(folder.resolve("submissions"));
    }

    @Test
    void eachFolderAndEachZipIsAStudent() throws IOException {
        for (String name : new String[] {"jane", "submission_123", "__MACOSX", ".hidden",
            "Doe Joe_42_assignsubmission_file_"}) {
            Files.createDirectories(submissions.resolve(name));
        }
        for (String name : new String[] {"jim.zip", "jane.zip", "Roe Zoe_43_assignsubmission_file_hw.zip",
            "submission_metadata.yml", ".DS_Store", "notes.txt"}) {
            Files.createFile(submissions.resolve(name));
        }
        assertThat(Students.in(home, submissions)).extracting(Students.Student::name).containsExactlyInAnyOrder("jane",
                "jane-2", "jim", "submission_123", "Doe Joe_42", "Roe Zoe_43");
    }

    @Test
    void aNameIsNeverEmpty() throws IOException {
        Files.createDirectories(submissions.resolve("_assignsubmission_file_"));
        Files.createFile(submissions.resolve("_assignsubmission_file_hw.zip"));
        assertThat(Students.in(home, submissions)).extracting(Students.Student::name)
                .containsExactly("_assignsubmission_file_", "_assignsubmission_file_hw.zip");
    }

    @Test
    void theProjectItselfIsNoFolderOfSubmissions() throws IOException {
        assertThatThrownBy(() -> Students.in(home, home)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is of the project itself");
        Files.createSymbolicLink(submissions.resolve("eve"), home.resolve("solutions"));
        assertThatThrownBy(() -> Students.in(home, submissions)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eve is of the project itself");
    }

    @Test
    void oneSubmissionIsNoFolderOfThem() throws IOException {
        Files.createDirectories(submissions.resolve("problem1"));
        assertThatThrownBy(() -> Students.in(home, submissions)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is one submission").hasMessageContaining("without --all");
    }

    @Test
    void whereNobodyHandedInAnythingThatIsSaid() {
        assertThatThrownBy(() -> Students.in(home, submissions)).isInstanceOf(DataException.class)
                .hasMessageContaining("neither a folder nor a zip file in it");
        assertThatThrownBy(() -> Students.in(home, submissions.resolve("x"))).isInstanceOf(DataException.class)
                .hasMessageContaining("no such folder");
    }
}
