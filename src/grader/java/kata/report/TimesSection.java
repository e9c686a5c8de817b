package kata.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.GradeFile;
import problem3.FigureSummary;

/** The section on the time that each part took, and on the machines. */
record TimesSection(Sources sources) {
    private static final Pattern REPORT = Pattern.compile("TEST-problem(\\d)\\..*\\.xml");
    private static final Pattern SECONDS = Pattern.compile("<testsuite [^>]*\\btime=\"([\\d.]+)\"");

    String markup() {
        Optional<FigureSummary> summary = sources.summary();
        List<List<String>> rows = new ArrayList<>();
        testSeconds().forEach((problem, seconds) ->
                rows.add(List.of("tests of problem " + problem, Numbers.duration(seconds))));
        summary.ifPresent(figures -> figures.models().forEach(model ->
                rows.add(List.of("training of " + Html.escape(PaperTables.title(model.name())),
                        Numbers.duration(model.seconds())))));
        String machines = sources.grade().map(GradeFile::machine)
                .map(machine -> Html.paragraph("The tests ran on: " + machine + ".")).orElse("")
                + summary.map(figures -> Html.paragraph("The models of the figures were trained on: "
                        + figures.machine() + ".")).orElse("");
        return Html.section("times", "How long it took", rows.isEmpty()
                ? machines + Html.missing("Nothing has run yet.", sources.test())
                : Html.table("Time of each part", List.of("part", "time"), rows, row -> row) + machines);
    }

    /** The seconds of each problem's tests: the sum over the test classes, from Surefire's last reports. */
    private Map<String, Double> testSeconds() {
        Map<String, Double> seconds = new TreeMap<>();
        for (Path report : Folders.list(sources.made("surefire-reports"))) {
            Matcher name = REPORT.matcher(report.getFileName().toString());
            if (name.matches()) {
                byte[] text = WholeFile.read(report, "a report of the tests", "Run the tests again.");
                SECONDS.matcher(new String(text, StandardCharsets.UTF_8)).results().findFirst().ifPresent(time ->
                        seconds.merge(name.group(1), Double.parseDouble(time.group(1)), Double::sum));
            }
        }
        return seconds;
    }
}
