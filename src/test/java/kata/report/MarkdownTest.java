package kata.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class MarkdownTest {
    @Test
    void paragraphsListsEmphasisAndCodeAreRendered() {
        assertThat(Markdown.markup("It is **better**:\n\n- `3.00`\n- x < y\n"))
                .isEqualTo("<p>It is <strong>better</strong>:</p>\n<ul>\n<li><code>3.00</code></li>\n"
                        + "<li>x &lt; y</li>\n</ul>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a <b onclick=\"alert(1)\">b</b>", "<!-- a -->",
        "<style>* { display: none }</style>", "<iframe src='https://example.org'></iframe>",
        "<svg onload=alert(1)>", "</section></main>"})
    void rawHtmlIsShownAsText(String text) {
        assertThat(Markdown.markup(text)).doesNotContainPattern("<(?!/?p>)").contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](data:text/html;base64,AAAA)",
        "[a](vbscript:x)", "[a](java&#115;cript:x)", "<javascript:alert(1)>",
        "[a](java&#9;script:alert(1))", "[a](%20javascript:x)", "[a][1]\n\n[1]: file:///etc/passwd"})
    void aLinkThatMightDoHarmLeadsNowhere(String text) {
        assertThat(Markdown.markup(text)).contains("href=\"\"").doesNotContainPattern("href=\"[^\"]");
    }

    @Test
    void aLinkToTheWebStaysAndCannotLeaveItsAttribute() {
        assertThat(Markdown.markup("[the paper](https://example.org/a?b=1&c=%22 \"x\\\" onclick=1\")"))
                .contains("href=\"https://example.org/a?b=1&amp;c=%22\"", "title=\"x&quot; onclick=1\"");
    }

    @Test
    void aPictureIsNamedAndNotLoaded() {
        assertThat(Markdown.markup("![my *plot* &lt;b&gt;](https://example.org/a.png)"))
                .isEqualTo("<p>[a picture that is not shown: my plot &lt;b&gt;]</p>\n");
        assertThat(Markdown.markup("![](../a.png)")).doesNotContain("<img", "src=");
    }

    /** So that the page's own headings stay the outline. */
    @ParameterizedTest
    @CsvSource({"# Yes,Yes", "### It *is*,It <em>is</em>", "'Yes\n===',Yes"})
    void aHeadingIsABoldLine(String text, String line) {
        assertThat(Markdown.markup(text.replace("\\n", "\n"))).isEqualTo("<p><strong>" + line + "</strong></p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#1; &#xFFFE; &#0;", "a\u0000\uFFFF\uD800b", "&nbsp;&copy;",
        "- [ ] a\n\n\n    b\n***\n1) c",
        "line\\\nbreak  \nhere", "```x\" y\n<b>\n```"})
    void theMarkupIsWellFormed(String text) throws Exception {
        String page = "<div>" + Markdown.markup(text) + "</div>";
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(
                new StringReader(page))).getDocumentElement().getTextContent()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "`a ", "&", "<", "((", "1. ", "_", "![a](b"})
    void whatIsNestedWithoutEndTakesNoTimeAndNoStack(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                assertThat(Markdown.markup(text.repeat((1 << 16) / text.length()))).isNotBlank());
    }
}
