package kata.checks;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a check as a sentence, made from that of its test method. */
public final class CheckName {
    private static final Pattern MATRIX = Pattern.compile("\\b(?:[vw][1-5]|[dx])\\b");

    private CheckName() {
    }

    /** "theFirstStep" becomes "the first step"; V3 and D keep their capitals. */
    public static String of(String method) {
        return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT)
                .replace("py torch", "PyTorch").replace("num py", "NumPy").replace("pca", "PCA")
                .transform(text -> MATRIX.matcher(text).replaceAll(name -> name.group().toUpperCase(Locale.ROOT)));
    }
}
