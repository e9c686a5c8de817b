package kata.report;

import java.util.List;
import java.util.function.Function;
import kata.data.Resource;

/** Pieces of a page that is HTML and well-formed XML at once. Where a parameter is called markup, it is not escaped. */
public final class Html {
    private Html() {
    }

    /**
     * A page that needs nothing else: style and figures are in it, there is no script and no address to load from.
     *
     * @param title  text
     * @param header markup below the title
     * @param main   markup
     */
    public static String page(String title, String header, String main) {
        return Resource.text(Html.class, "page.html")
                .formatted(escape(title), Resource.text(Html.class, "style.css"), header, main);
    }

    /** Text with what is special in markup escaped, and what no XML may contain replaced. */
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

    /** Markup with what no XML may contain replaced. */
    static String allowed(String markup) {
        return markup.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Chapter 2.2 of XML 1.0. */
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

    /** Says that something is not there yet, and which command makes it. */
    public static String missing(String what, String command) {
        return "<p class=\"missing\">" + escape(what) + " This makes it: " + code(command) + "</p>\n";
    }

    /**
     * Somebody's own words.
     *
     * @param markdown which is rendered without what could do harm
     */
    public static String answer(String markdown) {
        return "<div class=\"answer\">\n" + Markdown.markup(markdown) + "</div>\n";
    }

    /** Something to be noticed. */
    static String note(String text) {
        return "<p class=\"missing\">" + escape(text) + "</p>\n";
    }

    /** A share as in "2 of 3", in one line. */
    public static String share(Object part, Object whole) {
        return part + "\u00a0of\u00a0" + whole;
    }

    /**
     * A section of the page.
     *
     * @param markup what stands below the heading
     */
    public static String section(String id, String title, String... markup) {
        return "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id + "-title\">"
                + escape(title) + "</h2>\n" + String.join("", markup)
                + "</section>\n";
    }

    /**
     * A table whose first column names the rows; numbers in the others are aligned to the right.
     *
     * @param items what the rows are of
     * @param row   makes the markup of an item's cells
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
