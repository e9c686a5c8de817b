package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.checks.NeedsOnnxRuntime;
import kata.matrix.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** JDKs to come refuse what sun.misc.Unsafe does with memory (JEP 471); those from 23 on do so if they are asked to. */
@NeedsOnnxRuntime
@EnabledForJreRange(minVersion = 23)
class UnsafeDeniedIT {
    @Test
    void modelsAreWrittenReadAndComputed() throws Exception {
        ChildJvm.Result result = ChildJvm.run(NetworkInFile.class, List.of("--sun-misc-unsafe-memory-access=deny",
                "--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector"));
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).containsExactly("true", "51.0");
        assertThat(result.exit()).isZero();
    }
}
