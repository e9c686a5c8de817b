package kata.figure;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;

/** The letters of every figure. */
final class Fonts {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Fonts() {
    }

    static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }

    /** How long a text is, in the unit of the font's size. */
    static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** Lays out one letter: all that can go wrong with fonts goes wrong here, and nothing else can. */
    static void require() throws FigureException {
        try {
            new TextLayout("0", font(Font.PLAIN, 12), new FontRenderContext(null, true, false)).getBounds();
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            throw new FigureException("no picture can be drawn: Java finds no font on this machine (" + e + "). Install"
                    + " fontconfig and a font, such as by: apt-get install fontconfig fonts-dejavu-core", e);
        }
    }
}
