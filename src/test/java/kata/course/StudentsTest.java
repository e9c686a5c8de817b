package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kata.data.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What stands behind the place where a platform has written the student's name, the student has written. */
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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToTheFolderItselfIsFollowedNoFurther() throws IOException {
        put("Jane_1_assignsubmission_file_/Adam.java");
        put("Joe_2_assignsubmission_file_/Adam.java");
        Files.createSymbolicLink(submissions.resolve("all"), submissions);
        assertNames(submissions, List.of("all", "Jane_1", "Joe_2"));
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

    private void assertNames(Path given, List<String> names) {
        assertThat(students(given).all()).extracting(Students.Student::name).containsExactlyInAnyOrderElementsOf(names);
    }

    private void put(String name) {
        Zips.write(submissions.resolve(name), new byte[0]);
    }

    private Students students(Path given) {
        return Students.in(home, given, folder.resolve("unpacked"));
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
