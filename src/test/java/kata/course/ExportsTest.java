package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as platforms make them, with the work of many, and a student's that look alike. */
class ExportsTest extends SubmissionsFolder {
    static Stream<Arguments> exports() {
        return Stream.of(
                Arguments.of("Moodle", List.of("Jane Doe_1_assignsubmission_file_/Adam.java",
                        "Joe_2_assignsubmission_file_/hw.zip", "Joe_2_assignsubmission_onlinetext_/onlinetext.html"),
                        List.of("Jane Doe_1", "Joe_2")),
                Arguments.of("Moodle, without folders", List.of("Jane Doe_1_assignsubmission_file_Adam.java",
                        "J\u00f6rg_2_assignsubmission_file_hw.zip"), List.of("Jane Doe_1", "J\u00f6rg_2")),
                Arguments.of("Canvas", List.of("doejane_LATE_123_456_Adam.java", "roejoe_124_457_Adam.java"),
                        List.of("doejane_123", "roejoe_124")),
                Arguments.of("Blackboard", List.of("HW_jane_attempt_2024-01-02-10-00-00_Adam.java",
                        "HW_joe_attempt_2024-01-02-10-00-00_Adam.java"), List.of("jane", "joe")),
                Arguments.of("Gradescope", List.of("assignment_9_export/submission_1/Adam.java",
                        "assignment_9_export/submission_2/Adam.java", "assignment_9_export/submission_metadata.yml"),
                        List.of("submission_1", "submission_2")),
                Arguments.of("Brightspace", List.of("1-2 - Jane Doe - Jan 1, 2024 1200 PM/Adam.java",
                        "1-3 - Joe Roe - Feb 12, 2024 945 AM/Adam.java", "index.html"),
                        List.of("1-2 - Jane Doe", "1-3 - Joe Roe")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void theArchiveOfAPlatformHoldsManyStudents(String platform, List<String> files, List<String> names)
            throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file, Zips.bytes("mine")));
        Zips.write(submissions.resolve("export.zip"), Zips.of(contents));
        assertNames(submissions, names);
        assertNames(submissions.resolve("export.zip"), names);
        Zips.write(folder.resolve("export.tar.gz"), Archives.packed("gz", Archives.tar(contents)));
        assertNames(folder.resolve("export.tar.gz"), names);
        put("max/Adam.java");
        List<String> more = new ArrayList<>(names);
        more.add("max");
        assertNames(submissions, more);
    }

