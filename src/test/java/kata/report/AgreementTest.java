package kata.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import kata.data.Csv;
import kata.data.Golden;
import kata.grade.Task;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
    @TempDir
    private Path outputs;

    @Test
    void theDifferenceIsTheLargestAsAPartOfTheLargestGoldenValue() {
        Matrix golden = Matrix.of(2, 2, 1, -8, 0, 2);
        assertThat(Agreement.difference(golden, golden)).isZero();
        assertThat(Agreement.difference(Matrix.of(2, 2, 1, -8, 0.5, 3), golden)).isEqualTo(1.0 / 8);
        assertThat(Agreement.difference(Matrix.of(1, 4, 1, -8, 0, 2), golden)).isInfinite();
        assertThat(Agreement.difference(golden.filledWith(Double.NaN), golden)).isNaN();
        assertThat(Agreement.difference(Matrix.zeros(1, 1), Matrix.zeros(1, 1))).isZero();
    }

    @Test
    void theWorstMatrixOfATaskCounts() {
        keep("adam", 1);
        keep("adam-short-memory", 1.001);
        Agreement agreement = Agreement.of(Task.ADAM, outputs);
        assertThat(agreement.difference()).isCloseTo(1e-3, within(1e-12));
        assertThat(agreement.computed()).isEqualTo(2);
        assertThat(agreement.holds()).isFalse();
    }

    @Test
    void aTaskAgreesWhenAllOfItIsThereAndEqual() {
        keep("adam", 1);
        assertThat(Agreement.of(Task.ADAM, outputs).isComplete()).isFalse();
        keep("adam-short-memory", 1 + 1e-13);
        assertThat(Agreement.of(Task.ADAM, outputs).holds()).isTrue();
        assertThat(Agreement.of(Task.ADAM, outputs).isComplete()).isTrue();
        keep("adam", Double.NaN);
        Agreement agreement = Agreement.of(Task.ADAM, outputs);
        assertThat(agreement.difference()).isNaN();
        assertThat(agreement.holds()).isFalse();
    }

    private void keep(String name, double factor) {
        Csv.write(outputs.resolve("problem2/updates/" + name + ".csv"),
                Golden.matrix("problem2/updates/" + name).scale(factor));
    }
}
