package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
    private final PrintedText printed = new PrintedText();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void whatIsShortIsKeptAsItIs() {
        out.print("one\ntwo");
        assertThat(printed.take()).isEqualTo("one\ntwo");
        assertThat(printed.take()).isEmpty();
    }

    @Test
    void linesHaveAnEnd() {
        out.print("\n".repeat(60_000));
        assertThat(printed.take()).isEqualTo("\n".repeat(200)
                + "... and 59800 bytes more, with 59800 ends of lines, "
                + "which are left out");
        out.print("spam\n".repeat(201));
        assertThat(printed.take()).hasLineCount(201).endsWith("spam\n... and 5 bytes more, with 1 ends of lines, "
                + "which are left out");
        out.print("a\n".repeat(200));
        assertThat(printed.take()).isEqualTo("a\n".repeat(200));
    }

    @Test
    void bytesHaveAnEnd() {
        out.print("x".repeat(100_000) + "\n");
        assertThat(printed.take()).isEqualTo("x".repeat(65_536)
                + "\n... and 34465 bytes more, with 1 ends of lines, "
                + "which are left out");
        out.print("again");
        assertThat(printed.take()).isEqualTo("again");
    }
}
