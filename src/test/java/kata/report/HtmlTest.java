package kata.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whatIsSpecialInMarkupIsEscaped() {
        assertThat(Html.escape("<b title=\"x\">A & B</b>"))
                .isEqualTo("&lt;b title=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;");
        assertThat(Html.escape("θ[0] ≤ ½ 😀\n\t")).isEqualTo("θ[0] ≤ ½ 😀\n\t");
    }

    @Test
    void whatNoXmlMayContainIsReplaced() {
        assertThat(Html.escape("a\u0000b\u001bc\uFFFEd\uD800e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @Test
    void aTableNamesItsRowsAndColumns() {
        assertThat(Html.table("A & B", List.of("", "<x>"), List.of(List.of("first", "1")), row -> row))
                .contains("<caption>A &amp; B</caption>", "<th scope=\"col\">&lt;x&gt;</th>",
                        "<tr><th scope=\"row\">first</th><td>1</td></tr>");
    }

    @Test
    void numbersAreWrittenAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Numbers.error(13.8663)).isEqualTo("13.87");
            assertThat(Numbers.percent(0.438)).isEqualTo("43.8\u00a0%");
            assertThat(Numbers.scientific(0)).isEqualTo("0");
            assertThat(Numbers.scientific(4.84e-16)).isEqualTo("4.8e-16");
            assertThat(Numbers.scientific(1.04e-2)).isEqualTo("1.0e-2");
            assertThat(Numbers.scientific(2.5e10)).isEqualTo("2.5e10");
            assertThat(Numbers.value(0.22642175)).isEqualTo("0.226422");
            assertThat(Numbers.value(-1.5e-11)).isEqualTo("-1.5e-11");
            assertThat(Numbers.duration(0.84)).isEqualTo("0.8\u00a0s");
            assertThat(Numbers.duration(59.4)).isEqualTo("59\u00a0s");
            assertThat(Numbers.duration(59.6)).isEqualTo("1\u00a0min 0\u00a0s");
            assertThat(Numbers.duration(430.1)).isEqualTo("7\u00a0min 10\u00a0s");
        } finally {
            Locale.setDefault(before);
        }
    }
}
