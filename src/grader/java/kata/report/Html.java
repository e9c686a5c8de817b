package kata.report;

import java.util.List;
import java.util.function.Function;
import kata.data.Resource;

/** Parts of a page that is both HTML and well-formed XML. A parameter that is called markup is not escaped. */
public final class Html {
    private Html() {
    }

    /**
     * A complete page, with style and figures embedded: it has no script and loads nothing from any address.
     *
     * @param title  the title as text
     * @param header the markup below the title
     * @param main   the markup below the header
     */
    public static String page(String title, String header, String main) {
        return Resource.text(Html.class, "page.html")
                .formatted(escape(title), Resource.text(Html.class, "style.css"), header, main);
    }

    /** Escapes characters that are special in markup, and replaces characters that XML forbids by U+FFFD. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return allowed(escaped.toString());
    }

    /** Replaces characters that XML forbids by U+FFFD. */
    static String allowed(String markup) {
        return markup.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether chapter 2.2 of XML 1.0 allows the character. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    public static String element(String name, String markup) {
        return "<" + name + ">" + markup + "</" + name + ">\n";
    }

    public static String paragraph(String text) {
        return element("p", escape(text));
    }

    public static String strong(String text) {
        return "<strong>" + escape(text) + "</strong>";
    }

    public static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** A paragraph that says that something is missing, and names the command that makes it. */
    public static String missing(String what, String command) {
        return "<p class=\"missing\">" + escape(what) + " Run: " + code(command) + "</p>\n";
    }

    /**
     * A student's own words.
     *
     * @param markdown the words, rendered without raw HTML, pictures and unsafe links
     */
    public static String answer(String markdown) {
        return "<div class=\"answer\">\n" + Markdown.markup(markdown) + "</div>\n";
    }

    /** A highlighted paragraph. */
    static String note(String text) {
        return "<p class=\"missing\">" + escape(text) + "</p>\n";
    }

    /** A share as in "2 of 3", without a line break. */
    public static String share(Object part, Object whole) {
        return part + "\u00a0of\u00a0" + whole;
    }

    /**
     * A section of the page.
     *
     * @param markup the parts below the heading
     */
    public static String section(String id, String title, String... markup) {
        return "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id + "-title\">"
                + escape(title) + "</h2>\n" + String.join("", markup)
                + "</section>\n";
    }

    /**
     * A table whose first column names the rows; the other columns are aligned to the right.
     *
     * @param items the items, one for each row
     * @param row   makes the markup of each cell in an item's row
     */
    public static <T> String table(String caption, List<String> headings, List<T> items,
                                   Function<T, List<String>> row) {
        StringBuilder table = new StringBuilder("<table>\n").append(element("caption", escape(caption)));
        table.append("<thead><tr>");
        headings.forEach(heading -> table.append("<th scope=\"col\">").append(escape(heading)).append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (T item : items) {
            List<String> cells = row.apply(item);
            table.append("<tr><th scope=\"row\">").append(cells.get(0)).append("</th>");
            cells.stream().skip(1).forEach(cell -> table.append("<td>").append(cell).append("</td>"));
            table.append("</tr>\n");
        }
        return table.append("</tbody>\n</table>\n").toString();
    }
}
