package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @TempDir
    Path home;

    @BeforeEach
    void twoTexts() throws IOException {
        put("texts/other.md", """
                # Über `Matrix`, and [more](../image one.png): 3a_1!
                ## Twice
                ## Twice
                ```
                ## In a block of code
                ```
                """);
        put("image one.png", "");
        put("target/built.md", "[nowhere](nowhere.md)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[text](texts/other.md)", "![image](image%20one.png \"with a title\")", "[folder](texts/)",
        "[a](texts/other.md#twice) and [b](texts/other.md#twice-1)", "[c](texts/other.md#über-matrix-and-more-3a_1)",
        "[here](#at-home)", "[far away](https://nowhere.example/x.md#y)", "[mail](mailto:a@b.example)",
        "[reference]: texts/other.md", "code: `a[i](j)` and ``[x](y)``", "```\n[x](nowhere.md)\n```", "values[i] (m)"})
    void aLinkThatLeadsSomewhereIsNoFinding(String text) throws IOException {
        assertThat(findings(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts/missing.md", "other.md", "texts/other.md#thrice", "texts/other.md#Twice",
        "texts/other.md#twice-2", "texts/other.md#in-a-block-of-code", "#nowhere", "texts#twice", "", "/etc/hosts",
        "../../../../../../../../etc/hosts"})
    void aLinkThatLeadsNowhereIsNamedWithItsLine(String target) throws IOException {
        assertThat(findings("one\n\nsee [this](" + target + ") and [that](texts/other.md)"))
                .singleElement().asString().startsWith("README.md:4: the link " + target + " leads nowhere: ");
    }

    @Test
    void findsEveryOneInEveryText() throws IOException {
        put("texts/deep/third.md", "[a](b.md) ![c](d.png)\n\n[e]: f.md\n");
        assertThat(Links.findings(home)).extracting(line -> line.split(" leads")[0]).containsExactly(
                "texts/deep/third.md:1: the link b.md", "texts/deep/third.md:1: the link d.png",
                "texts/deep/third.md:3: the link f.md");
    }

    private List<String> findings(String text) throws IOException {
        put("README.md", "# At home\n" + text + "\n");
        return Links.findings(home);
    }

    private void put(String name, String text) throws IOException {
        Files.createDirectories(home.resolve(name).getParent());
        Files.writeString(home.resolve(name), text);
    }
}
