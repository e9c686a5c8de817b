package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matrices that several threads make, wait for and look at, the same ones too. */
class MatrixThreadsTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;
    private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS);

    private interface Work {
        void run(Random random);
    }

    @AfterAll
    static void end() {
        POOL.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void eachThreadGetsTheValuesOfItsOwnProgram(Precision precision) throws Exception {
        MatrixProgram program = new MatrixProgram(55272022, 70, 60, 60);
        List<Matrix> leaves = program.leaves(precision);
        List<Matrix> expected = program.run(leaves, UnaryOperator.identity());
        inParallel(random -> {
            for (int round = 0; round < ROUNDS; round++) {
                List<Matrix> actual = program.run(leaves, UnaryOperator.identity());
                for (int i = 0; i < 5; i++) {
                    int node = random.nextInt(expected.size());
                    assertThat(actual.get(node).equals(expected.get(node))).as(program.text(node)).isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void matricesThatSeveralThreadsShareAreComputedOnce(Precision precision) throws Exception {
        MatrixProgram program = new MatrixProgram(55272023, 70, 60, 60);
        List<Matrix> leaves = program.leaves(precision);
        List<Matrix> expected = program.run(leaves, UnaryOperator.identity());
        for (int round = 0; round < ROUNDS; round++) {
            List<Matrix> shared = program.run(leaves, UnaryOperator.identity());
            inParallel(random -> {
                for (int i = 0; i < 10; i++) {
                    int node = random.nextInt(expected.size());
                    assertThat(shared.get(node).equals(expected.get(node))).as(program.text(node)).isTrue();
                }
            });
        }
    }

    /** One thread asks for intermediate results of formulas of which the other evaluates the next. */
    @Test
    void whatIsAskedForMeanwhileIsKeptTheNextTimeOnly() throws Exception {
        for (int columns = 100; columns < 110; columns++) {
            Matrix x = Oracle.matrix(Precision.FLOAT64, Oracle.random(60, columns, Precision.FLOAT64), columns);
            List<Matrix> formula = formula(x);
            List<List<Matrix>> formulas = new ArrayList<>();
            for (int i = 0; i < formula.size(); i++) {
                formulas.add(formula(x));
                formulas.get(i).get(formula.size() - 1).get(0, 0);
            }
            formula.forEach(Matrix::toArray);
            inParallel(random -> {
                for (int i = 0; i < formula.size(); i++) {
                    Matrix asked = formulas.get(i).get(i);
                    assertThat(asked.equals(formula.get(i))).isTrue();
                    assertThat(formula(x).get(formula.size() - 1).equals(formula.get(formula.size() - 1))).isTrue();
                }
            });
        }
    }

    private static List<Matrix> formula(Matrix x) {
        List<Matrix> nodes = new ArrayList<>(List.of(x.scale(2)));
        for (int i = 0; i < 12; i++) {
            nodes.add(nodes.get(i).plus(1));
        }
        return nodes;
    }

    private static void inParallel(Work work) throws InterruptedException, ExecutionException {
        List<Future<?>> futures = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            futures.add(POOL.submit(() -> work.run(random)));
        }
        for (Future<?> future : futures) {
            future.get();
        }
    }
}
