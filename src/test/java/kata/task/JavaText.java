package kata.task;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A text that the compiler takes for a source file. */
public final class JavaText extends SimpleJavaFileObject {
    private final String text;

    /** @param file as in "problem1/ForwardPass.java" */
    public JavaText(String file, String text) {
        super(URI.create("string:///" + file), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
