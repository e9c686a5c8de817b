package kata.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.data.Folders;
import kata.data.WholeFile;

/**
 * A figure that is there as {@code name.svg}, {@code name.png} or both, to be put into the page itself.
 *
 * <p>An SVG goes in as an image, not as markup: so its names cannot clash with those of another, and the page stays
 * well-formed whatever is in the file.
 *
 * @param place the folder as the page calls it
 */
record FigureFile(Path folder, String place, String name) {
    /** The figures of a folder, by name. */
    static List<FigureFile> in(Path home, String place) {
        Path folder = home.resolve(place);
        return Folders.list(folder).stream().map(file -> file.getFileName().toString())
                .filter(name -> name.matches(".+\\.(png|svg)")).map(name -> name.substring(0, name.length() - 4))
                .distinct().sorted().map(name -> new FigureFile(folder, place, name)).toList();
    }

    /** The smaller of the two files; title and description of the SVG are the text for those who do not see it. */
    String markup() {
        byte[] png = content("png");
        byte[] svg = content("svg");
        boolean vector = svg.length > 0 && (png.length == 0 || svg.length <= png.length);
        String text = new String(svg, StandardCharsets.UTF_8);
        String alt = inside("title", text, name.replace('-', ' ')) + ". " + inside("desc", text, "");
        return "<figure>\n<img alt=\"" + Html.escape(alt.strip()) + "\" src=\"data:image/"
                + (vector ? "svg+xml" : "png") + ";base64," + Base64.getEncoder().encodeToString(vector ? svg : png)
                + "\" />\n" + Html.element("figcaption", Html.escape(place + "/" + name
                        + (png.length == 0 ? ".svg" : svg.length == 0 ? ".png" : ".svg and .png"))) + "</figure>\n";
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
