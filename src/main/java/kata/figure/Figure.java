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
 * A picture of one's own making, saved as PNG for slides and as SVG for print. No display is needed: unless the program
 * has set {@code java.awt.headless}, this class sets it to true.
 */
public abstract class Figure {
    static {
        // Before anything of java.awt is loaded.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    /** The contents of both files. */
    record Picture(BufferedImage png, String svg) {}

    /** The largest number that is drawn. */
    static final double LARGEST = 1e100;

    final String title;

    /** @throws IllegalArgumentException where the title is blank */
    Figure(String kind, String title) {
        this.title = requireText("the title of a " + kind, title);
    }

    /**
     * Writes {@code name.png}, about 1800 pixels wide, and {@code name.svg} into the folder, which is made if missing.
     * Each file is written beside its place and then moved there, so that nobody meets a half-written one.
     *
     * @return the paths of the PNG and of the SVG
     * @throws IOException where the files cannot be written, or this machine has no usable fonts
     * @throws IllegalArgumentException where an axis is logarithmic and a value is not above zero
     * @throws IllegalStateException where there is no line or row to draw, or a panel is missing
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
     * Lays out one letter: all that can go wrong with fonts goes wrong here, and nothing else can.
     *
     * @throws IOException where this machine has no usable fonts; says what to install
     */
    public static void requireFonts() throws IOException {
        try {
            new TextLayout("0", Fonts.font(Font.PLAIN, 12), new FontRenderContext(null, true, false)).getBounds();
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            throw new IOException("no picture can be drawn: Java finds no font on this machine (" + e + "). Install"
                    + " fontconfig and a font, such as by: apt-get install fontconfig fonts-dejavu-core", e);
        }
    }

    /** @throws IllegalArgumentException with that message where it does not hold; the format is that of every locale */
    static void require(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }

    /** @throws IllegalArgumentException where the text is null or blank */
    static String requireText(String what, String text) {
        require(text != null && !text.isBlank(), "%s is blank, it must have some text", what);
        return text;
    }

    /**
     * Draws it.
     *
     * @throws RuntimeException if something is missing or cannot be drawn, see {@link #save}
     */
    abstract Picture picture() throws IOException;

    /** @throws IllegalStateException with that end of the sentence, unless there is all that is to be drawn */
    final void requireComplete(boolean complete, String problem) {
        if (!complete) {
            throw new IllegalStateException("\"" + title + "\" has " + problem + " before save(…)");
        }
    }
}
