package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as platforms give them to what was handed in: whose it is, and which attempt. */
class PlatformNamesTest extends SubmissionsFolder {
    @Test
    void moodlesFoldersOfOneStudentAreOneStudents() throws IOException {
        put("Jane Doe_123_assignsubmission_file_/Adam.java");
        put("Jane Doe_123_assignsubmission_onlinetext_/onlinetext.html");
        Files.createDirectories(submissions.resolve("Jane Doe_123_assignsubmission_comments_"));
        put("Jane Doe_124_assignsubmission_file_hw.zip");
        put("Zoe_7_assignsubmission_onlinetext_onlinetext.html");
        put("Zoe_7_assignsubmission_file_Adam.java");
        put("Max_8_assignsubmission_file_/Adam.java");
        put("Max_8_assignfeedback_editpdf_/combined.pdf");
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name)
                .containsExactly("Jane Doe_123", "Jane Doe_124", "Max_8", "Zoe_7");
        assertThat(students.all()).extracting(each -> each.places().size()).containsExactly(3, 1, 2, 2);
        assertThat(students.all()).allSatisfy(each -> assertThat(each.remarks()).isEmpty());
        assertThat(students.aside()).isEmpty();
    }

    /** Moodle chose the end of a folder's name; the end of a file's name is its student's choice. */
    @ParameterizedTest
    @CsvSource({"Bob_2_assignsubmission_file_3_assignsubmission_file/Adam.java, Bob_2_assignsubmission_file_3, 3",
        "Bob_2_assignsubmission_file_3_assignsubmission_file_/hw.zip, Bob_2_assignsubmission_file_3, 3",
        "Bob_2_assignfeedback_x_3_assignsubmission_onlinetext_/a.html, Bob_2_assignfeedback_x_3, 3",
        "Bob_2_assignsubmission_file_3_assignsubmission_file_Adam.java, Bob_2, 2",
        "Bob_2_assignsubmission_file_3_assignsubmission_file_, Bob_2, 2"})
    void nobodyTakesAnothersNumberByTheirNameOrThatOfTheirFile(String path, String name, String id) throws IOException {
        put("Ann_1_assignsubmission_file_/Adam.java");
        put(path);
        Students.Student bob = students(submissions).all().get(1);
        assertThat(bob.name()).isEqualTo(name);
        assertThat(bob.named().get(0).id()).isEqualTo(id);
    }

    @Test
    void looseFilesAreTheirPrefixs() throws IOException {
        for (String name : List.of("doejane_LATE_123_456_Adam.java", "doejane_123_457_RmsProp.java",
                "doejane_124_460_Adam-1.java", "roejoe_9_461_hw.zip", "roejoe_9_text.html",
                "HW 1_kim_attempt_2024-01-02-10-00-00_Adam.java", "HW 1_kim_attempt_2024-01-02-10-00-00.txt",
                "HW 1_lee_attempt_2024-01-02-10-00-00_hw.zip",
                "123456-78910 - Mia Moe - Jan 1, 2024 1200 PM - Adam.java")) {
            put(name);
        }
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name).containsExactly("123456-78910 - Mia Moe",
                "doejane_123", "doejane_124", "kim", "lee", "roejoe_9");
        assertThat(students.all()).extracting(each -> each.places().size()).containsExactly(1, 2, 1, 2, 1, 2);
        assertThat(students.aside()).isEmpty();
    }

    /** Names that a student may give as well as a platform. */
    @ParameterizedTest
    @CsvSource({"submission_1/Adam.java submission_2/Adam.java",
        "exercises/problem2/Adam.java loss_0_0005_adagrad.png acc_0_001_adagrad.png",
        "Adam.java autoencoder_30_784_weights.csv autoencoder_2_1000_weights.csv",
        "hw/Adam.java hw/autoencoder_30_784_weights.csv hw/autoencoder_2_1000_weights.csv"})
    void whatAStudentCallsLikeAPlatformIsTheStudents(String files) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String file : files.split(" ")) {
            put("carl/" + file);
            contents.put(file, Zips.bytes("mine"));
        }
        Zips.write(submissions.resolve("dora.zip"), Zips.of(contents));
        put("max/Adam.java");
        assertNames(submissions, List.of("carl", "dora", "max"));
    }

    @ParameterizedTest
    @CsvSource({"Aug 31|Sep 1", "Feb 9|Feb 10", "31 Aug|1 Sep", "September 9|October 1"})
    void aLaterDateOfBrightspaceIsALaterAttempt(String dates) {
        long[] versions = Stream.of(dates.split("\\|")).mapToLong(date -> PlatformName.of("1-2 - Jane Doe - " + date
                + ", 2024 945 AM - Adam.java").orElseThrow().version()).toArray();
        assertThat(versions[0]).isPositive().isLessThan(versions[1]);
        assertThat(Stream.of("945 AM", "1200 PM", "145 PM", "1401").map(time -> PlatformName.of(
                "1-2 - Jane Doe - Sep 1, 2024 " + time).orElseThrow().version())).isSorted().doesNotHaveDuplicates();
        assertThat(PlatformName.of("1-2 - Jane - M\u00e4r 1, 2024 945 - Adam.java").orElseThrow().version()).isZero();
    }

    @Test
    void amongCanvassFilesThoseWithoutAnEndingAreItsToo() throws IOException {
        for (String name : List.of("doejane_123_456_Adam.java", "roeann_124_458_README", "notes_2024")) {
            put(name);
        }
        Students students = students(submissions);
        assertThat(students.all()).extracting(Students.Student::name).containsExactly("doejane_123", "roeann_124");
        assertThat(students.aside()).containsExactly("notes_2024: no folder, no archive and no task's file");
    }

    /** Text behind the name that a platform has written is the student's own, and names nobody else. */
    @ParameterizedTest
    @CsvSource({"HW_eve_attempt_2024-01-02-10-00-00_x_bob_attempt_2099-01-02-10-00-00_Adam.java, eve",
        "HW_1_eve_attempt_2024-01-02-10-00-00_Adam.java, eve",
        "Eve_1_assignsubmission_file_Bob_2_assignsubmission_file_Adam.java, Eve_1",
        "eve_LATE_1_456_bob_2_457_Adam.java, eve_1", "van_dam_LATE_1_456_bob_2_457_Adam.java, van_dam_1",
        "anon_aB3xZ_456_bob_2_457_Adam.java, anon_aB3xZ", "LATE_anon_aB3xZ_456_anon_bob12_457_Adam.java, anon_aB3xZ",
        "'1-2 - Eve - Jan 1, 2024 1200 PM - 1-3 - Bob - Jan 2, 2024 1200 PM - Adam.java', 1-2 - Eve",
        "'1-2 - Eve - Jan 1, 2024 1200 PM - HW_bob_attempt_2024-01-02-10-00-00_Adam.java', 1-2 - Eve",
        "'HW_eve_attempt_2024-01-02-10-00-00_1-3 - Bob - Jan 2, 2024 1200 PM - Adam.java', eve"})
    void aFilesNameMakesItNobodyElses(String name, String student) throws IOException {
        put(name);
        assertNames(submissions, List.of(student));
    }

    /** So that nobody is taken for somebody of another platform. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            eve_1_456_Adam.java bob_2_457_x_attempt_2024-01-02-10-00-00_Adam.java kim_3_458_hw.zip, bob_2 eve_1 kim_3
            HW_1_1001_attempt_2024-01-02-10-00-00_Adam.java HW_1_1002_attempt_2024-01-02-10-00-00_Adam.java, 1001 1002
            hw_2026_112_jane.zip hw_2026_112_joe.zip hw_2026_112_kim.zip, \
            hw_2026_112_jane hw_2026_112_joe hw_2026_112_kim
            doe_1_456_Adam.java doe_1_457_hw.zip lee_2_link.html lee_2_text.html moe_3_link.html, doe_1 lee_2 moe_3
            """)
    void aNameIsOfThePlatformThatHasGivenTheMost(String given, String names) throws IOException {
        for (String name : given.split(" ")) {
            put(name);
        }
        assertNames(submissions, List.of(names.split(" ")));
    }

    /** Blackboard separates by what may be in both names; what all begin with is the assignment's. */
    @ParameterizedTest
    @CsvSource({"hw1_a_smith hw1_b_smith, a_smith b_smith", "hw1_jane hw1_jane_doe, jane jane_doe",
        "HW_1_jane HW_1_a_b_c, jane a_b_c", "HW_1_jane HW_1_janet, jane janet", "hw_1 hw_12, 1 12",
        "HW1_a_smith HW2_b_smith, HW1_a_smith HW2_b_smith"})
    void namesOfUsersMayHaveUnderscores(String before, String names) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String each : before.split(" ")) {
            contents.put(each + "_attempt_2026-11-30-10-00-00_Adam.java", Zips.bytes("mine"));
            contents.put(each + "_attempt_2026-11-30-10-00-00_my_RmsProp.java", Zips.bytes("mine"));
            contents.put(each + "_attempt_2026-11-30-10-00-00.txt", Zips.bytes("of the platform"));
        }
        contents.forEach((name, content) -> Zips.write(submissions.resolve(name), content));
        assertNames(submissions, List.of(names.split(" ")));
        assertThat(students(submissions).all()).extracting(each -> each.named().get(0).id())
                .containsExactlyInAnyOrder(names.split(" "));
        Zips.write(folder.resolve("export.zip"), Zips.of(contents));
        assertNames(folder.resolve("export.zip"), List.of(names.split(" ")));
        Path beside = folder.resolve("beside");
        Zips.write(beside.resolve("export.zip"), Zips.of(contents));
        Zips.write(beside.resolve("max/Adam.java"), Zips.bytes("mine"));
        assertNames(beside, List.of((names + " max").split(" ")));
    }

    @Test
    void ofTwoWhoseNamesBeginAlikeTheDoubtIsSaid() throws IOException {
        put("hw1_jane_doe_attempt_2026-11-30-10-00-00_Adam.java");
        put("hw1_jane_roe_attempt_2026-11-30-10-00-00_Adam.java");
        assertThat(students(submissions).all()).allSatisfy(student -> assertThat(student.remarks()).singleElement()
                .asString().endsWith("where the assignment's name ends and the user's begins is not certain"));
    }

    @ParameterizedTest
    @CsvSource({"hw1_user_name, name, false", "hw1_username, username, true"})
    void whereOneUserAloneIsNamedTheDoubtIsSaid(String before, String name, boolean certain) throws IOException {
        put(before + "_attempt_2026-11-30-10-00-00_Adam.java");
        put(before + "_attempt_2026-11-30-10-00-00_RmsProp.java");
        Students.Student student = students(submissions).all().get(0);
        assertThat(student.name()).isEqualTo(name);
        assertThat(student.places()).hasSize(2);
        assertThat(student.remarks()).isEqualTo(certain ? List.of() : List.of(
                "hw1_user_name_attempt_2026-11-30-10-00-00_Adam.java and hw1_user_name_attempt_2026-11-30-10-00-00_"
                        + "RmsProp.java: taken for name's; where the assignment's name ends and the user's begins is "
                        + "not certain"));
    }

    @Test
    void flattenedPathsAreOneStudents() throws IOException {
        put("jane_exercises_problem1_ForwardPass.java");
        put("jane_problem2_Adam.java");
        put("jane problem 2 RmsProp.java");
        put("problem3_Pca.java");
        assertNames(submissions, List.of("jane"));
    }
}
