package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kata.checks.Failure;
import kata.checks.Failure.Cause;
import kata.data.Computer;
import kata.grade.CheckResult;
import kata.grade.Cost;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final Request ADAM = new Request(new SubmittedFile(Task.ADAM, "Adam.java", "", ""), List.of());
    private static final Computer MACHINE = new Computer(2, 8, "17.0.15", "scalar loops, 2 threads");
    private static final Cost COST = new Cost(1, 0.5, 2, 0);
    private static final CheckResult PASSED = new CheckResult(Task.ADAM, "it holds", 1, State.PASSED, "");

    @Test
    void messagesAreReadAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SubmittedFile file = new SubmittedFile(Task.ADAM, "a/Adam.java", "class \u03b8 {\n\t\"\\\u2028\"}\n", "ab");
        Answer answer = new Answer(List.of(PASSED), "printed\n", true, MACHINE, COST);
        Frames.write(out, file);
        Frames.write(out, answer);
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        assertThat(Frames.read(in, SubmittedFile.class)).isEqualTo(file);
        assertThat(Frames.read(in, Answer.class)).isEqualTo(answer);
        assertThatThrownBy(() -> Frames.read(in, Answer.class)).isInstanceOf(EOFException.class);
    }

    /** The longest request that there may be, in the characters that JSON makes the longest. */
    @Test
    void aRequestIsReadWhateverItsCharacters() throws IOException {
        for (String character : List.of("<", "\0", "\u2028", "\"", "\u20ac", "\ud83d\ude00")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String text = character.repeat((2 << 20) / character.length());
            Frames.write(out, new Request(new SubmittedFile(Task.ADAM, "Adam.java", text, ""), List.of()));
            assertThat(Frames.read(new ByteArrayInputStream(out.toByteArray()), Request.class).file().text())
                    .isEqualTo(text);
        }
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Frames.write(out, "\0".repeat(3 << 20))).isInstanceOf(IOException.class)
                .hasMessageStartingWith("a message of 18874370 bytes");
        assertThat(out.size()).isZero();
    }

    @Test
    void whatIsNoMessageIsAnError() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frames.write(out, new Answer(List.of(PASSED), "", true, MACHINE, COST));
        byte[] whole = out.toByteArray();
        assertUnreadable(Arrays.copyOf(whole, whole.length - 1));
        assertUnreadable(ByteBuffer.allocate(12).putInt(8).put("{\"checks".getBytes(StandardCharsets.UTF_8)).array());
        assertUnreadable(ByteBuffer.allocate(8).putInt(4).put("null".getBytes(StandardCharsets.UTF_8)).array());
        assertUnreadable("Hello, I am a line of output".getBytes(StandardCharsets.UTF_8));
        assertUnreadable(ByteBuffer.allocate(4).putInt(-1).array());
        assertUnreadable(ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array());
        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(new byte[] {0, 0, 0, 1, 'x'}), Answer.class))
                .as("no end of input, by which a worker knows that its grader is gone").isInstanceOf(IOException.class)
                .isNotInstanceOf(EOFException.class);
    }

    @Test
    void anAnswerIsAboutTheTaskThatWasAskedFor() {
        assertThatCode(() -> answer(PASSED).requireFor(ADAM)).doesNotThrowAnyException();
        assertIncomplete(answer());
        assertIncomplete(new Answer(null, "", true, MACHINE, COST));
        assertIncomplete(new Answer(List.of(PASSED), null, true, MACHINE, COST));
        assertIncomplete(answer(new CheckResult(Task.PCA, "it holds", 1, State.PASSED, "")));
        assertIncomplete(answer(new CheckResult(Task.ADAM, "it holds", 1, null, "")));
        assertIncomplete(answer(new CheckResult(Task.ADAM, "it holds", 1, State.BLOCKED, "")));
        assertIncomplete(answer(new CheckResult(Task.ADAM, "it holds", Double.NaN, State.PASSED, "")));
        assertIncomplete(answer(new CheckResult(Task.ADAM, null, 1, State.PASSED, "")));
        assertIncomplete(answer(new CheckResult(Task.ADAM, "it holds", null, 1, State.PASSED, Failure.NONE)));
        assertIncomplete(answer(Collections.nCopies(1001, PASSED).toArray(CheckResult[]::new)));
        assertIncomplete(new Answer(List.of(PASSED), "", true, new Computer(2, 8, "17\u001b[2J", ""), COST));
        assertIncomplete(new Answer(List.of(PASSED), "", true, new Computer(2, 8, "17", "x".repeat(501)), COST));
    }

    @Test
    void aCostIsATimeInEachPart() {
        assertIncomplete(new Answer(List.of(PASSED), "", true, MACHINE, null));
        for (double none : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e9}) {
            assertIncomplete(new Answer(List.of(PASSED), "", true, MACHINE, new Cost(none, 1, 1, 1)));
            assertIncomplete(new Answer(List.of(PASSED), "", true, MACHINE, new Cost(1, 1, 1, none)));
        }
    }

    @Test
    void aFailureIsWhole() {
        Failure whole = new Failure("wrong", "a mistake", Cause.EXCEPTION, "7", "int i;");
        assertThatCode(() -> answer(failed(whole)).requireFor(ADAM)).doesNotThrowAnyException();
        assertIncomplete(answer(failed(null)));
        assertIncomplete(answer(failed(new Failure(null, "", Cause.CHECK, "", ""))));
        assertIncomplete(answer(failed(new Failure("", null, Cause.CHECK, "", ""))));
        assertIncomplete(answer(failed(new Failure("", "", null, "", ""))));
        assertIncomplete(answer(failed(new Failure("", "", Cause.CHECK, null, ""))));
        assertIncomplete(answer(failed(new Failure("", "", Cause.CHECK, "", null))));
    }

    /** What moves the cursor, hides or reorders, is no character at all, or has no end, in each text of an answer. */
    @Test
    void everyTextOfAnAnswerIsPrintableAndBoundedWhereItEnters() throws IOException {
        for (String foreign : List.of("\u001b[2J", "\u009b2J", "\u202e", "\u2066", "\u200f", "\0", "\r", "\b", "\u2028",
                "\u00ad", "\ufeff", "\ud800", "\udc00", "\uffff", "x".repeat(30_000), "\ud83d\ude00".repeat(30_000))) {
            String text = "a" + foreign.repeat(3) + "b";
            CheckResult check = new CheckResult(Task.ADAM, text, text, 1, State.FAILED,
                    new Failure(text, text, Cause.CHECK, text, text));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Frames.write(out, new Answer(List.of(check), text, true, MACHINE, COST));
            Answer read = Frames.read(new ByteArrayInputStream(out.toByteArray()), Answer.class);
            Failure failure = read.checks().get(0).failure();
            String shown = "a[?x\ud83d\ude00\\[2J]+(b|\\.\\.\\.)";
            CheckResult told = read.checks().get(0);
            assertThat(List.of(told.name(), told.part(), failure.mistake(), failure.seed()))
                    .allSatisfy(line -> assertThat(line).matches(shown).hasSizeLessThan(501));
            assertThat(List.of(failure.message(), failure.example(), read.printed()))
                    .allSatisfy(lines -> assertThat(lines).matches(shown).hasSizeLessThan(70_001));
            assertThat(failure.message()).hasSizeLessThan(20_001);
        }
    }

    @Test
    void fieldsThatAWorkerLeavesOutOrMakesUpAreNone() throws IOException {
        byte[] json = """
                {"checks": [{"task": "ADAM", "name": "x", "weight": 1, "state": "FAILED",
                "failure": {"message": "wrong", "cause": "no such cause"}}], "printed": "", "reusable": true,
                "machine": {"processors": 1}}""".getBytes(StandardCharsets.UTF_8);
        byte[] frame = ByteBuffer.allocate(4 + json.length).putInt(json.length).put(json).array();
        assertIncomplete(Frames.read(new ByteArrayInputStream(frame), Answer.class));
    }

    @Test
    void onlyWhereAStudentsOwnFilesAreSentAlongATaskMayBeBlocked() {
        Answer blocked = answer(new CheckResult(Task.ADAM, "it holds", 1, State.BLOCKED, "1c"));
        assertThatCode(() -> blocked.requireFor(new Request(ADAM.file(), List.of(ADAM.file()))))
                .doesNotThrowAnyException();
    }

    private static Answer answer(CheckResult... checks) {
        return new Answer(List.of(checks), "", true, MACHINE, COST);
    }

    private static CheckResult failed(Failure failure) {
        return new CheckResult(Task.ADAM, "it holds", "it holds", 1, State.FAILED, failure);
    }

    private static void assertIncomplete(Answer answer) {
        assertThatThrownBy(() -> answer.requireFor(ADAM)).isInstanceOf(IOException.class);
    }

    private static void assertUnreadable(byte[] bytes) {
        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(bytes), Answer.class))
                .isInstanceOf(IOException.class);
    }
}
