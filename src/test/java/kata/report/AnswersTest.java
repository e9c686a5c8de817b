package kata.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.task.AnswerSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final String FIRST = "1b How large is it?";
    private static final String SECOND = "1c Does it agree?";
    private static final String THIRD = "3a1 How far?";
    private static final Map<String, AnswerSheet> SHEETS = new TreeMap<>(Map.of(
            "problem1/answers.md", AnswerSheet.of("# One\n\nWrite here.\n\n## " + FIRST + "\n\n## " + SECOND + "\n"),
            "problem3/answers.md", AnswerSheet.of("# Three\n\n## " + THIRD + "\n")));
    private static final Collection<AnswerSheet> ALL = SHEETS.values();
    private static final String TEXT = "# One\n\nWrite here.\n\n## " + FIRST + "\n\nTiny.\n\n## " + SECOND
            + "\n\nYes,\nit does.\n";

    @TempDir
    private Path home;

    @Test
    void theAnswerIsWhatStandsBelowItsQuestion() {
        Answers answers = of(TEXT);
        assertThat(answers.texts()).containsExactly(Map.entry(FIRST, "Tiny."), Map.entry(SECOND, "Yes,\nit does."),
                Map.entry(THIRD, ""));
        assertThat(answers.open()).containsExactly(THIRD);
        assertThat(answers.remarks()).isEmpty();
    }

    @Test
    void anUntouchedSheetAnswersNothing() {
        ALL.forEach(sheet -> {
            Answers answers = of(sheet.blank());
            assertThat(answers.open()).containsExactly(FIRST, SECOND, THIRD);
            assertThat(answers.remarks()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void endsOfLinesAndEncodingsOfOtherSystemsAreRead(String end) {
        String text = TEXT.replace("\n", end).replace("Tiny", "Gr\u00f6\u00dfe \u2264 1e-16");
        for (String written : List.of(text, "\uFEFF" + text)) {
            for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
                Answers answers = Answers.of(ALL, "answers.md", written.getBytes(encoding));
                assertThat(answers.texts()).containsEntry(FIRST, "Gr\u00f6\u00dfe \u2264 1e-16.")
                        .containsEntry(SECOND, "Yes,\nit does.");
                assertThat(answers.remarks()).isEmpty();
            }
        }
    }

    @Test
    void anotherEncodingIsNamedAndReadAsFarAsItCan() {
        Answers answers = Answers.of(ALL, "answers.md", TEXT.replace("Tiny", "Gr\u00f6\u00dfe")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answers.texts()).containsEntry(FIRST, "Gr\u00f6\u00dfe.");
        assertThat(answers.remarks()).containsExactly(
                "answers.md is not UTF-8: letters such as \u00e4 may look wrong. Save it in this encoding.");
    }

    @Test
    void ofAFileThatIsTooLongTheBeginningCounts() {
        Answers answers = of(TEXT + "\u00e4".repeat(1 << 16));
        assertThat(answers.texts()).containsEntry(FIRST, "Tiny.");
        assertThat(answers.texts().get(SECOND)).endsWith("\u00e4").hasSizeLessThan(1 << 15);
        assertThat(answers.remarks()).singleElement().asString().startsWith("answers.md has more than 64 KiB, and");
    }

    @Test
    void aHeadingMayBeWrittenAnotherWay() {
        assertThat(of(TEXT.replace("## 1b How large is it?", "### 1b: how  large is IT")).texts())
                .containsEntry(FIRST, "Tiny.");
    }

    @Test
    void wordsBelowAHeadingOfTheirOwnBelongToTheQuestionAbove() {
        Answers answers = of(TEXT.replace("Tiny.", "Tiny.\n## More\nVery."));
        assertThat(answers.texts()).containsEntry(FIRST, "Tiny.\n## More\nVery.");
        assertThat(answers.remarks()).isEmpty();
    }

    @Test
    void aQuestionWhoseHeadingIsGoneIsNamed() {
        Answers answers = of(TEXT.replace("## " + SECOND + "\n", ""));
        assertThat(answers.texts()).containsEntry(FIRST, "Tiny.\n\n\nYes,\nit does.").containsEntry(SECOND, "");
        assertThat(answers.remarks()).containsExactly("answers.md lacks the heading \u201c## " + SECOND
                + "\u201d: put it back above its answer.");
        assertThat(Answers.of(List.of(new AnswerSheet("", List.of("1a A?", "1b B?", "1c C?"))), "answers.md",
                "## 1b B?".getBytes(StandardCharsets.UTF_8)).remarks()).containsExactly(
                "answers.md lacks the heading \u201c## 1a A?\u201d and 1 more: put it back above its answer.");
    }

    @Test
    void wordsAboveAllQuestionsAreNotLost() {
        Answers answers = of("It agrees.\nWrite here.");
        assertThat(answers.texts()).containsEntry(Answers.ABOVE, "It agrees.");
        assertThat(answers.open()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(answers.remarks()).singleElement().asString()
                .contains("none of the questions", "./kata reset answers");
        assertThat(of(" \n\n").remarks()).isEmpty();
    }

    @Test
    void whatIsOddInLettersIsNoHarm() {
        assertThat(of(TEXT.replace("Tiny.", "a\u202Eb\u001Bc")).texts()).containsEntry(FIRST, "a?b?c");
        assertThat(Answers.of(ALL, "answers.md", new byte[] {0, 1, (byte) 0xFF, (byte) 0xFE}).remarks()).isNotEmpty();
    }

    @Test
    void anotherFileAnswersWhatIsOpen() {
        Answers both = of(TEXT + "\n## " + THIRD).or(of("above\n## " + FIRST + "\nHuge.\n## " + THIRD + "\n0.2"));
        assertThat(both.texts()).containsExactly(Map.entry(FIRST, "Tiny."), Map.entry(SECOND, "Yes,\nit does."),
                Map.entry(THIRD, "0.2"), Map.entry(Answers.ABOVE, "above"));
        assertThat(both.remarks()).hasSize(1);
    }

    @Test
    void theFilesOfAFolderAreRead() throws IOException {
        assertThat(Answers.in(home, "exercises", SHEETS)).as("there are none").isEqualTo(Answers.none(ALL));
        write("exercises/problem1/answers.md", TEXT);
        write("exercises/problem3/answers.md", "## " + THIRD + "\n0.2");
        assertThat(Answers.in(home, "exercises", SHEETS).open()).isEmpty();
        assertThat(Answers.in(home, "solutions", SHEETS).open()).hasSize(3);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderOrALinkOfThatNameIsNamed() throws IOException {
        Files.createDirectories(home.resolve("exercises/problem1/answers.md"));
        Path secret = Files.writeString(home.resolve("secret"), "## " + THIRD + "\nsecret");
        Files.createDirectories(home.resolve("exercises/problem3"));
        Files.createSymbolicLink(home.resolve("exercises/problem3/answers.md"), secret);
        Answers answers = Answers.in(home, "exercises", SHEETS);
        assertThat(answers.open()).hasSize(3);
        assertThat(answers.remarks()).hasSize(2).allSatisfy(remark -> assertThat(remark)
                .endsWith(". Write your answers into a file of that name."));
        assertThat(answers.remarks().get(0))
                .startsWith("exercises/problem1/answers.md cannot be read: it is not a regular file");
        assertThat(answers.remarks().get(1)).startsWith("exercises/problem3/answers.md cannot be read: ");
    }

    private static Answers of(String text) {
        return Answers.of(ALL, "answers.md", text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }
}
