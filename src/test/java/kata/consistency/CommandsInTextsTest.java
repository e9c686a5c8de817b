package kata.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kata.data.Folders;
import org.junit.jupiter.api.Test;

/** Commands that a reader pastes: zsh, which a Mac opens, and cmd of Windows take a remark for arguments. */
class CommandsInTextsTest {
    private static final Pattern WITH_REMARK =
            Pattern.compile("\\s+(?:\\S+=\\S+ )?(?:\\./kata|mvn|\\.ci/run)\\b.*\\s#.*");

    @Test
    void noCommandHasARemarkBehindIt() throws IOException {
        Path home = Path.of("").toAbsolutePath();
        List<String> found = new ArrayList<>();
        for (Path file : Folders.files(home)) {
            if (file.toString().endsWith(".md") && !file.startsWith(home.resolve("target"))) {
                Files.readAllLines(file).stream().filter(line -> WITH_REMARK.matcher(line).matches())
                        .forEach(line -> found.add(Folders.nameIn(home, file) + ":" + line));
            }
        }
        assertThat(found).isEmpty();
    }
}
