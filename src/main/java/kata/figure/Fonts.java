package kata.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;

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
}
