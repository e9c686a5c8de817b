package kata.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import kata.data.Computer;
import kata.data.Csv;
import kata.data.DataException;
import kata.data.Golden;
import kata.figure.DigitGrid;
import kata.figure.LineChart;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.GradescopeResults;
import kata.grade.State;
import kata.matrix.Matrix;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
    private static final String SUMMARY = """
            {"tier": "standard", "seed": 1,
             "machine": {"cores": 2, "memoryGiB": 23.5, "jdk": "17.0.15", "backend": "vectors of 512 bits, 2 threads"},
             "models": [
              {"name": "autoencoder-30", "sizes": [784, 1000, 500, 250, 30], "epochs": 60,
               "trainError": 2.8, "testError": 2.9, "seconds": 430.1},
              {"name": "pca-30", "trainError": 13.91, "testError": 13.8663, "seconds": 1.4}],
             "neighbours": {"pca-2": 0.438, "autoencoder-2": 0.86}}
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void writeModelAnswers() throws IOException {
        write("solutions/problem1/answers.md", "# One\n\nWrite.\n\n## 1b Why?\n\nA model answer.\n");
        write("solutions/problem2/answers.md", "# Two\n\n## 2e What do you observe?\n\nA model answer.\n");
        write("solutions/problem3/answers.md", "# Three\n\n## 3a1 How far?\n\nA model answer.\n");
    }

    @Test
    void whereNothingIsThereThePageSaysWhatMakesIt() throws Exception {
        Element root = parse(page("exercises"));
        assertThat(elements(root, "p").stream().filter(p -> p.getAttribute("class").equals("missing")))
                .extracting(Element::getTextContent).anySatisfy(text -> assertThat(text)
                        .isEqualTo("Nothing in exercises was graded yet. Run: mvn test -Pexercises"))
                .anySatisfy(text -> assertThat(text).contains("Figure 2B").endsWith("./kata figures"))
                .anySatisfy(text -> assertThat(text)
                        .isEqualTo("Still open: write into exercises/problem3/answers.md."))
                .hasSizeGreaterThan(6);
        assertThat(text(root))
                .contains("0 of 3 are answered. Still open: 1b Why? 2e What do you observe? 3a1 How far?");
        assertThat(page("solutions")).contains("<code>mvn test</code>").doesNotContain("-Pexercises");
    }

    @Test
    void everyFigureIsInThePageAndNothingIsOutsideOfIt() throws Exception {
        fill();
        String page = page("solutions");
        Element root = parse(page);

        List<Element> images = elements(root, "img");
        assertThat(images).hasSize(5).allSatisfy(image -> {
            assertThat(image.getAttribute("src")).startsWith("data:image/");
            assertThat(image.getAttribute("alt")).isNotBlank();
        });
        assertThat(data(images.get(0))).as("of two files the smaller").hasSizeLessThanOrEqualTo(
                (int) Math.min(Files.size(path("target/figures/figure-2b.png")),
                        Files.size(path("target/figures/figure-2b.svg"))));
        assertThat(images.get(0).getAttribute("alt")).isEqualTo("Digits <&>. 1 row of 1 digits: original 2.87");
        assertThat(images.get(1).getAttribute("alt")).startsWith("Objective. y against x: Adam");
        assertThat(elements(root, "figcaption")).extracting(Element::getTextContent)
                .anyMatch(text -> text.startsWith("Ten test images, and what each method restores from 30 numbers"))
                .anyMatch(text -> text.startsWith("The 30 largest singular values"))
                .anyMatch(text -> text.equals("only png.")).noneMatch(text -> text.contains("target"));
        assertThat(images.get(4).getAttribute("alt")).as("a PNG alone").isEqualTo("only png.");
        assertThat(data(images.get(4))).isEqualTo(new byte[] {1, 2, 3});
        assertThat(elements(root, "script")).isEmpty();
        assertThat(elements(root, "link")).isEmpty();
        assertThat(page).doesNotContain("http:", "https:", "//", "@import", "url(", "javascript");
        assertThat(attributes(root)).isNotEmpty().noneMatch(name -> name.startsWith("on"));
    }

    @Test
    void theFirstScreenShowsWhatWasReached() throws Exception {
        fill();
        Element first = elements(parse(page("solutions")), "section").get(0);
        assertThat(first.getAttribute("id")).isEqualTo("reached");
        assertThat(elements(first, "li")).extracting(item -> item.getTextContent().replace('\u00a0', ' '))
                .containsExactly("1.56 of 3.5points for solutions/", "98.10 %of the test images recognized, with Adam",
                        "2.90squared error of a test image from 30 numbers; the paper has 3.00, PCA 13.87",
                        "86.0 %of the digits recognized by their neighbours, from codes of 2 numbers; PCA has 43.8 %");
        assertThat(elements(first, "img")).hasSize(1);
    }

    @Test
    void afterALongTrainingThePictureOfAShortOneIsLeftOut() throws Exception {
        new DigitGrid("Short", 1).row("original", "", Matrix.zeros(1, 784))
                .save(path("target/solutions/figures"), "figure-2b-quick");
        assertThat(page("solutions")).contains("alt=\"Short.", "after two short epochs")
                .doesNotContain("not been drawn");
        fill();
        assertThat(page("solutions")).doesNotContain("alt=\"Short.", "two short epochs", "not been drawn");
    }

    @Test
    void theStudentsWordsStandBesideTheNumbersAndAreEscaped() throws Exception {
        write("exercises/problem1/answers.md", "# One\n\nWrite.\n\n## 1b Why?\n\n"
                + "**Rounding**, <script>alert(1)</script> and "
                + "[this](javascript:alert(1)), ![p](https://example.org/p.png)\n");
        write("exercises/problem2/answers.md", "no question");
        Element root = parse(page("exercises"));
        assertThat(elements(root, "script")).isEmpty();
        assertThat(elements(root, "img")).isEmpty();
        Element answer = elements(root, "div").stream().filter(div -> div.getAttribute("class").equals("answer"))
                .skip(1).findFirst().orElseThrow();
        assertThat(answer.getTextContent().strip()).isEqualTo("Rounding, <script>alert(1)</script> and this, "
                + "[a picture that is not shown: p]");
        assertThat(((Element) answer.getParentNode()).getElementsByTagName("h3").item(0).getTextContent())
                .isEqualTo("1b Why?");
        assertThat(text(root)).contains("1 of 3 are answered. Still open: 2e What do you observe? 3a1 How far?",
                "exercises/problem2/answers.md has none of the questions", "Above the first question no question");
        List<String> ids = elements(root, "*").stream().map(each -> each.getAttribute("id")).toList();
        assertThat(elements(root, "a")).allSatisfy(link -> {
            if (!link.getAttribute("href").isEmpty()) {
                assertThat(ids).contains(link.getAttribute("href").substring(1));
            }
        });
        assertThat(text(parse(page("solutions")))).contains("3 of 3 are answered.", "model answer");
    }

    @Test
    void thePageIsForPhonesAndForPrint() throws Exception {
        Element root = parse(page("solutions"));
        assertThat(root.getAttribute("lang")).isEqualTo("en");
        assertThat(elements(root, "meta")).extracting(meta -> meta.getAttribute("content"))
                .contains("width=device-width, initial-scale=1");
        assertThat(elements(root, "style").get(0).getTextContent()).contains("@media print", "break-inside: avoid");
        assertThat(elements(root, "h1")).hasSize(1);
        List<String> ids = elements(root, "section").stream().map(section -> section.getAttribute("id")).toList();
        assertThat(elements(elements(root, "nav").get(0), "a"))
                .extracting(link -> link.getAttribute("href").substring(1)).containsExactlyElementsOf(ids);
    }

    @Test
    void theGradeIsThereWithWhatFailed() throws Exception {
        fill();
        Element root = parse(page("solutions"));
        assertThat(text(root)).contains("1.56 of 3.5points for solutions/", "1a forward pass passed 1 of 1 1 of 1",
                "2d Adam FAILED 0.56 of 1.5 1 of 2", "1c autodiff engine not attempted 0 of 1 0 of 1");
        assertThat(elements(root, "pre").get(0).getTextContent())
                .contains("a check\n<b>&amp;</b> in ./exercises ?").doesNotContain(home.toString());
        assertThat(page("solutions")).doesNotContain(home.toString());
    }

    @Test
    void theNumbersStandBesideThePapersWithTheirNamesAndWithoutAVerdict() throws Exception {
        fill();
        String text = text(parse(page("solutions")));
        assertThat(text).contains("autoencoder 2.90 3.00 2.80",
                "logistic PCA \u2013 8.01 \u2013", "PCA 13.87 13.87 13.91",
                "autoencoder 86.0 % 86.9 %", "PCA 43.8 % 43.8 %", "tier \u201cstandard\u201d",
                "1a forward pass 7 of 7 0 yes", "2d Adam 1 of 2 0 so far", "3a1 PCA and the outliers 2 of 4 0 so far",
                "PCA: distance of its subspace to the true one, from 0 to \u221a40 0.226422",
                "Adam 0.2000 0.0100", "Adam 97.00 % 98.10 %",
                "tests of problem 2 1 min 15 s", "training of autoencoder, 30 numbers 7 min 10 s",
                "trained on: 2 cores, 23.5 GiB of memory, JDK 17.0.15, vectors of 512 bits, 2 threads.",
                "The tests ran on: " + Runtime.getRuntime().availableProcessors() + " core")
                .doesNotContain("fastest", "Yes, with", "times as much", "pca distance");
    }

    @Test
    void whatDiffersIsCalledThat() throws Exception {
        outputs();
        keep("problem2/updates/adam", Golden.matrix("problem2/updates/adam").scale(1.5));
        keep("problem1/autodiff/W1", Matrix.zeros(1, 1));
        keep("problem2/updates/adagrad", Golden.matrix("problem2/updates/adagrad").filledWith(Double.NaN));
        assertThat(text(parse(page("solutions")))).contains(
                "1a forward pass 7 of 7 0 yes", "1c autodiff engine 1 of 4 wrong shape no",
                "2b Adagrad 1 of 2 not a number no", "2d Adam 1 of 2 5.0e-1 no");
    }

    @Test
    void damagedFilesAreErrorsThatSayWhatMakesThemAnew() throws IOException {
        for (String text : new String[] {"", "{", "[]", "{\"models\": []}", SUMMARY.replace("430.1", "\"long\""),
                SUMMARY.replace("\"name\": \"pca-30\"", "\"title\": \"pca-30\"")}) {
            write("target/figures/summary.json", text);
            assertThatThrownBy(() -> page("solutions")).as(text).isInstanceOf(DataException.class)
                    .hasMessageContaining("summary.json: found ").hasMessageContaining("./kata figures");
        }
        Files.delete(path("target/figures/summary.json"));
        write("target/exercises/grade/results.json", "{}");
        assertThatThrownBy(() -> page("exercises")).isInstanceOf(DataException.class)
                .hasMessageContaining("results.json: found no list of tests")
                .hasMessageContaining("mvn test -Pexercises");
    }

    @Test
    void thePageIsTheSameInEveryLocale() throws IOException {
        fill();
        String english = page("solutions");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(page("solutions")).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    private void fill() throws IOException {
        GradescopeResults.write(path("target/solutions/grade/results.json"), Grade.of("solutions",
                EnumSet.of(Task.FORWARD, Task.AUTODIFF, Task.ADAM), List.of(
                        new CheckResult(Task.FORWARD, "a check", 1, State.PASSED, ""),
                        new CheckResult(Task.AUTODIFF, "a check", 1, State.NOT_ATTEMPTED, "1c"),
                        new CheckResult(Task.ADAM, "another check", 1, State.PASSED, ""),
                        new CheckResult(Task.ADAM, "a check", 1, State.FAILED,
                                "<b>&amp;</b> in " + home + "/exercises \u0001"))), Computer.here());
        new DigitGrid("Digits <&>", 1).row("original", "2.87", Matrix.zeros(1, 784))
                .save(path("target/figures"), "figure-2b");
        Files.write(path("target/figures/only-png.png"), new byte[] {1, 2, 3});
        write("target/figures/summary.json", SUMMARY);
        for (String name : List.of("objective-adam", "subspace-singular-values", "another")) {
            new LineChart("Objective", "x", "y").line("Adam", new double[] {1, 2}, new double[] {1, 2})
                    .save(path("target/solutions/figures"), name);
        }
        outputs();
        write("target/solutions/surefire-reports/TEST-problem2.AdamTest.xml",
                "<?xml version=\"1.0\"?>\n<testsuite name=\"problem2.AdamTest\" time=\"15.5\" tests=\"1\">");
        write("target/solutions/surefire-reports/TEST-problem2.TrainingTest.xml",
                "<?xml version=\"1.0\"?>\n<testsuite name=\"problem2.TrainingTest\" time=\"59.25\" tests=\"1\">");
        write("target/solutions/surefire-reports/TEST-kata.data.CsvTest.xml", "<testsuite time=\"900\">");
    }

    private void outputs() {
        for (String name : List.of("V1", "V2", "V3", "V4", "V5", "D", "z")) {
            keep("problem1/forward/" + name, Golden.matrix("problem1/forward/" + name));
        }
        keep("problem2/updates/adam", Golden.matrix("problem2/updates/adam"));
        keep("problem3/subspace/pca-distance", Golden.matrix("problem3/subspace/pca-distance"));
        keep("problem3/subspace/singular-values", Golden.matrix("problem3/subspace/singular-values"));
        keep("problem2/training/Adam-objective", Matrix.of(4, 2, 0.5, 0.4, 1, 0.2, 1.5, 0.1, 2, 0.01));
        keep("problem2/training/Adam-accuracy", Matrix.of(2, 2, 1, 0.97, 2, 0.981));
        keep("problem2/training/RMSprop-objective", Matrix.of(4, 2, 0.5, 0.4, 1, 0.1, 1.5, 0.1, 2, 0.02));
        keep("problem2/training/RMSprop-accuracy", Matrix.of(2, 2, 1, 0.97, 2, 0.979));
    }

    private void keep(String name, Matrix matrix) {
        Csv.write(path("target/solutions/outputs/" + name + ".csv"), matrix);
    }

    private Path path(String file) {
        return home.resolve(file);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(path(file).getParent());
        Files.writeString(path(file), text);
    }

    private String page(String from) {
        Path file = path("target/report/index.html");
        int size = Report.write(home, from, file);
        assertThat(file).hasSize(size);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Element parse(String page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(page))).getDocumentElement();
    }

    private static List<Element> elements(Element root, String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    private static List<String> attributes(Element root) {
        return elements(root, "*").stream().map(Element::getAttributes).flatMap(attributes -> IntStream
                .range(0, attributes.getLength()).mapToObj(i -> attributes.item(i).getNodeName())).toList();
    }

    /** What a reader sees, with one space between cells. */
    private static String text(Element root) {
        elements(root, "th").forEach(cell -> cell.appendChild(cell.getOwnerDocument().createTextNode(" ")));
        elements(root, "td").forEach(cell -> cell.appendChild(cell.getOwnerDocument().createTextNode(" ")));
        return root.getTextContent().replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static byte[] data(Element image) {
        String source = image.getAttribute("src");
        return Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
    }
}
