package kata.checks;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the name of a test method into the sentence that names the check. */
public final class CheckName {
    private static final Map<String, String> SPELLING = Map.of("py torch", "PyTorch", "num py", "NumPy",
            "onnx runtime", "ONNX Runtime", "pca", "PCA", "mnist", "MNIST", "cross entropy", "cross-entropy");
    private static final Pattern MATRIX = Pattern.compile("\\b(?:[vw][1-5]|[dx])\\b");

    private CheckName() {
    }

    /** Turns "theFirstStep" into "the first step"; V3 and PyTorch, say, keep their capitals. */
    public static String of(String method) {
        String text = method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> word : SPELLING.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return MATRIX.matcher(text).replaceAll(name -> name.group().toUpperCase(Locale.ROOT));
    }
}
