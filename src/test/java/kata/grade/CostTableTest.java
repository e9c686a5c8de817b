package kata.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import kata.task.Task;
import org.junit.jupiter.api.Test;

class CostTableTest {
    @Test
    void theTableAddsUpTasksAndTheCommandItself() {
        TreeMap<Task, Cost> costs = new TreeMap<>();
        costs.put(Task.FORWARD, new Cost(1.25, 0.5, 2, 0));
        costs.put(Task.TRAINING, new Cost(1, 0.25, 3, 60.04));
        assertThat(CostTable.of(costs, 1.5)).isEqualToNormalizingNewlines("""

                Processor seconds                    start compiler   checks training      all
                  1a forward pass                      1.3      0.5      2.0      0.0      3.8
                  2e 98 % on MNIST with two rules      1.0      0.3      3.0     60.0     64.3
                  this command itself                                                      1.5
                  all                                  3.8      0.8      5.0     60.0     69.5
                """);
    }
}
