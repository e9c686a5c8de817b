package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kata.checks.AgainstGolden;
import kata.checks.Grades;
import kata.task.Task;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PartsTest {
    /** What 2e compares with golden values is the work of 2b, 2c and 2d, and counts with a training. */
    @Test
    void goldenValuesShareTheirPartWithALawForRandomInputs() throws IOException, ClassNotFoundException {
        for (Task task : EnumSet.complementOf(EnumSet.of(Task.TRAINING))) {
            boolean golden = false;
            for (Map.Entry<String, Map<String, Grades>> part : Verdict.parts(task).entrySet()) {
                Set<String> tests = part.getValue().keySet();
                if (tests.stream().anyMatch(test -> has(task, test,
                        List.of(AgainstGolden.class, AgainstGolden.All.class)))) {
                    golden = true;
                    assertThat(tests).as(task.id() + ", " + part.getKey())
                            .anyMatch(test -> has(task, test, List.of(Property.class)));
                }
            }
            assertThat(golden).as(task.id() + " has no check with @AgainstGolden, which holds it against golden values")
                    .isTrue();
        }
    }

    private static boolean has(Task task, String test, List<Class<? extends Annotation>> annotations) {
        String[] name = test.split("\\.");
        try {
            Class<?> type = Class.forName("problem" + task.problem() + "." + name[0]);
            return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                    .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                    .anyMatch(method -> method.getName().equals(name[1])
                            && annotations.stream().anyMatch(method::isAnnotationPresent));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
