package kata.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
    @TempDir
    Path home;

    @Test
    void theFirstBlankOfTheTaskIsTheFirstPlaceToLook() throws IOException {
        text("// TODO 1b: x", "throw new NotAttempted(\"1b\");", "// TODO 1a: y", "  throw new NotAttempted(\"1a\");",
                "throw new NotAttempted(\"1a\");");
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java:4");
        assertThat(Blanks.left(home, "exercises", Task.FORWARD)).isEqualTo(2);
    }

    @Test
    void thenTheReminderOfWhatHasBeenFilledIn() throws IOException {
        text("class A {", "    // TODO 1a: y", "    // throw new NotAttempted(\"1a\");", "    return;");
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java:2");
        assertThat(Blanks.left(home, "exercises", Task.FORWARD)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/* throw new NotAttempted(\"1a\"); */", "/*\n throw new NotAttempted(\"1a\");\n*/",
        "/** Was:\n * throw new NotAttempted(\"1a\");\n */ return z;", "return z; // throw new NotAttempted(\"1a\");",
        "String s = \"\"\"\n    throw new NotAttempted(\"1a\");\n    \"\"\";", "/* a\nthrow new NotAttempted(\"1a\");",
        "String s = \"throw new NotAttempted(\\\"1a\\\")\";", "throw new NotAttempted(\"1b\");"})
    void aBlankInACommentOrATextIsNone(String line) throws IOException {
        text("class A {", line);
        assertThat(Blanks.left(home, "exercises", Task.FORWARD)).isZero();
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"if (z == null) { throw new NotAttempted(\"1a\"); }", "throw  new NotAttempted( \"1a\" );",
        "String s = \"/*\"; throw new NotAttempted(\"1a\");", "char c = '\"'; /* \" */ throw new NotAttempted(\"1a\");",
        "/* a */ throw new NotAttempted(\"1a\"); /* b */", "String s = \"//\"; throw new NotAttempted(\"1a\");",
        "throw new NotAttempted(\"1a\"); // TODO"})
    void aBlankInTheCodeIsOneHoweverItIsWritten(String line) throws IOException {
        text("class A {", "    /* 1a */", line);
        assertThat(Blanks.left(home, "exercises", Task.FORWARD)).isEqualTo(1);
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java:3");
    }

    @Test
    void aLongTextIsReadLikeAShortOne() {
        String blank = "throw new NotAttempted(\"1a\");";
        for (String text : List.of("\"" + "a".repeat(900_000) + "\";" + blank,
                "\"" + "\\\\".repeat(450_000) + "\";" + blank,
                "/*" + "*".repeat(900_000) + "/" + blank, "'" + "b".repeat(900_000) + "'" + blank)) {
            assertThat(Blanks.left(text, Task.FORWARD)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndAsOnAnySystem(String end) throws IOException {
        text(String.join(end, "class A {", "    // TODO 1a: y", "    throw new NotAttempted(\"1a\");", "}"));
        assertThat(Blanks.left(home, "exercises", Task.FORWARD)).isEqualTo(1);
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java:3");
    }

    @Test
    void inASolutionItsMarker() throws IOException {
        text("class A {", "    // SOLUTION 1a: y", "    return;", "    // END");
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java:2");
    }

    @Test
    void allAreTheMarksOfTheSolution() throws IOException {
        Path file = home.resolve("solutions/problem1/ForwardPass.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package problem1;\n// SOLUTION 1a: x\n// END\n// SOLUTION 1b: y\n// END\n"
                + "// SOLUTION 1a: z\n// END\n");
        assertThat(Blanks.all(home, Task.FORWARD)).isEqualTo(2);
        assertThatThrownBy(() -> Blanks.all(home, Task.ADAM)).isInstanceOf(DataException.class)
                .hasMessageContaining("solutions/problem2/Adam.java: found no such file");
    }

    @Test
    void elseTheFileAlone() throws IOException {
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java");
        assertThat(Blanks.left(home, "exercises", Task.FORWARD)).isZero();
        text("class A {", "}");
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java");
    }

    @Test
    void aFileThatIsNotUtf8HasItsBlanksToo() throws IOException {
        text("");
        Files.writeString(home.resolve("exercises/problem1/ForwardPass.java"),
                "// f\u00fcr z\n    throw new NotAttempted(\"1a\");\n", StandardCharsets.ISO_8859_1);
        assertThat(Blanks.left(home, "exercises", Task.FORWARD)).isEqualTo(1);
        assertThat(Blanks.first(home, "exercises", Task.FORWARD)).isEqualTo("exercises/problem1/ForwardPass.java:2");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(home.resolve("exercises/problem1/ForwardPass.java"));
        assertThatThrownBy(() -> Blanks.left(home, "exercises", Task.FORWARD)).isInstanceOf(DataException.class)
                .hasMessageContaining("ForwardPass.java");
    }

    private void text(String... lines) throws IOException {
        Path file = home.resolve("exercises/problem1/ForwardPass.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines));
    }
}