    @Test
    void anExportBesideWhatWasUnpackedFromItMakesNobodyTwoPeople() throws IOException {
        List<String> files = List.of("Jane_1_assignsubmission_file_/Adam.java",
                "Joe_2_assignsubmission_file_/Adam.java");
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file, Zips.bytes("mine")));
        files.forEach(file -> Zips.write(submissions.resolve(file), Zips.bytes("mine")));
        Zips.write(submissions.resolve("export.zip"), Zips.of(contents));
        assertNames(submissions, List.of("Jane_1", "Joe_2"));
    }

    /** A student who packs what looks like an export must not hand in for others, nor vanish without a word. */
    @Test
    void anArchiveThatLooksLikeAnExportAddsNothingToOthers() throws IOException {
        put("bob/Adam.java");
        put("kim.zip");
        Map<String, byte[]> forged = new TreeMap<>();
        for (String name : List.of("bob_assignsubmission_file_/Adam.java", "KIM/Adam.java", "kim_Adam.java",
                "exercises 2/problem2/Adam.java", "submission_7777/Adam.java", "submission_8888/Adam.java")) {
            forged.put(name, Zips.bytes("forged"));
        }
        Zips.write(submissions.resolve("eve.zip"), Zips.of(forged));
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name)
                .containsExactly("bob", "kim", "submission_7777", "submission_8888");
        assertThat(students.all()).allSatisfy(each -> assertThat(each.places()).hasSize(1));
        assertThat(students.aside()).containsExactly("eve.zip/KIM, eve.zip/bob_assignsubmission_file_, "
                + "eve.zip/kim_Adam.java: an entry beside the export has this student's name",
                "eve.zip: opened as a platform's export. If it is one student's work, "
                        + "put it into a folder that is named after the student",
                "eve.zip/exercises 2: whose is it? Put it into a folder that is named after its student");
    }

    @Test
    void whatIsDamagedInAnExportIsSomebodys() throws IOException {
        RawZip zip = new RawZip().stored("Jane_1_assignsubmission_file_/Adam.java", "mine 1")
                .stored("Joe_2_assignsubmission_file_Adam.java", "mine 2")
                .stored("Kim_3_assignsubmission_file_Adam.java", "mine 3")
                .encrypted("Leo_4_assignsubmission_file_Adam.java", "mine 4");
        byte[] flipped = new String(zip.bytes(), StandardCharsets.ISO_8859_1).replace("mine 1", "mind 1")
                .replace("mine 2", "mind 2").getBytes(StandardCharsets.ISO_8859_1);
        Zips.write(folder.resolve("export.zip"), flipped);
        Students students = students(folder.resolve("export.zip"));
        assertThat(students.all()).extracting(Students.Student::name)
                .containsExactly("Jane_1", "Joe_2", "Kim_3", "Leo_4");
        assertThat(students.all()).extracting(each -> students.damage(each).isEmpty())
                .containsExactly(false, false, true, false);
        assertThat(students.damage(students.all().get(3)))
                .isEqualTo("Leo_4_assignsubmission_file_Adam.java: cannot be read: it is encrypted");
        assertThat(students.cutOff()).isEmpty();
    }

    static Stream<byte[]> cutOff() {
        Map<String, byte[]> files = Map.of("Jane_1_assignsubmission_file_/Adam.java", Zips.bytes("x".repeat(4000)),
                "Joe_2_assignsubmission_file_/Adam.java", Zips.bytes("y".repeat(4000)));
        byte[] tar = Archives.tar(files);
        byte[] zip = Zips.of(files);
        return Stream.of(Arrays.copyOf(tar, 7000), Arrays.copyOf(zip, zip.length - 90));
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void anExportThatIsCutOffIsNamed(byte[] archive) {
        Zips.write(folder.resolve("export"), archive);
        Students students = students(folder.resolve("export"));
        assertThat(students.all()).isNotEmpty();
        assertThat(students.cutOff()).containsExactly("export");
    }

    @Test
    void anExportIsUnpackedAsFarAsItsOwnSizeLets() throws IOException {
        Budget little = Budget.ofAnExport(1 << 20);
        little.countBytes(1L << 30);
        assertThatThrownBy(() -> little.countBytes(1L << 30)).hasMessage(Budget.EXCEEDED);
        Budget much = Budget.ofAnExport(1 << 30);
        much.countBytes(2L << 30);
    }

    @Test
    void anArchiveOfFoldersHoldsAStudentInEach() throws IOException {
        Map<String, byte[]> contents = Map.of("hw-main/jane/Adam.java", Zips.bytes("mine"), "hw-main/joe/Adam.java",
                Zips.bytes("mine"), "hw-main/kim.zip", Zips.of(Map.of("Adam.java", Zips.bytes("mine"))));
        Zips.write(folder.resolve("all.zip"), Zips.of(contents));
        assertNames(folder.resolve("all.zip"), List.of("jane", "joe", "kim"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hw1/.DS_Store", "__MACOSX/hw1/._jane", "hw1/grades.csv", "hw1/Thumbs.db"})
    void whatLiesBesideTheFoldersOfStudentsMakesThemNotOnes(String beside) throws IOException {
        Zips.write(folder.resolve("all.zip"), Zips.of(Map.of("hw1/jane/Adam.java", Zips.bytes("mine"),
                "hw1/joe/Adam.java", Zips.bytes("mine"), beside, Zips.bytes("x"))));
        assertNames(folder.resolve("all.zip"), List.of("jane", "joe"));
    }

    @Test
    void aStudentsArchiveWithFoldersStaysOneStudents() throws IOException {
        Zips.write(submissions.resolve("jane.zip"), Zips.of(Map.of("v1/Adam.java", Zips.bytes("1"), "v2/Adam.java",
                Zips.bytes("2"))));
        put("joe/joe_123_4567_Adam.java");
        assertNames(submissions, List.of("jane", "joe"));
    }

    @Test
    void namesInAnExportThatLeadElsewhereAreLeftAside() throws IOException {
        Zips.write(folder.resolve("export.zip"), Zips.of(Map.of("../../evil/Adam.java", Zips.bytes("x"),
                "jane/Adam.java", Zips.bytes("mine"), "/joe/Adam.java", Zips.bytes("mine"))));
        Students students = students(folder.resolve("export.zip"));
        assertThat(students.all()).extracting(Students.Student::name).containsExactly("jane", "joe");
        assertThat(students.aside()).containsExactly(
                "export.zip/../../evil/Adam.java: cannot be read: its path leads out of the archive");
        assertThat(folder.resolve("evil")).doesNotExist();
    }
}
