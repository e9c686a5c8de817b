package kata.figure;

import java.util.Locale;
import java.util.Map;
import kata.data.Mnist;
import kata.matrix.Matrix;

/** Images of digits as text in 24-bit colours, black on white. Each character shows an upper and a lower pixel. */
public final class TerminalDigits {
    private static final int SIDE = 28;
    /** The number of images side by side: two images fit a terminal of 80 columns. */
    private static final int ABREAST = 2;

    private TerminalDigits() {
    }

    /** Whether the terminal has 24-bit colours: true if COLORTERM says so, or WT_SESSION shows Windows Terminal. */
    public static boolean areSupported() {
        Map<String, String> environment = System.getenv();
        return environment.getOrDefault("COLORTERM", "").matches("truecolor|24bit")
                || environment.containsKey("WT_SESSION");
    }

    /**
     * The images as text, two side by side.
     *
     * @param images (n, 784), from 0 for paper to 1 for ink
     */
    public static String of(Matrix images) {
        Figure.require(images.columns() == Mnist.PIXELS, "the images are %s, they must be (n, %d)", images.shape(),
                Mnist.PIXELS);
        StringBuilder text = new StringBuilder();
        for (int first = 0; first < images.rows(); first += ABREAST) {
            for (int y = 0; y < SIDE; y += 2) {
                for (int i = first; i < Math.min(first + ABREAST, images.rows()); i++) {
                    for (int x = 0; x < SIDE; x++) {
                        int above = grey(images.get(i, y * SIDE + x));
                        int below = grey(images.get(i, (y + 1) * SIDE + x));
                        text.append(String.format(Locale.ROOT, "\033[38;2;%1$d;%1$d;%1$dm\033[48;2;%2$d;%2$d;%2$dm▀",
                                above, below));
                    }
                }
                text.append("\033[0m").append('\n');
            }
        }
        return text.toString();
    }

    private static int grey(double ink) {
        return (int) Math.round(255 * (1 - Math.min(1, Math.max(0, ink))));
    }
}
