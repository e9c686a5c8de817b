package kata.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.data.Folders;
import kata.data.Resource;
import kata.data.WholeFile;

/**
 * A figure that is there as {@code name.svg}, {@code name.png} or both, to be put into the page itself.
 *
 * <p>An SVG goes in as an image, not as markup: so its names cannot clash with those of another, and the page stays
 * well-formed whatever is in the file.
 */
record FigureFile(Path folder, String name) {
    private static final Properties CAPTIONS = captions();

    /** The figures of a folder, by name. */
    static List<FigureFile> in(Path folder) {
        return Folders.list(folder).stream().map(file -> file.getFileName().toString())
                .filter(name -> name.matches(".+\\.(png|svg)")).map(name -> name.substring(0, name.length() - 4))
                .distinct().sorted().map(name -> new FigureFile(folder, name)).toList();
    }

    /** Whether there is a sentence for this very figure. */
    boolean isCaptioned() {
        return CAPTIONS.containsKey(name);
    }

    /** The smaller of the two files; title and description of the SVG are the text for those who do not see it. */
    String markup() {
        byte[] png = content("png");
        byte[] svg = content("svg");
        boolean vector = svg.length > 0 && (png.length == 0 || svg.length <= png.length);
        String text = new String(svg, StandardCharsets.UTF_8);
        String title = inside("title", text, name.replace('-', ' '));
        String alt = title + ". " + inside("desc", text, "");
        return "<figure>\n<img alt=\"" + Html.escape(alt.strip()) + "\" src=\"data:image/"
                + (vector ? "svg+xml" : "png") + ";base64," + Base64.getEncoder().encodeToString(vector ? svg : png)
                + "\" />\n" + Html.element("figcaption", Html.escape(CAPTIONS.getProperty(name, title + ".")))
                + "</figure>\n";
    }

    private static Properties captions() {
        Properties captions = new Properties();
        try {
            captions.load(new StringReader(Resource.text(FigureFile.class, "captions.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return captions;
    }

    /** Empty where there is no such file. */
    private byte[] content(String ending) {
        Path file = folder.resolve(name + "." + ending);
        return Files.exists(file) ? WholeFile.read(file, "a figure", "Check its permissions.") : new byte[0];
    }

    private static String inside(String tag, String svg, String otherwise) {
        Matcher found = Pattern.compile("(?s)<" + tag + ">(.*?)</" + tag + ">").matcher(svg);
        return !found.find() ? otherwise
                : found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
