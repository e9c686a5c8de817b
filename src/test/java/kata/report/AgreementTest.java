package kata.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import kata.data.Csv;
import kata.data.Golden;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
    @TempDir
    private Path outputs;

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

    /** 2a's losses are compared to 1e-9 of each, Adam's steps to 1e-12 of the largest in a column. */
    @Test
    void howCloseIsCloseEnoughIsWhatTheCheckSays() {
        keep("adam", 1 + 1e-10);
        assertThat(Agreement.of(Task.ADAM, outputs).holds()).isFalse();
        Csv.write(outputs.resolve("problem2/mnist-losses/sgd.csv"),
                Golden.matrix("problem2/mnist-losses/sgd").scale(1 + 1e-10));
        assertThat(Agreement.of(Task.NETWORK, outputs).holds()).isTrue();
    }

    @Test
    void theDifferenceIsTheLargestAsAPartOfTheLargestGoldenValue() {
        double[][] golden = {{1, -8}, {0, 2}};
        assertThat(Agreement.difference(golden, golden)).isZero();
        assertThat(Agreement.difference(new double[][] {{1, -8}, {0.5, 3}}, golden)).isEqualTo(1.0 / 8);
        assertThat(Agreement.difference(new double[][] {{1, -8, 0, 2}}, golden)).isInfinite();
        assertThat(Agreement.difference(new double[][] {{1, -8}}, golden)).isInfinite();
        assertThat(Agreement.difference(new double[][] {{1, -8}, {Double.NaN, 2}}, golden)).isNaN();
        assertThat(Agreement.difference(new double[][] {{0}}, new double[][] {{0}})).isZero();
    }

    private void keep(String name, double factor) {
        Csv.write(outputs.resolve("problem2/updates/" + name + ".csv"),
                Golden.matrix("problem2/updates/" + name).scale(factor));
    }
}
