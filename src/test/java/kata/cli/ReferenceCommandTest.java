package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kata.onnx.Device;
import org.junit.jupiter.api.Test;

class ReferenceCommandTest {
    @Test
    void printsTheErrorTheDistanceTheSpeedAndWhereItRan() {
        Project.Run run = reference("--device", "cpu", "--images", "100");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("100 test images, ONNX Runtime 1.29.0 on the CPU")
                .containsPattern("784-1000-500-250-30 +1\\.7658 +\\d\\.\\de-0[67] +\\d\\.\\de-0[67] +[0-9,]+\\R")
                .containsPattern("784-1000-500-250-2 +22\\.7131 +\\d\\.\\de-0[5-7] +\\d\\.\\de-0[5-7] +[0-9,]+\\R")
                .doesNotContain("GPU:");
    }

    @Test
    void autoSaysWhyItIsNotTheGpu() {
        Project.Run run = reference("--images", "1");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("on " + Device.best());
        Device.CUDA.missing().ifPresent(what -> assertThat(run.out()).startsWith("Not on a GPU: " + what));
    }

    @Test
    void aGpuThatCannotBeHadIsAnErrorAndNotTheCpu() {
        Device.CUDA.missing().ifPresent(what -> {
            Project.Run run = reference("--device", "cuda", "--images", "1");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("kata: " + what);
        });
    }

    @Test
    void refusesWhatIsNoDeviceAndNoNumberOfImages() {
        assertThat(reference("--device", "tpu").err()).contains("--device is cpu, cuda or auto, not \"tpu\"");
        assertThat(reference("--tf32").err()).startsWith("kata: --tf32 needs --device cuda");
        assertThat(reference("--images", "10001").err()).contains("--images is 1 to 10000, not 10001");
        assertThat(reference("--images", "0").code()).isEqualTo(2);
    }

    /** In the project itself: it has the models. */
    private static Project.Run reference(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "reference";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int code = Kata.commandLine(false).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(all);
        return new Project.Run(code, out.toString(), err.toString());
    }
}
