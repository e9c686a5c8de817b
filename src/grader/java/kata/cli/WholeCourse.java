package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kata.checks.LongTraining;
import kata.checks.Printable;
import kata.course.CourseRun;
import kata.course.CourseSettings;
import kata.course.CourseSummary;
import kata.course.Shard;
import kata.data.Computer;
import kata.data.Folders;
import kata.grade.GradeTable;
import kata.task.Task;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code kata grade} for a whole course. */
final class WholeCourse {
    private static final int COMMONEST = 3;
    /** The memory left for the system and for the JVM that directs the workers. */
    private static final double GIB_KEPT = 2;
    /** A worker's memory besides its training heap: the heap of its JVM for quick tests, and memory outside heaps. */
    private static final double GIB_BESIDE_HEAP = 1;

    @Option(names = "--all", required = true, description = "Grade all submissions in FOLDER (a folder, an archive or "
            + "files for each student) as grading.properties says, and write a summary.")
    @SuppressWarnings("unused")    // picocli makes an object of this class if the option is given
    private boolean all;

    @Option(names = "--out", paramLabel = "FOLDER",
            description = "With --all: the folder for the results; by default, FOLDER-grades.")
    private Path out;

    @Option(names = "--workers", paramLabel = "NUMBER", converter = Count.class,
            description = "With --all: the students graded at a time; by default, what cores and memory allow.")
    private Integer workers;

    @Option(names = "--anonymous", description = "With --all: write also summary-anonymous.html, a page for the "
            + "class with numbers in place of names.")
    private boolean anonymous;

    @Option(names = "--shard", paramLabel = "3/16", description = "With --all: grade only this part of the students, "
            + "as on one of 16 machines that share the folder of results; --merge makes the summary.",
            converter = ShardOf.class)
    private Shard shard;

    @Option(names = "--merge", description = "With --all: grade nothing, and write the summary of the results that "
            + "are there.")
    private boolean merge;

    @Option(names = "--trust-copies", description = "With --all: give a file that is the solution, byte for byte, all "
            + "points without a test.")
    private boolean trustsCopies;

    /**
     * Grades all students in the folder.
     *
     * @return 0 if each student was graded, otherwise 3
     * @throws IllegalArgumentException if these are not many students' submissions, or the results' folder is not one
     */
    int grade(Path home, Path submissions, List<Task> tasks, PrintWriter print) throws InterruptedException {
        CourseSettings settings = CourseSettings.in(home);
        Path results = out != null ? out : CourseRun.besides(submissions);
        int number = workers != null ? workers : suggested(settings.limits().heap());
        if (System.getProperty("kata.threads") == null) {    // each worker computes with its share of the cores
            int share = Math.max(1, Runtime.getRuntime().availableProcessors() / number);
            System.setProperty("kata.threads", String.valueOf(share));
        }
        System.setProperty("kata.seed", settings.seed());
        LongTraining.forTheVerdictAlone();
        long begin = System.nanoTime();
        Shard part = shard == null ? Shard.WHOLE : shard;
        CourseRun run = new CourseRun(home, results.toAbsolutePath(), settings, tasks,
                new CourseRun.Options(number, part, trustsCopies), line -> {
            print.println(Printable.of(line));
            print.flush();
        });
        CourseSummary summary = merge ? run.merge(submissions) : run.grade(submissions);
        print.println(String.format(Locale.ROOT, "%n%s in %.0f s, %s", GradeTable.count(summary.results().size(),
                "student"), (System.nanoTime() - begin) / 1e9, summary.averages()));
        if (part.isWhole()) {
            printSummary(summary, results, print);
        } else {
            print.println("Shard " + part + " is done. After the last one, the same command with --merge in place of "
                    + "--shard writes the summary.");
        }
        summary.notGraded().forEach(name -> print.println("NOT GRADED: " + name));
        return summary.notGraded().isEmpty() ? 0 : GradeCommand.NOT_GRADED;
    }

    /** The reason why the options cannot be used together; empty if there is none. */
    Optional<String> misuse() {
        return shard != null && (merge || anonymous)
                ? Optional.of("a shard has no summary: --merge and --anonymous are for all students together")
                : Optional.ofNullable(out).filter(folder -> folder.toString().isBlank())
                .map(blank -> "--out is empty: name a folder");
    }

    private void printSummary(CourseSummary summary, Path results, PrintWriter print) {
        Path page = results.resolve("summary-anonymous.html");
        Folders.delete(page);    // the page of an earlier run shows other results
        if (anonymous) {
            summary.writeAnonymousPage(page, new SecureRandom());
        }
        List<String> commonest = summary.commonest(COMMONEST);
        if (!commonest.isEmpty()) {
            print.println("The commonest mistakes:");
            commonest.forEach(mistake -> print.println("  " + mistake));
        }
        print.println("Summary: " + results.resolve("summary.html") + (anonymous ? ", -anonymous.html" : "")
                + " and .csv");
        summary.aside().forEach(line -> print.println("Left aside: " + line));
    }

    private static int suggested(String heap) {
        double one = Double.parseDouble(heap.replaceAll("\\D", "")) / (heap.endsWith("g") ? 1 : 1024) + GIB_BESIDE_HEAP;
        return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(),
                (Computer.totalMemoryGiB() - GIB_KEPT) / one));
    }

    /** Converts the value of {@code --shard}. */
    static final class ShardOf implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String value) {
            try {
                return Shard.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
