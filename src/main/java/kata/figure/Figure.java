package kata.figure;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import kata.data.WholeFile;

/**
 * A figure, saved as PNG for slides and as SVG for print. No display is needed, since this class sets
 * {@code java.awt.headless} to true unless the program has set that property.
 */
public abstract class Figure {
    static {
        // java.awt reads this property when its first class is loaded.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    /** The contents of the PNG and the SVG file. */
    record Picture(BufferedImage png, String svg) {}

    /** The largest absolute value that can be drawn. */
    static final double LARGEST = 1e100;

    final String title;

    /** @throws IllegalArgumentException if the title is blank */
    Figure(String kind, String title) {
        this.title = requireText("the title of a " + kind, title);
    }

    /**
     * Writes {@code name.png}, 1800 pixels wide or more, and {@code name.svg} into the folder, which is made if
     * missing. A file appears under its name only when it is complete.
     *
     * @return the paths of the PNG and of the SVG
     * @throws IOException if the files cannot be written, or this machine has no usable fonts
     * @throws IllegalArgumentException if an axis is logarithmic and a value is not above zero
     * @throws IllegalStateException if there is no line, row or node to draw, or a panel is missing
     */
    public final List<Path> save(Path folder, String name) throws IOException {
        requireFonts();
        Picture picture = picture();
        Path png = folder.resolve(name + ".png");
        Path svg = folder.resolve(name + ".svg");
        Files.createDirectories(folder);
        WholeFile.replace(png, out -> ImageIO.write(picture.png, "png", out));
        WholeFile.replace(svg, out -> out.write(picture.svg.getBytes(StandardCharsets.UTF_8)));
        return List.of(png, svg);
    }

    /**
     * Checks, by laying out one letter, that this machine has usable fonts.
     *
     * @throws IOException if this machine has no usable fonts; the message names a package to install
     */
    public static void requireFonts() throws IOException {
        try {
            new TextLayout("0", Fonts.font(Font.PLAIN, 12), new FontRenderContext(null, true, false)).getBounds();
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            throw new IOException("no picture can be drawn: Java finds no font on this machine (" + e + "). Install"
                    + " fontconfig and a font, such as by: apt-get install fontconfig fonts-dejavu-core", e);
        }
    }

    /** @throws IllegalArgumentException if the condition is false; the message is the same in every locale */
    static void require(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }

    /** @throws IllegalArgumentException if the text is null or blank */
    static String requireText(String what, String text) {
        require(text != null && !text.isBlank(), "%s is blank, it must have some text", what);
        return text;
    }

    /**
     * Draws the figure.
     *
     * @throws RuntimeException if something is missing or cannot be drawn, see {@link #save}
     */
    abstract Picture picture() throws IOException;

    /** @throws IllegalStateException if the figure is not complete; the message ends with the problem */
    final void requireComplete(boolean complete, String problem) {
        if (!complete) {
            throw new IllegalStateException("\"" + title + "\" has " + problem + " before save(…)");
        }
    }
}
