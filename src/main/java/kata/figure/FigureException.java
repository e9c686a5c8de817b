package kata.figure;

import java.io.IOException;

/** This machine cannot draw text; the message says what to install. Everything but the picture can go on. */
public final class FigureException extends IOException {
    private static final long serialVersionUID = 1;

    FigureException(String message, Throwable cause) {
        super(message, cause);
    }
}
