package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kata.data.Golden;
import kata.grade.CheckResult;
import kata.grade.Cost;
import kata.grade.State;
import kata.sandbox.Request;
import kata.sandbox.SubmittedFile;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskRunIT {
    @TempDir
    Path output;

    @Test
    void theExerciseIsNotAttempted() throws Exception {
        assertThat(run(read("exercises"))).hasSizeGreaterThan(5)
                .extracting(CheckResult::state).containsOnly(State.NOT_ATTEMPTED);
    }

    @Test
    void whatTheLongChecksOfATaskCostIsItsTraining() throws Exception {
        CostMeter meter = new CostMeter();
        meter.begin();
        String text = Files.readString(Golden.folder().resolveSibling("solutions").resolve(Task.NETWORK.file()));
        List<CheckResult> checks = run(new SubmittedFile(Task.NETWORK, "a/Classifier.java", text, "0"), meter);
        Cost cost = meter.end();
        assertThat(checks).extracting(CheckResult::state).containsOnly(State.PASSED);
        assertThat(cost.training()).as("a hundred steps on MNIST").isGreaterThan(0.1);
        assertThat(cost.checks()).isPositive();
    }

    @Test
    void whatIsThrownIsToldWithTheLineOfTheSubmittedFile() throws Exception {
        String text = read("solutions").replace("graph.V1.v = ", "graph.z.v.scale(1); graph.V1.v = ");
        long line = text.substring(0, text.indexOf("graph.z.v.scale(1)")).lines().count();
        assertThat(run(text)).extracting(CheckResult::message)
                .anyMatch(message -> message.contains("NullPointerException") && message.contains(
                        String.format(Locale.ROOT, "%n  at a/ForwardPass.java:%d", line).replace("\r", "")));
    }

    /** Nothing that a graded file says may pass for the words of a check, whichever of its classes says it. */
    @Test
    void anErrorOfAGradedFileIsNamedWithItsLineWhicheverOfItsClassesThrowsIt() throws Exception {
        String words = "(\"V1 is 1, expected 2\\nthese are the values\")";
        String own = read("solutions").replace("graph.V1.v = ", "Util.fail(); graph.V1.v = ");
        String error = "throw new AssertionError" + words + ";";
        String told = "java.lang.AssertionError: V1 is 1, expected 2\n  | these are the values";
        assertThat(run(beside(own, "package problem1;\nfinal class Util {\nstatic void fail() { " + error + " } }")))
                .extracting(CheckResult::message).anyMatch(text -> text.startsWith(told + "\n  at a/Util.java:3\n"
                        + "  at a/ForwardPass.java:"));
        assertThat(run(own + "class Util { static void fail() { " + error + " } }")).extracting(CheckResult::message)
                .anyMatch(text -> text.startsWith(told + "\n  at a/ForwardPass.java:"));
        assertThat(run(beside(own, "package problem1; class Util extends AssertionError {\n"
                + "Util(String s) { super(s); }\n@Override public Throwable fillInStackTrace() { return this; }\n"
                + "static void fail() { throw new Util" + words + "; } }"))).extracting(CheckResult::message)
                .anyMatch(text -> text.equals(told.replace("java.lang.AssertionError", "problem1.Util")));
    }

    @Test
    void aFileBesideWithErrorsIsLeftOutUnlessTheAnswerNeedsIt() throws Exception {
        String own = read("solutions").replace("graph.V1.v = ", "Util.Used.touch(); graph.V1.v = ");
        String nested = own.replace("private ForwardPass()",
                "static class Util { static class Used { static void touch() { } } } private ForwardPass()");
        String broken = "package problem1;\nimport org.junit.jupiter.api.Test;\nclass Util { @Test void go() { } }";
        assertThat(run(beside(nested, broken))).extracting(CheckResult::state).containsOnly(State.PASSED);
        assertThat(run(beside(nested, "package problem1; class Util { int }"))).extracting(CheckResult::state)
                .containsOnly(State.PASSED);
        assertThat(run(beside(own, broken))).singleElement().satisfies(check -> assertThat(check.message())
                .contains("a/Util.java:2: package org.junit.jupiter.api does not exist"));
    }

    @Test
    void aFileThatIsNotUsedIsNamedWhereTheAnswerDoesNotCompile() throws Exception {
        String own = read("solutions").replace("graph.V1.v = ", "new Node().help(); graph.V1.v = ");
        assertThat(run(new SubmittedFile(Task.FORWARD, "a/ForwardPass.java", own, "0", List.of(),
                List.of("a/Node.java")))).singleElement().satisfies(check -> assertThat(check.message())
                        .contains("cannot find symbol").endsWith("\nnot used, since there is a given class of this "
                                + "name: a/Node.java; if yours is another class, rename it"));
    }

    @Test
    void aMethodThatIsNotAsItWasIsTold() throws Exception {
        String signature = "public static void run(ThreeLayerGraph graph)";
        assertMessage("public static void runs(ThreeLayerGraph graph)", signature,
                "there is no method 'void ForwardPass.run(ThreeLayerGraph)': was it renamed");
        assertMessage("public static int run(ThreeLayerGraph graph, int... more)", signature,
                "there is no method 'void ForwardPass.run(ThreeLayerGraph)'");
        assertMessage("private static void run(ThreeLayerGraph graph)", signature,
                "something that the tests use is private now: ");
        assertMessage("public void run(ThreeLayerGraph graph)", signature,
                "a declaration was changed (static, abstract, final");
    }

    @Test
    void aRefusalIsNotEndless() throws Exception {
        String text = read("solutions").replace("// END", "Thread.yield();\n".repeat(2000));
        assertThat(run(text)).singleElement()
                .satisfies(check -> assertThat(check.message()).contains("java.lang.Thread").hasSizeLessThan(30_000));
    }

    @Test
    void aClassThatIsRenamedIsTold() throws Exception {
        List<CheckResult> checks = run(read("solutions").replace("final class ForwardPass", "final class Forward")
                .replace("private ForwardPass()", "private Forward()").replace("public final", "final"));
        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.state()).isEqualTo(State.FAILED);
            assertThat(check.message()).startsWith("a/ForwardPass.java does not declare the class problem1.ForwardPass")
                    .endsWith("now it declares problem1.Forward");
        });
    }

    private void assertMessage(String changed, String signature, String message) throws Exception {
        String text = read("solutions").replace(signature, changed)
                .replace("// END", changed.contains(" int ") ? "return 0;" : "");
        assertThat(run(text)).allSatisfy(check -> {
            assertThat(check.state()).isEqualTo(State.FAILED);
            assertThat(check.message()).contains(message);
        });
    }

    private static SubmittedFile beside(String own, String util) {
        return new SubmittedFile(Task.FORWARD, "a/ForwardPass.java", own, "0",
                List.of(new SubmittedFile.Source("Util", "a/Util.java", util, "1")), List.of());
    }

    private List<CheckResult> run(SubmittedFile file) throws InterruptedException {
        return run(file, new CostMeter());
    }

    private List<CheckResult> run(String text) throws InterruptedException {
        return run(new SubmittedFile(Task.FORWARD, "a/ForwardPass.java", text, "0"), new CostMeter());
    }

    private List<CheckResult> run(SubmittedFile file, CostMeter meter) throws InterruptedException {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.output", output.toString()).with("kata.graded", "solutions");
            return TaskRun.of(new Request(file, List.of()), meter);
        }
    }

    private static String read(String folder) throws Exception {
        return Files.readString(Golden.folder().resolveSibling(folder).resolve(Task.FORWARD.file()));
    }
}
