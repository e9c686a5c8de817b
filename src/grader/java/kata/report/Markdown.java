package kata.report;

import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders students' Markdown as safe markup. Raw HTML is shown as text. A link with a scheme other than http, https or
 * mailto leads nowhere. A picture's name is shown in place of the picture. A heading becomes a bold line, so that only
 * the page's own headings form its outline.
 */
final class Markdown {
    private static final int DEEPEST = 40;
    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .nodeRendererFactory(PictureNames::new).build();

    private Markdown() {
    }

    /** The markup of a Markdown text, in well-formed XML. */
    static String markup(String text) {
        Node document = PARSER.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                StrongEmphasis bold = new StrongEmphasis();
                for (Node part = heading.getFirstChild(); part != null; part = heading.getFirstChild()) {
                    bold.appendChild(part);
                }
                Paragraph line = new Paragraph();
                line.appendChild(bold);
                heading.insertAfter(line);
                heading.unlink();
                visitChildren(bold);
            }
        });
        return Html.allowed(RENDERER.render(document));
    }

    private record PictureNames(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            StringBuilder name = new StringBuilder();
            image.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    name.append(text.getLiteral());
                }
            });
            context.getWriter().text("[a picture that is not shown: " + name + "]");
        }
    }
}
