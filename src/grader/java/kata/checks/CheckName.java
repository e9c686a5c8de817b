package kata.checks;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The name of a check as a sentence, made from that of its test method. */
public final class CheckName {
    private static final Map<String, String> SPELLING = Map.of("py torch", "PyTorch", "num py", "NumPy",
            "onnx runtime", "ONNX Runtime", "pca", "PCA", "mnist", "MNIST", "cross entropy", "cross-entropy");
    private static final Pattern MATRIX = Pattern.compile("\\b(?:[vw][1-5]|[dx])\\b");

    private CheckName() {
    }

    /** "theFirstStep" becomes "the first step"; V3 and D keep their capitals, and PyTorch has its own. */
    public static String of(String method) {
        String text = method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> word : SPELLING.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return MATRIX.matcher(text).replaceAll(name -> name.group().toUpperCase(Locale.ROOT));
    }
}
