package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import kata.checks.TestClass;
import kata.task.Task;
import org.junit.jupiter.api.Test;

class TestClassTest {
    @Test
    void theTasksOfAClassAndOfItsMethodsAreRead() throws IOException {
        assertThat(read(Fixtures.Holding.class).tasks()).containsExactly("1a");
        assertThat(read(Fixtures.Three.class).tasks()).containsExactlyInAnyOrder("2c", "2d");
        assertThat(read(Fixtures.Ungraded.class).tasks()).isEmpty();
    }

    @Test
    void theTasksWhoseTestsNeedOnnxRuntimeAreKnown() {
        assertThat(Task.all().stream().filter(task -> TestClass.of(task).stream().anyMatch(TestClass::onnx)).toList())
                .contains(Task.AUTODIFF, Task.NETWORK).doesNotContain(Task.FORWARD, Task.ADAM);
    }

    private static TestClass read(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("Fixtures$" + type.getSimpleName() + ".class")) {
            return TestClass.read(in.readAllBytes());
        }
    }
}
