package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import kata.checks.LongTraining;
import kata.data.Folders;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A course of a hundred: submissions drawn from the zoos are graded in one run of {@code kata grade --all}, and each
 * score of each task must be the expected one, to the hundredth of a point.
 *
 * <p>What is expected comes from {@link ExpectedScores}. The commonest mistakes are those that most students made, by
 * the names that the checks have for them.
 *
 * <p>It takes more than a quarter of an hour, and its name keeps it out of {@code mvn test}: run it with
 * {@code mvn test -Dtest=HundredStudents}. What it makes stays in {@code target/solutions/hundred}.
 */
class HundredStudents {
    private static final int COMMONEST = 3;
    private static final double MIB = 1 << 20;

    private final Path folder = Path.of(System.getProperty("kata.output", "target/solutions"), "hundred")
            .toAbsolutePath();
    private final Path grades = folder.resolve("submissions-grades");
    private Cohort cohort;
    private ExpectedScores expected;

    @BeforeEach
    void handIn() throws IOException {
        Folders.delete(folder);
        LongTraining.forTheVerdictAlone();
        cohort = new Cohort();
        cohort.writeTo(folder.resolve("submissions"), "");
    }

    @Test
    void everyScoreIsTheExpectedOneAndTheSummaryNamesTheCommonestMistakes() throws Exception {
        GradedCourse first = grade("first.txt");
        print(first.run());
        assertThat(first.run().exitCode()).isZero();
        Map<String, FileTime> written = results();
        MeasuredProcess second = grade("second.txt").run();
        System.out.printf(Locale.ROOT, "again: %.1f s, %d JVMs for tests%n", second.seconds(), second.started());
        assertThat(second.exitCode()).isZero();
        assertThat(second.started()).as("JVMs for tests where all is graded already").isZero();
        assertThat(results()).isEqualTo(written).hasSize(2 * cohort.students().size());

        expected = new ExpectedScores(cohort, List.of(Task.values()));
        assertThat(first.scores()).containsExactlyInAnyOrderEntriesOf(expected.byStudent());
        assertTheCommonest(first);
    }

    private GradedCourse grade(String log) throws IOException, InterruptedException {
        return GradedCourse.of(folder.resolve("submissions"), folder.resolve(log), List.of());
    }

    private void print(MeasuredProcess run) {
        System.out.println("handed in: " + cohort.kinds() + ", " + cohort.mistakes().size() + " wrong ones differ");
        System.out.printf(Locale.ROOT, "%d students: %.0f s, %.0f CPU s, %d JVMs for tests%n",
                cohort.students().size(), run.seconds(), run.processorSeconds(), run.started());
        System.out.printf(Locale.ROOT, "memory at most: %.0f MiB of all JVMs together, %.0f of the grader, %.0f of one "
                + "for tests%n", run.peakOfAll() / MIB, run.peakOfItself() / MIB,
                run.peakOfOneStarted().orElse(0L) / MIB);
    }

    /** When each student's result was written. */
    private Map<String, FileTime> results() throws IOException {
        Map<String, FileTime> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(grades.resolve("results"))) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return written;
    }

    /** In mistakes.csv, on the page, and where the run ends. Equally common ones come in any order. */
    private void assertTheCommonest(GradedCourse course) throws Exception {
        Map<Made, Set<String>> expected = mistakes();
        List<Integer> counts = expected.keySet().stream().map(made -> made.students().size())
                .sorted(Comparator.reverseOrder()).limit(COMMONEST).toList();
        List<Map<String, String>> lines = course.table("mistakes.csv");
        NodeList rows = rowsOfThePage();
        List<String> said = course.said();
        List<String> named = said.subList(said.indexOf("The commonest mistakes:") + 1, said.size());
        for (int i = 0; i < COMMONEST; i++) {
            System.out.println(named.get(i));
            Map<String, String> line = lines.get(i);
            String mistake = line.get("task") + ": " + line.get("mistake");
            Made made = new Made(Task.of(line.get("task")), Set.of(line.get("who").split("; ")));
            assertThat(expected).containsKey(made);
            Set<String> names = expected.get(made);
            assertThat(line.get("mistake")).contains(names).hasSize(String.join("; ", names).length());
            assertThat(made.students()).hasSize(counts.get(i)).hasSize(Integer.parseInt(line.get("students")));
            Element row = (Element) rows.item(i);
            assertThat(row.getFirstChild().getTextContent()).startsWith(mistake);
            assertThat(row.getLastChild().getTextContent()).isEqualTo(line.get("students"));
            assertThat(named.get(i)).isEqualTo("  " + mistake + " (" + line.get("students") + ")");
        }
    }

    /** The students who made a mistake in a task. */
    private record Made(Task task, Set<String> students) {
    }

    /** The checks' names for the mistakes of the entries; several if the same students made them. */
    private Map<Made, Set<String>> mistakes() {
        Map<Task, Map<String, Set<String>>> students = new EnumMap<>(Task.class);
        cohort.mistakes().forEach((entry, who) -> {
            if (!ExpectedScores.isRefused(entry)) {
                expected.verdict(entry).mistakes().forEach(name -> students.computeIfAbsent(entry.task(),
                        task -> new TreeMap<>()).computeIfAbsent(name, key -> new TreeSet<>()).addAll(who));
            }
        });
        Map<Made, Set<String>> names = new HashMap<>();
        students.forEach((task, byName) -> byName.forEach((name, who) ->
                names.computeIfAbsent(new Made(task, who), made -> new TreeSet<>()).add(name)));
        return names;
    }

    private NodeList rowsOfThePage() throws Exception {
        String page = Files.readString(grades.resolve("summary.html")).replace("<!DOCTYPE html>\n", "");
        NodeList sections = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(page))).getElementsByTagName("section");
        Element mistakes = IntStream.range(0, sections.getLength()).mapToObj(i -> (Element) sections.item(i))
                .filter(section -> section.getAttribute("id").equals("mistakes")).findFirst().orElseThrow();
        return ((Element) mistakes.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
    }
}
