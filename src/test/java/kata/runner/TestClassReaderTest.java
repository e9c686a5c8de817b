package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import kata.checks.TestClassReader;
import org.junit.jupiter.api.Test;

class TestClassReaderTest {
    @Test
    void theTasksOfAClassAndOfItsMethodsAreRead() throws IOException {
        assertThat(tasks(Fixtures.Holding.class)).containsExactly("1a");
        assertThat(tasks(Fixtures.Three.class)).containsExactlyInAnyOrder("2c", "2d");
        assertThat(tasks(Fixtures.Ungraded.class)).isEmpty();
    }

    private static Set<String> tasks(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("Fixtures$" + type.getSimpleName() + ".class")) {
            return TestClassReader.read(in.readAllBytes()).tasks();
        }
    }
}
