package kata.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Fonts of the figures, and the widths of texts. */
final class Fonts {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Fonts() {
    }

    static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }

    /** The width of a text, in the unit of the font's size. */
    static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }
}
