package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import kata.data.Mnist;
import kata.matrix.Precision;
import kata.onnx.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaBenchTest {
    @TempDir
    Path home;

    /** On the CPU, which takes the same way but for the pinning. */
    @Test
    void printsARowForEachWayAndTwoColumnsForEachDevice() {
        StringWriter out = new StringWriter();
        new CudaBench(3, new PrintWriter(out, true)).run(List.of(Device.CPU, Device.CPU),
                List.of(new CudaBench.Way(1, 100, false), new CudaBench.Way(2, 30, true)),
                Mnist.test().first(100).images(Precision.FLOAT32));
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).startsWith("ONNX Runtime 1.29.0 on JDK ").contains(", 100 images, ");
        assertThat(lines.get(4)).matches(" +1 +100   as it is +([0-9.]+ ms +1\\.00 x *){2}");
        assertThat(lines.get(5)).matches(" +2 +30   pinned +([0-9.]+ ms +[0-9.]+ x *){2}");
        int second = lines.get(3).lastIndexOf("float32") + "float32".length();
        assertThat(lines.get(5).substring(0, second)).endsWith(" ms");
    }

    @Test
    void aGpuThatCannotBeHadIsAnErrorThatSaysWhatIsMissing() {
        assumeTrue(Device.CUDA.missing().isPresent(), "here is a GPU");
        Project.Run run = new Project(home).run("bench", "--device", "cuda");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("kata: " + Device.CUDA.missing().orElseThrow());
    }

    @Test
    void whatIsForTheCpuAloneIsWrongUse() {
        Project.Run threads = new Project(home).run("bench", "--device", "cuda", "--threads", "2");
        assertThat(threads.code()).isEqualTo(2);
        assertThat(threads.err()).contains("--device cuda goes with no option but --rounds");
        assertThat(new Project(home).run("bench", "--device", "tpu").err())
                .contains("--device is cpu or cuda, not \"tpu\"");
    }
}
