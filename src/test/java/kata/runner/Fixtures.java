package kata.runner;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.NotAttempted;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.NeedsOnnxRuntime;
import kata.checks.Tolerance;
import kata.data.DataException;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Disabled;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import problem1.ForwardPass;
import problem3.Pca;

/** Checks with every way to end. {@link GradedRun} runs them; their file's name keeps them out of the build's run. */
final class Fixtures {
    private Fixtures() {
    }

    @Grades("1a")
    static class Holding {
        @Example
        void anExampleHolds() {
        }

        @Property(tries = 5)
        void aPropertyHolds(@ForAll int number) {
        }
    }

    @Grades("1a")
    static class Failing {
        @Property
        void everyNumberIsBelowAHundred(@ForAll @IntRange(max = 1000) int number, @ForAll boolean flag) {
            Check.that("the number", number < 100 ? 0 : number).unlike("a hundred", () -> Matrix.of(1, 1, 100))
                    .isCloseTo(0, Tolerance.exact());
        }

        @Property
        boolean everyElementIsBelowFifty(@ForAll("matrices") Matrix matrix, @ForAll int number) {
            return matrix.get(0, 0) < 50;
        }

        @Provide
        Arbitrary<Matrix> matrices() {
            return Arbitraries.integers().between(0, 1000).map(number -> Matrix.of(1, 2, number, 0.5));
        }

        @Property
        void everyListIsShort(@ForAll @Size(30) List<@IntRange(max = 9) Integer> list) {
            throw new AssertionError("a list");
        }

        @Property
        void everyMatrixIsSmall(@ForAll @IntRange(min = 40, max = 50) int rows) {
            throw new AssertionError(Matrix.zeros(rows, 1).toString());
        }

        @Example
        void aFailureWithoutMessage() {
            throw new AssertionError();
        }
    }

    @Grades("1b")
    static class OwnBlank {
        @Example
        void meetsABlank() {
            throw new NotAttempted("1b");
        }

        @Property
        void meetsAWrappedBlank(@ForAll int number) {
            throw new IllegalStateException("wrapped", new RuntimeException(new NotAttempted("1b")));
        }
    }

    @Grades("1b")
    static class BlankAtTheThirdTry {
        static int tries;

        @Property
        void isMet(@ForAll int number) {
            if (++tries >= 3) {
                throw new NotAttempted("1b");
            }
        }
    }

    @Grades("2a")
    static class OthersBlank {
        @Property
        void meetsTheBlankOfAnother(@ForAll int number) {
            throw new NotAttempted("1c");
        }

        @Example
        void holds() {
        }
    }

    @Grades("2a")
    static class BlankBeforeAll {
        @BeforeContainer
        static void meetsABlank() {
            throw new NotAttempted("2a");
        }

        @Example
        void neverStarts() {
        }
    }

    @Grades("1a")
    static class Throwing {
        @Example
        void inAGradedFile() {
            ForwardPass.run(null);
        }

        @Example
        void inAMethodThatAGradedFileCalls() {
            Pca.basis(Matrix.zeros(1, 1), 5);
        }

        @Example
        void wrapped() {
            try {
                ForwardPass.run(null);
            } catch (NullPointerException e) {
                throw new IllegalStateException("outer", e);
            }
        }

        @Property
        void outsideOfGradedFiles(@ForAll @IntRange(max = 1000) int number) {
            throw new IllegalArgumentException("not from a student's file");
        }

        @Example
        void withoutEnd() {
            withoutEnd();
        }

        @Example
        void ofAClassThatFailedBefore() {
            try {
                Broken.NUMBER.intValue();
            } catch (ExceptionInInitializerError first) {
                Broken.NUMBER.intValue();
            }
        }

        private static final class Broken {
            static final Integer NUMBER = Integer.valueOf("no number");
        }

        @Example
        void withoutMemory() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Grades("1b")
    static class WithoutRoom {
        @Property
        void cannotWrite(@ForAll int number) {
            throw new DataException(Path.of("V1.csv"), new IOException("No space left on device"), "a file",
                    "Make room.");
        }

        @Example
        void holds() {
        }
    }

    @Grades("1b")
    static class NotSerializable {
        @Example
        void keeps() {
            throw new IllegalArgumentException("the state", new NotSerializableException("problem2.Adagrad$Memory"));
        }
    }

    @Grades("1b")
    static class RefusingToBeWritten {
        /** A rule whose object cannot be written, since it throws. */
        private static final class Rule implements Serializable {
            private static final long serialVersionUID = 1;

            private Object writeReplace() throws Exception {
                throw new Exception("no room");
            }
        }

        @Example
        void cannotBeWritten() {
            try (ObjectOutputStream objects = new ObjectOutputStream(OutputStream.nullOutputStream())) {
                objects.writeObject(new Rule());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Grades("1c")
    static class StaticFailure {
        static final int NUMBER = Integer.parseInt("no number");

        @Example
        void one() {
        }

        @Example
        void two() {
        }
    }

    @Grades("1c")
    static class ConstructorFailure {
        ConstructorFailure() {
            throw new IllegalStateException("no instance today");
        }

        @Example
        void one() {
        }

        @Property
        void two(@ForAll int number) {
        }
    }

    @Grades("1c")
    static class Skipped {
        @Example
        @Disabled("for a reason")
        void skipped() {
        }

        @Example
        void holds() {
        }
    }

    @Grades("1c")
    @NeedsOnnxRuntime
    @Disabled("this machine cannot run it")
    static class LeftOut {
        @Example
        void leftOut() {
            throw new AssertionError("it runs");
        }
    }

    abstract static class Contract {
        abstract int number();

        @Property(tries = 5)
        void theNumberIsNotNegative(@ForAll int any) {
            Check.that("the number", Math.min(0, number())).isCloseTo(0, Tolerance.exact());
        }

        @Example
        void theNumberIsEven() {
            Check.that("the remainder", number() % 2).isCloseTo(0, Tolerance.exact());
        }
    }

    @Grades(value = "1b", part = "V3.g")
    static class Parts {
        @Example
        @Grades(value = "1b", part = "V3.g", weight = 2)
        void holds() {
        }

        @Example
        void fails() {
            throw new AssertionError("no");
        }

        @Example
        @Grades("1b")
        void isAPartByItself() {
        }
    }

    @Grades("2b")
    static class Four extends Contract {
        @Override
        int number() {
            return 4;
        }
    }

    @Grades("2c")
    static class Three extends Contract {
        @Override
        int number() {
            return 3;
        }

        @Example
        @Grades(value = "2d", weight = 3)
        void theMethodsOwnWordCountsMore() {
        }
    }

    static class Ungraded {
        @Example
        void fails() {
            throw new AssertionError("not graded\nin two lines");
        }
    }

    @Grades("2e")
    static class Recording {
        static final List<Integer> SEEN = new ArrayList<>();

        @Property(tries = 50)
        void sees(@ForAll int number) {
            SEEN.add(number);
        }
    }
}
