package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.data.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written for people and programs is the same in every locale: a format names {@code Locale.ROOT}, or has
 * {@code %s} alone, to which a number comes by {@code String.valueOf}. Else 800 is ٨٠٠ in Arabic, and the small letter
 * of I has no dot in Turkish.
 */
class LocaleRuleTest {
    private static final Path PROJECT = Golden.folder().toAbsolutePath().getParent();
    private static final List<String> ROOTS = List.of("src/main", "src/given", "src/grader", "src/bench", "solutions");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    /** Up to its end, texts and text blocks in it as a whole. */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\[^']+|\\\\'|[^'\\\\])'|'"
            + "|[^;{}\"']++)++", Pattern.DOTALL);
    private static final Pattern FORMATS =
            Pattern.compile("\\.formatted\\(|String\\s*\\.format\\(|\\.printf\\(|[oO]ut\\.format\\(");
    private static final Pattern OTHER_THAN_TEXT =
            Pattern.compile("%(?!%)(?:\\d+\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?(?![sn])[a-zA-Z]");
    private static final Pattern IN_A_LOCALE = Pattern.compile("\\.to(?:Lower|Upper)Case\\(\\)"
            + "|new (?:DecimalFormat|SimpleDateFormat|MessageFormat|Formatter|Scanner)\\("
            + "|Format\\.get\\w*Instance\\(\\)|DateTimeFormatter\\.of\\w+\\(|Collator\\.getInstance\\(\\)");

    @Test
    void noSourceDependsOnTheLocale() throws IOException {
        for (String root : ROOTS) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(root))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    assertThat(dependent(Files.readString(file))).as(PROJECT.relativize(file).toString()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "String.format(\"%d\", n);", "out.printf(\"%x%n\", x);", "\"%d rows\".formatted(n);",
        "\"a\" + \"; %,d of %s\".formatted(n, m);", "name.toLowerCase();", "x(s.toUpperCase()).y();",
        "new DecimalFormat(\"0.0\");", "NumberFormat.getInstance().format(x);", "DateTimeFormatter.ofPattern(\"MMM\");",
        "throw new E(\"\"\"\n    {%1$s} %2$05.1f\n    \"\"\".formatted(a, b));"})
    void aStatementThatDependsOnItIsFound(String statement) {
        assertThat(dependent("class A {\n    void m() {\n        " + statement + "\n    }\n}\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "String.format(Locale.ROOT, \"%d\", n);", "out.printf(Locale.ROOT, \"%s%n\", x);",
        "\"%s of 100 %%\".formatted(n);",
        "\"%1$s and %-9s%n\".formatted(n);", "String.format(\"%8s\", \"x\");",
        "name.toLowerCase(Locale.ROOT);", "// \"%d\".formatted(n)", "f(\"%d\");",
        "x();    // the student's", "f(';', '\\'', '\\u0041', '\"', \"%d\");"})
    void oneThatDoesNotIsLeftAlone(String statement) {
        assertThat(dependent("class A {\n    void m() {\n        " + statement + "\n    }\n}\n")).isEmpty();
    }

    private static List<String> dependent(String source) {
        return STATEMENT.matcher(COMMENT.matcher(source).replaceAll("")).results().map(result -> result.group().strip())
                .filter(statement -> !statement.contains("Locale."))
                .filter(statement -> IN_A_LOCALE.matcher(statement).find()
                        || FORMATS.matcher(statement).find() && OTHER_THAN_TEXT.matcher(statement).find())
                .toList();
    }
}
