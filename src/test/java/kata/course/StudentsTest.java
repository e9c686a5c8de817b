package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kata.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentsTest extends SubmissionsFolder {
    @Test
    void eachFolderAndEachArchiveIsAStudents() throws IOException {
        for (String name : new String[] {"jane", "submission_123", "__MACOSX", ".hidden",
                "Doe Joe_42_assignsubmission_file_"}) {
            Files.createDirectories(submissions.resolve(name));
        }
        for (String name : new String[] {"jim.zip", "jane.zip", "Roe Zoe_43_assignsubmission_file_hw.zip",
                "submission_metadata.yml", ".DS_Store", "notes.txt"}) {
            Files.createFile(submissions.resolve(name));
        }
        assertThat(students(submissions).all()).extracting(Students.Student::name).containsExactlyInAnyOrder("jane",
                "jim", "submission_123", "Doe Joe_42", "Roe Zoe_43");
    }

    @Test
    void everyEntryIsAStudentsOrIsNamed() throws IOException {
        for (String name : List.of("jane/Adam.java", "hw.rar", "joe.7z", "kim.tar.gz", "lee.tgz", "notes.txt",
                "grades.csv", "Adam.java", "Adam (1).java", "submission_metadata.yml", ".DS_Store", "Thumbs.db",
                "__MACOSX/._jane", "mia_Adam.java", "noa_123_RmsProp.java", "problem2_Adam.java", "ora.docx")) {
            put(name);
        }
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name)
                .containsExactly("hw", "jane", "joe", "kim", "lee", "mia", "noa_123");
        assertThat(students.aside()).containsExactly(
                "grades.csv, notes.txt, ora.docx, submission_metadata.yml: no folder, no archive and no task's file",
                ".DS_Store, Thumbs.db, __MACOSX: the operating system's own",
                "Adam (1).java, Adam.java, problem2_Adam.java: whose is it? Put it into a folder that is named after "
                        + "its student");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNeitherAFileNorAFolderIsNamedAndNotOpened() throws Exception {
        put("jane/Adam.java");
        assertThat(new ProcessBuilder("mkfifo", submissions.resolve("evil.zip").toString()).start().waitFor()).isZero();
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name).containsExactly("jane");
        assertThat(students.aside()).containsExactly("evil.zip: neither a file nor a folder");
    }

    @Test
    void aFolderAndAnArchiveOfOneNameAreOneStudentsAndASecondNameIsAnothers() throws IOException {
        put("jane/Adam.java");
        put("jane.zip");
        put("jane-2.zip");
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name).containsExactly("jane", "jane-2");
        assertThat(students.all().get(0).remarks()).containsExactly("jane and jane.zip: taken for one student's work");
    }

    static Stream<Arguments> same() {
        return Stream.of(Arguments.of("Jane", "jane"), Arguments.of("JOS\u00c9", "jos\u00e9"),
                Arguments.of("Jose\u0301", "Jos\u00e9"), Arguments.of("J\u00f6rg", "jo\u0308rg"),
                Arguments.of("\u1e9b\u0323", "\u1e9b\u0323"), Arguments.of("\ud55c", "\u1112\u1161\u11ab"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void namesThatDifferInCaseOrNormalFormAreOne(String first, String second) throws IOException {
        put(first + "/Adam.java");
        put(second + ".zip");
        assertThat(students(submissions).all()).hasSize(1).first()
                .satisfies(student -> assertThat(student.places()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({"Ana, Anna", "jane-1, jane-2", "a:b, a;b", "x y, x_y", "Stra\u00dfe, Strasse", "1, 01", "a+b, a b",
        "a%3Ab, a:b"})
    @DisabledOnOs(OS.WINDOWS)
    void otherNamesAreOthers(String first, String second) throws IOException {
        put(first + "/Adam.java");
        put(second + "/Adam.java");
        assertThat(students(submissions).all()).extracting(Students.Student::name)
                .containsExactlyInAnyOrder(first, second);
        assertThat(Names.forFile(first)).isNotEqualToIgnoringCase(Names.forFile(second));
    }

    /** Names as old programs write them, in bytes that are no UTF-8. */
    @ParameterizedTest
    @CsvSource({"J\\366rg, J\u00f6rg", "J\\344rg, J\u00e4rg", "Ren\\351 %+, Ren\u00e9 %+",
        "\\311milie.zip, \u00c9milie"})
    @DisabledOnOs(OS.WINDOWS)
    void latinBytesAreReadAsSuch(String printf, String name) throws Exception {
        String made = printf.replace("%", "%%");
        assertThat(new ProcessBuilder("bash", "-c", "mkdir \"$(printf '" + made + "')\"")
                .directory(submissions.toFile()).start().waitFor()).isZero();
        assertThat(new ProcessBuilder("bash", "-c", "echo x > \"$(printf '" + made + "')/Adam.java\"")
                .directory(submissions.toFile()).start().waitFor()).isZero();
        assertThat(students(submissions).all()).extracting(Students.Student::name)
                .containsExactly(name + (printf.endsWith(".zip") ? ".zip" : ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane/jane", "jane.zip"})
    void whatIsPutIntoAFolderThatIsNamedAfterItsStudentIsTheirs(String name) throws IOException {
        Map<String, byte[]> contents = Map.of("a_1_4567_Adam.java", Zips.bytes("1"), "b_2_4568_Adam.java",
                Zips.bytes("2"));
        put("max/Adam.java");
        if (name.endsWith(".zip")) {
            Zips.write(submissions.resolve("jane").resolve(name), Zips.of(contents));
        } else {
            contents.keySet().forEach(file -> put(name + "/" + file));
        }
        assertNames(submissions, List.of("jane", "max"));
    }

    @Test
    void resultsOfAnEarlierRunAreNobodysWork() throws IOException {
        put("jane/Adam.java");
        put("ann-grades/Adam.java");
        put("A.zip-grades/summary.csv");
        put("A.zip-grades/results/jane.json");
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name).containsExactly("ann-grades", "jane");
        assertThat(students.aside()).containsExactly("A.zip-grades: results of an earlier run");
    }

    @Test
    void anAssignmentMayBeCalledLikeAProblem() throws IOException {
        put("problem1-ada/Adam.java");
        put("problem1-joe.zip");
        put("exercises-kim/Adam.java");
        assertNames(submissions, List.of("exercises-kim", "problem1-ada", "problem1-joe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem2", "problem2 (1)", "problem3 - Kopie", "exercises", "exercises 2"})
    void aFolderOfTheHomeworksOwnIsNoStudents(String name) {
        put(name + "/Adam.java");
        assertThatThrownBy(() -> students(submissions)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is one submission");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToTheFolderItselfIsFollowedNoFurther() throws IOException {
        put("Jane_1_assignsubmission_file_/Adam.java");
        put("Joe_2_assignsubmission_file_/Adam.java");
        Files.createSymbolicLink(submissions.resolve("all"), submissions);
        assertNames(submissions, List.of("all", "Jane_1", "Joe_2"));
    }

    /** Such a name would lead out of the folder of results. */
    @ParameterizedTest
    @ValueSource(strings = {"HW_.._attempt_2024-01-02-10-00-00_Adam.java", "HW_._attempt_2024-01-02-10-00-00_Adam.java",
        "_123_456_Adam.java", "a/b", "CON:", "x.", "\u0007", "..", "."})
    void theFileOfAResultStaysInItsFolder(String name) {
        String student = PlatformName.of(name).map(PlatformName::student).orElse(name);
        assertThat(Names.forFile(student)).doesNotContain("/", ":", "\u0007").doesNotStartWith(".").doesNotEndWith(".");
    }

    @Test
    void longNamesHaveFilesOfTheirOwn() {
        assertThat(Names.forFile("x".repeat(300) + "1")).hasSizeLessThan(100)
                .isNotEqualTo(Names.forFile("x".repeat(300) + "2"));
        String cut = Names.forFile("x".repeat(31) + "\ud83d\ude00".repeat(40));
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
    }

    @Test
    void aNameIsNeverEmpty() throws IOException {
        Files.createDirectories(submissions.resolve("_assignsubmission_file_"));
        Files.createFile(submissions.resolve("_assignsubmission_file_hw.zip"));
        assertThat(students(submissions).all()).extracting(Students.Student::name)
                .containsExactly("_assignsubmission_file_", "_assignsubmission_file_hw");
    }

    @Test
    void theProjectItselfIsNoFolderOfSubmissions() throws IOException {
        assertThatThrownBy(() -> students(home)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to the project itself");
        Files.createSymbolicLink(submissions.resolve("eve"), home.resolve("solutions"));
        assertThatThrownBy(() -> students(submissions)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eve belongs to the project itself");
    }

    @Test
    void oneSubmissionIsNoFolderOfThem() throws IOException {
        Files.createDirectories(submissions.resolve("problem1"));
        assertThatThrownBy(() -> students(submissions)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is one submission").hasMessageContaining("without --all");
    }

    @Test
    void whereNobodyHandedInAnythingThatIsSaid() {
        assertThatThrownBy(() -> students(submissions)).isInstanceOf(DataException.class)
                .hasMessageContaining("found no student's work in it")
                .hasMessageContaining("a folder or an archive for each student");
        assertThatThrownBy(() -> students(submissions.resolve("x"))).isInstanceOf(DataException.class)
                .hasMessageContaining("no such folder");
    }
}
