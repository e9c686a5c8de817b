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
 * A figure in {@code name.svg}, {@code name.png} or both, which the page embeds.
 *
 * <p>An SVG is embedded as an image, not as markup: its ids cannot clash with another SVG's ids, and the page stays
 * well-formed whatever the file contains.
 */
record FigureFile(Path folder, String name) {
    private static final Properties CAPTIONS = captions();

    /** The figures in a folder, sorted by name. */
    static List<FigureFile> in(Path folder) {
        return Folders.list(folder).stream().map(file -> file.getFileName().toString())
                .filter(name -> name.matches(".+\\.(png|svg)")).map(name -> name.substring(0, name.length() - 4))
                .distinct().sorted().map(name -> new FigureFile(folder, name)).toList();
    }

    /** Whether {@code captions.properties} has a caption for this figure. */
    boolean isCaptioned() {
        return CAPTIONS.containsKey(name);
    }

    /** The smaller of the two files as an HTML image, with the SVG's title and description as alternative text. */
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

    /** The content of the file with this ending; empty if there is no such file. */
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
