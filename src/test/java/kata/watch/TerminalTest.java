package kata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final StringWriter out = new StringWriter();

    @Test
    void takesTheFirstLetterOfEachLineAsAKey() throws IOException {
        Terminal terminal = terminal("h\n\n  Next please\r\nQ");
        StringBuilder keys = new StringBuilder();
        assertThat(terminal.readKeys(keys::append)).as("a terminal was lost").isFalse();
        assertThat(keys).hasToString("hnq");
    }

    @Test
    void offersKeysOnlyAsLongAsThereAreSome() throws IOException {
        Terminal terminal = terminal("");
        terminal.offer("h hint");
        assertThat(out.toString()).contains("h hint   (and Enter)");
        terminal.readKeys(key -> { });
        terminal.offer("n next");
        assertThat(out.toString()).doesNotContain("next");
    }

    @Test
    void whatIsNoTerminalGetsNoControlCharacters() {
        Terminal terminal = terminal("");
        terminal.clear();
        terminal.print("one\ntwo\n");
        assertThat(out.toString().strip()).isEqualTo("one\ntwo");
    }

    private Terminal terminal(String input) {
        return new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true), false, false);
    }
}
