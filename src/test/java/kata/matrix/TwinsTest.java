package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The code for doubles is that for floats with other words: whoever changes one changes both. Constants may differ.
 * VectorFloat32Sums, which converts to double, has no twin.
 */
class TwinsTest {
    private static final Path SOURCES = Path.of(System.getProperty("kata.home", "."), "src/main/java/kata/matrix");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("float", "double"), Map.entry("floats", "doubles"), Map.entry("Float", "Double"),
            Map.entry("FloatVector", "DoubleVector"), Map.entry("IntVector", "LongVector"), Map.entry("int", "long"),
            Map.entry("reinterpretAsInts", "reinterpretAsLongs"),
            Map.entry("reinterpretAsFloats", "reinterpretAsDoubles"),
            Map.entry("floatToRawIntBits", "doubleToRawLongBits"), Map.entry("intBitsToFloat", "longBitsToDouble"));
    private static final Pattern WORD = Pattern.compile("\\b(" + String.join("|", WORDS.keySet()) + ")\\b");

    @ParameterizedTest
    @ValueSource(strings = {"Float32Sums", "ScalarFloat32Product", "VectorFloat32Kernels", "VectorFloat32Transpose",
        "VectorFloat32Product", "VectorFloat32Packing", "VectorFloat32Kernel", "VectorFloat32TwelveRows",
        "VectorFloat32PackedTwelveRows", "VectorFloat32FourRows", "VectorFloat32OneRow"})
    void theCodeForDoublesIsThatForFloats(String name) throws IOException {
        compare(name, "no method");
    }

    @ParameterizedTest
    @ValueSource(strings = "Float32Kernels")
    void theCodeForDoublesIsThatForFloatsButForTheConversions(String name) throws IOException {
        compare(name, "of|toDoubles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Float32Functions", "VectorFloat32Functions"})
    void theCodeForDoublesIsThatForFloatsButForThePolynomials(String name) throws IOException {
        compare(name, "expSeries|logSeries");
    }

    private static void compare(String name, String leftOut) throws IOException {
        String ofFloats = Files.readString(SOURCES.resolve(name + ".java"));
        String ofDoubles = Files.readString(SOURCES.resolve(name.replace("32", "64") + ".java"));
        assertThat(comparable(ofDoubles, leftOut)).isEqualTo(comparable(inDoubles(ofFloats), leftOut));
    }

    /** The other words; no casts, which round in floats alone; and no suffix of a number. */
    private static String inDoubles(String source) {
        String words = WORD.matcher(source.replace("(float) ", "")).replaceAll((MatchResult m) -> WORDS.get(m.group()));
        return words.replace("Float32", "Float64").replaceAll("\\b(\\d+\\.\\d+)f\\b", "$1");
    }

    /** Without comments, constants that are numbers, some methods, and line breaks; an int may be a long. */
    private static String comparable(String source, String leftOut) {
        return source.replaceAll("(?s)/\\*\\*.*?\\*/|//[^\n]*", "")
                .replaceAll("static final \\w+ [A-Z0-9_]+ = [^;]*;", "")
                .replaceAll("(?s)\n    [^\n]* (" + leftOut + ")\\(.*?\n    }\n", "\n")
                .replaceAll("\\bint\\b", "long")
                .replaceAll("\\s+", " ");
    }
}
