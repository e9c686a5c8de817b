package kata.report;

import kata.data.Resource;

/**
 * A page that needs nothing else: style and figures are in it, there is no script and no address to load from. It is
 * HTML and well-formed XML at once.
 */
public final class Page {
    private Page() {
    }

    /**
     * @param title  text
     * @param header markup below the title
     * @param main   markup
     */
    public static String of(String title, String header, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>%1$s</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <header>
                <h1>%1$s</h1>
                %3$s</header>
                <main>
                %4$s</main>
                </body>
                </html>
                """.formatted(Html.escape(title), Resource.text(Page.class, "style.css"), header, main);
    }
}
