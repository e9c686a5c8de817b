package kata.zoo;

import static kata.zoo.HandedIn.row;
import static kata.zoo.Shape.each;
import static kata.zoo.Shape.emptyFolder;
import static kata.zoo.Shape.file;
import static kata.zoo.Shape.leftByMacs;
import static kata.zoo.Shape.one;
import static kata.zoo.Shape.sevenZip;
import static kata.zoo.Shape.tarGz;
import static kata.zoo.Shape.text;
import static kata.zoo.Shape.zip;

import java.util.List;
import kata.course.Zips;
import kata.task.Task;

/**
 * The thirty hand-ins and what must come of each. A row has the student as the summary names them, the platform's id,
 * what must be graded of each task by the names of {@link ZooFiles}, words of the notes, and the form of it all.
 */
final class PlatformCourses {
    private static final String HOMEWORK = "exercises/{file}";
    private static final byte[] RAR = Zips.bytes("Rar!\32\7\1\0");
    private static final byte[] THUMBNAILS = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] TNEF = {0x78, (byte) 0x9F, 0x3E, 0x22};

    private final ZooFiles zoo;

    PlatformCourses(ZooFiles zoo) {
        this.zoo = zoo;
    }

    List<PlatformCourse> all() {
        return List.of(moodle(), moodleWithoutFolders(), canvas(), canvasWithoutNames(), blackboard(), gradescope(),
                gitHub(), mail());
    }

    /**
     * {@code mod/assign/classes/downloader.php} of Moodle: a folder for each participant and kind of submission, with a
     * name that ends in an underscore in earlier versions.
     */
    private PlatformCourse moodle() {
        return new PlatformCourse("Moodle", "moodle.csv", "", List.of(
                row("Jane Doe_1001", "1001", "OwnLoops LengthOfTheHistory ElementByElement RunningPowers", "",
                        each("Jane Doe_1001_assignsubmission_file/exercises/{file}"),
                        text("Jane Doe_1001_assignsubmission_onlinetext/onlinetext.html", "<p>See my files</p>")),
                row("\u00d6berg, \u00c5sa_1002", "1002", "TraceOfTheProduct blank SumsLikeAdagrad -", "",
                        text("O\u0308berg, A\u030asa_1002_assignsubmission_onlinetext/onlinetext.html", "<p>Hej</p>"),
                        zip("\u00d6berg, \u00c5sa_1002_assignsubmission_file/L\u00e4xa.zip", each("L\u00e4xa/{file}"),
                                leftByMacs("L\u00e4xa"))),
                row("Jane Doe_1003", "1003", "blank blank blank blank", "",
                        each("Jane Doe_1003_assignsubmission_file_/My Homework/exercises/{file}"))),
                List.of(text("Grades-CS101-Homework 1-4711.csv", "Identifier,Full name,Grade\n"),
                        file("Thumbs.db", THUMBNAILS)));
    }

    /** The same with "Download submissions in folders" switched off, and a participant without a name. */
    private PlatformCourse moodleWithoutFolders() {
        return new PlatformCourse("CS101-Homework 1-4711.zip", "moodle.csv", "", List.of(
                row("Kim Lee_2001", "2001", "NormNotSquared - ElementByElement NoBiasCorrection", "",
                        tarGz("Kim Lee_2001_assignsubmission_file_hw.tar.gz", each("hw/exercises/{file}"))),
                row("Max van der Berg_2002", "2002", "- - BiasCorrected MeansInARecord", "",
                        each("Max van der Berg_2002_assignsubmission_file_{class}.java"),
                        text("Max van der Berg_2002_assignsubmission_onlinetext_onlinetext.html", "<p>Two files</p>")),
                row("Participant_2003", "2003", "solution - SumOfDecayedSquares -", "byte for byte: 1a",
                        sevenZip("Participant_2003_assignsubmission_file_homework.7z", each(HOMEWORK))),
                row("Eva Ru\u00df_2004", "2004", "- - - -", "RAR; no file of a task",
                        file("Eva Ru\u00df_2004_assignsubmission_file_hw.rar", RAR))),
                List.of());
    }

    /**
     * {@code lib/content_zipper.rb} of Canvas: sortable names in small letters without spaces, "LATE", the user's
     * number, the file's. A file of a name that the student has handed in before gets "-1".
     */
    private PlatformCourse canvas() {
        return new PlatformCourse("submissions.zip", "canvas.csv", "", List.of(
                row("doejane_3001", "3001", "PointsAsRows MemoryFromZeros SumOfDecayedSquares CorrectionInTheRate",
                        "Adagrad-1.java: taken for Adagrad.java; Adam-1.java: taken for Adam.java",
                        each("doejane_LATE_3001_9010{n}_{class}-1.java")),
                row("doejane_3002", "3002", "- ElementByElement - AdaMax", "",
                        zip("doejane_3002_90110_homework.zip", zip("homework/exercises.zip", each(HOMEWORK)),
                                text("homework/report.pdf", "%PDF-1.7"))),
                row("obriensean_3003", "3003", "- - - helped", "",
                        each("obriensean_3003_9012{n}_{class}.java"),
                        text("obriensean_3003_90129_Powers.java", ZooFiles.HELPER)),
                row("m\u00fcllerzo\u00eb_3004", "3004", "- - - -", "no file of a task; text.html",
                        text("m\u00fcllerzo\u00eb_3004_text.html", "<p>I was ill</p>")),
                row("kimlee_3005", "3005", "- - - -", "no file of a task; link.html",
                        text("kimlee_3005_link.html", "<a href=\"https://github.com/kimlee/hw1\">")),
                row("leebo_3006", "3006", "- - - NoBiasCorrection",
                        "taken for Adam.java; blanks are untouched",
                        file("leebo_LATE_3006_90130_Adam.java", zoo.file(Task.ADAM, "blank")),
                        one(Task.ADAM, "leebo_LATE_3006_90131_Adam-1.java"))),
                List.of());
    }

    /** The same where the assignment is graded anonymously. */
    private PlatformCourse canvasWithoutNames() {
        return new PlatformCourse("Canvas", "", "", List.of(
                row("anon_aB3xZ", "", "OwnLoops - Centred ElementByElement", "",
                        each("anon_aB3xZ_9020{n}_{class}.java")),
                row("anon_Q9k2w", "", "- SumStartsAtOne - RunningPowers", "",
                        zip("LATE_anon_Q9k2w_90210_hw.zip", each(HOMEWORK)))),
                List.of(file(".DS_Store", Zips.bytes("\0\0\0\1Bud1"))));
    }

    /** A text of the platform's for each attempt, and the files beside it. */
    private PlatformCourse blackboard() {
        String first = "Homework 1_jdoe_attempt_2026-11-28-10-00-00";
        String second = "Homework 1_jdoe_attempt_2026-11-29-23-58-59";
        return new PlatformCourse("gradebook_CS101_Homework201", "", "", List.of(
                row("jdoe", "jdoe", "TraceOfTheProduct - - MeansWithoutBias", "earlier attempt",
                        text(first + ".txt", "Name: Jane Doe (jdoe)"), text(second + ".txt", "Name: Jane Doe (jdoe)"),
                        file(first + "_Adam.java", zoo.file(Task.ADAM, "NoBiasCorrection")),
                        file(first + "_ForwardPass.java", zoo.file(Task.FORWARD, "solution")),
                        each(second + "_{class}.java")),
                row("klee", "klee", "- - - -", "no file of a task",
                        text("Homework 1_klee_attempt_2026-11-29-09-00-00.txt", "Name: Kim Lee (klee)")),
                row("j_roe", "j_roe", "FactorsSwapped - - -", "",
                        text("Homework 1_j_roe_attempt_2026-11-29-08-00-00.txt", "Name: Jo Roe (j_roe)"),
                        zip("Homework 1_j_roe_attempt_2026-11-29-08-00-00_hw.zip", each("{file}"))),
                row("m_roe", "m_roe", "OwnLoops - - MeansInARecord", "",
                        text("Homework 1_m_roe_attempt_2026-11-29-08-30-00.txt", "Name: Max Roe (m_roe)"),
                        zip("Homework 1_m_roe_attempt_2026-11-29-08-30-00_hw.zip", each("{file}")))),
                List.of(file("Thumbs.db", THUMBNAILS)));
    }

    /** A folder for each submission, which may be that of a group, and a list of who has submitted. */
    private PlatformCourse gradescope() {
        return new PlatformCourse("assignment_77_export.zip", "", "assignment_77_export/", List.of(
                row("submission_501", "501", "solution CountsInABigDecimal ElementByElement CountsByAnAtomic",
                        "byte for byte: 1a", each("submission_501/{class}.java")),
                row("submission_502", "502", "PointsAsRows SumStartsAtOne - MeansInARecord",
                        "graded what lies at the top; blanks are untouched",
                        file("submission_502/exercises/problem2/Adam.java", zoo.file(Task.ADAM, "blank")),
                        each("submission_502/{class}.java")),
                row("submission_503", "503", "OwnLoops - BiasCorrected -",
                        "forwardPASS.java; RmsProp.java.txt; not taken for Adam.java",
                        one(Task.FORWARD, "submission_503/problem1/forwardPASS.java"),
                        one(Task.RMSPROP, "submission_503/problem2/RmsProp.java.txt"),
                        file("submission_503/problem2/Adma.java", zoo.file(Task.ADAM, "solution"))),
                row("submission_504", "504", "- - - -", "no file of a task", emptyFolder("submission_504"))),
                List.of(text("submission_metadata.yml", """
                        ---
                        submission_501:
                          :submitters:
                          - :name: Jane Doe
                            :sid: '4001'
                            :email: jane@uni.example
                          - :name: Kim Lee
                            :sid: '4002'
                            :email: kim@uni.example
                          :created_at: 2026-11-29 20:15:00.000000000 Z
                        """)));
    }

    /** Clones as {@code gh classroom clone} makes them, and a repository as GitHub's website packs it. */
    private PlatformCourse gitHub() {
        return new PlatformCourse("hw1-submissions", "", "", List.of(
                row("hw1-ada", "", "TraceOfTheProduct LengthOfTheHistory MeanMovesTowardsTheSquare RunningPowers",
                        "solutions; the project's own",
                        text("hw1-ada/.git/HEAD", "ref: refs/heads/main\n"),
                        file("hw1-ada/.git/objects/pack/pack-1.pack", Zips.bytes("PACK\0\0\0\2")),
                        text("hw1-ada/.github/workflows/classroom.yml", "name: grade\n"),
                        text("hw1-ada/pom.xml", "<project/>"), text("hw1-ada/README.md", "# hw1\n"),
                        each("hw1-ada/exercises/{file}"),
                        file("hw1-ada/solutions/problem2/Adam.java", zoo.file(Task.ADAM, "solution")),
                        file("hw1-ada/target/exercises/problem2/Adam.java", zoo.file(Task.ADAM, "blank"))),
                row("hw1-Linus-main", "", "ReluForgotten - EpsilonForgotten -", "",
                        zip("hw1-Linus-main.zip", each("hw1-Linus-main/exercises/{file}"),
                                text("hw1-Linus-main/README.md", "# hw1\n"),
                                text("hw1-Linus-main/pom.xml", "<project/>"),
                                text("hw1-Linus-main/.gitignore", "target/\n"))),
                row("hw1-grace", "", "- broken - ElementByElement", "",
                        text("hw1-grace/.git/HEAD", "ref: refs/heads/main\n"),
                        each("hw1-grace/src/{file}"))),
                List.of(text("classroom_roster.csv", "identifier,github_username,github_id,name\n")));
    }

    /** Attachments in a folder for each sender, or saved as they came. */
    private PlatformCourse mail() {
        return new PlatformCourse("Mail", "", "", List.of(
                row("Jane Doe <jane@uni.example>", "", "- - SumOfDecayedSquares CountsByAnAtomic",
                        "ignored; Adam (1).java; another name",
                        each("Jane Doe <jane@uni.example>/{class}.java"),
                        file("Jane Doe <jane@uni.example>/Adam (1).java", zoo.file(Task.ADAM, "StepAlone")),
                        file("Jane Doe <jane@uni.example>/winmail.dat", TNEF)),
                row("joe@uni.example", "", "OwnLoops - - MeansWithoutBias",
                        "graded hw (1).zip; ignored hw.tar.gz; older",
                        tarGz("joe@uni.example/hw.tar.gz",
                                file("exercises/problem2/Adam.java", zoo.file(Task.ADAM, "NoBiasCorrection"))),
                        zip("joe@uni.example/hw (1).zip", each(HOMEWORK))),
                row("Zo\u00eb <zoe@uni.example>", "", "- - - -", "no file of a task; message.txt and 1 more",
                        file("Zo\u00eb <zoe@uni.example>/winmail.dat", TNEF),
                        text("Zo\u00eb <zoe@uni.example>/message.txt", "my homework\n")),
                row("KIM", "", "SignOfTheDifference ElementByElement - -", "taken for one student's",
                        one(Task.FORWARD, "KIM/ForwardPass.java"),
                        sevenZip("kim.7z", one(Task.ADAGRAD, "problem2/Adagrad.java")))),
                List.of(text("RE_ Homework 1.eml", "Subject: Re: Homework 1\n\nI am ill.\n"),
                        text("desktop.ini", "[.ShellClassInfo]\n")));
    }
}
