package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules are; {@link HostileSubmissions} has the many things that they forbid. */
class VerifierTest {
    @ParameterizedTest
    @EnumSource
    void theSolutionsAreAllowed(Task task) throws Refused {
        check(SubmittedFile.read(task, task.file(), Hostile.home(),
                Hostile.home().resolve("solutions").resolve(task.file())));
    }

    @Test
    void whatAnHonestAnswerMayBeMadeOfIsAllowed() {
        assertAllowed("""
                enum Kind { ONE, TWO; Kind next() { return values()[(ordinal() + 1) % 2]; } }
                record Pair<A, B extends Comparable<B>>(A a, B b) implements java.io.Serializable { }
                interface Visitor extends java.util.function.Function<Matrix, Matrix>, java.io.Serializable { }
                static class Found extends RuntimeException { Found(String s, Throwable t) { super(s, t); } }
                static Matrix sum(Matrix... all) {
                    long begun = System.nanoTime();
                    Visitor twice = m -> m.scale(2);
                    Map<Matrix, List<double[]>> map = new IdentityHashMap<>();
                    map.computeIfAbsent(all[0], m -> new ArrayList<>()).add(all[0].toArray().clone());
                    assert map.size() == 1 : "one";
                    for (Map.Entry<Matrix, List<double[]>> entry : map.entrySet()) {
                        entry.getValue().sort(Comparator.comparingDouble(a -> a[0]));
                    }
                    switch (Kind.valueOf("ONE").next()) {
                        case TWO -> System.out.printf("%s %.3f%n", new Pair<>(1, "b"),
                                1e-9 * (System.nanoTime() - begun));
                        default -> throw new Found("no", new IllegalStateException());
                    }
                    Object o = all;
                    if (o instanceof Matrix[] some && getTheClass(o) == Matrix[].class) {
                        return twice.apply(Arrays.stream(some).reduce(Matrix::plus).orElseThrow());
                    }
                    try (AutoCloseable nothing = () -> { }) {
                        return IntStream.range(0, 9).parallel().boxed().map(i -> all[0]).collect(Collectors.toList())
                                .get(0);
                    } catch (Exception e) {
                        e.printStackTrace();
                        return Matrix.zeros(new java.util.concurrent.atomic.AtomicInteger(1).get(),
                                new int[2][3].length);
                    }
                }
                static Class<?> getTheClass(Object o) { return o.getClass(); }
                static void notify(String what) { }
                static class Bell { void notify(int step) { wait("a while"); } void wait(String how) { notify(1); } }
                static String stillAllowed() {
                    Hashtable<String, Enumeration<Matrix>> table = new Hashtable<>();
                    return new java.text.DecimalFormat("0.0", new java.text.DecimalFormatSymbols(Locale.ROOT))
                            .format(table.size())
                            + java.time.Duration.between(java.time.Instant.now(), java.time.Instant.now());
                }
                static ThreadLocal<double[]> buffer = ThreadLocal.withInitial(() -> new double[9]);
                static long millisecondsSince(long begun, Matrix of) {
                    java.lang.ref.WeakReference<Matrix> weak = new java.lang.ref.WeakReference<>(of);
                    return weak.get() == null || buffer.get()[0] > 0 ? 0
                            : java.util.concurrent.TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                }
                """);
    }

    @Test
    void aUnitOfTimeMeasuresAndDoesNotWait() {
        assertThatThrownBy(() -> check(source("void rest() throws Exception {\n"
                + "java.util.concurrent.TimeUnit.DAYS.sleep(1); }"))).isInstanceOf(Refused.class)
                .hasMessageContaining("does not allow java.util.concurrent.TimeUnit.sleep");
    }

    @Test
    void aForbiddenUseIsToldWithItsLineAndOnlyOncePerLine() {
        assertThatThrownBy(() -> check(source("\nint cores() { return Runtime.getRuntime().availableProcessors(); }\n"
                + "long id() {\n return Thread.currentThread().getId(); }"))).isInstanceOf(Refused.class).hasMessage("""
                exercises/problem1/ForwardPass.java:5: kata grade does not allow java.lang.Runtime: an answer needs \
                matrices, collections, streams and arithmetic alone
                exercises/problem1/ForwardPass.java:7: kata grade does not allow java.lang.Thread: an answer needs \
                matrices, collections, streams and arithmetic alone""");
    }

    @Test
    void aTaskMayUseThoseOfEarlierProblemsAndThoseItBuildsOn() {
        assertThatCode(() -> check(using(Task.ROBUST, "problem1.Variable", "problem2.Adam", "problem3.Pca")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(using(Task.PLANE, "problem3.Autoencoder", "problem3.Pca")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(using(Task.RMSPROP, "problem2.Adagrad"))).hasMessageContaining(
                "kata grade does not allow problem2.Adagrad: it is the work of 2b, which 2c may not use");
        assertThatThrownBy(() -> check(using(Task.PCA, "problem3.RobustFactorization")))
                .hasMessageContaining("it is the work of 3a2");
    }

    @Test
    void aGivenMethodThatReadsGoldenValuesIsRefusedHoweverItIsNamed() {
        for (String use : List.of("Object of(int k) { return CentredPca.ofMnist(k); }",
                "java.util.function.IntFunction<?> of = CentredPca::ofMnist;")) {
            assertThatThrownBy(() -> check(new SubmittedFile(Task.PLANE, "Plane.java",
                    "package problem3; class Plane { " + use + " }", "0"))).isInstanceOf(Refused.class)
                    .hasMessageContaining("kata grade does not allow problem3.CentredPca.ofMnist");
        }
        assertThatCode(() -> check(using(Task.PLANE, "problem3.CentredPca"))).doesNotThrowAnyException();
    }

    private static SubmittedFile using(Task task, String... types) {
        String name = task.type();
        StringBuilder body = new StringBuilder();
        for (String type : types) {
            body.append("System.out.println(").append(type).append(".class.getName());");
        }
        return new SubmittedFile(task, task.file(), "package " + name.replaceAll("\\..*", "") + "; class "
                + name.replaceAll(".*\\.", "") + " { void run() {" + body + "} }", "0");
    }

    private static void assertAllowed(String members) {
        assertThatCode(() -> check(source(members))).doesNotThrowAnyException();
    }

    private static SubmittedFile source(String members) {
        return new SubmittedFile(Task.FORWARD, "exercises/problem1/ForwardPass.java", "package problem1;\n"
                + "import java.util.*; import java.util.stream.*; import kata.matrix.Matrix;\n"
                + "public final class ForwardPass {\n" + members + "\n}", "0");
    }

    private static void check(SubmittedFile file) throws Refused {
        assertThat(SubmissionLoader.of(new Request(file, List.of()), Hostile.home(),
                VerifierTest.class.getClassLoader())).isNotNull();
    }
}
