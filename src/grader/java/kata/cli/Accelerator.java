package kata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kata.onnx.Device;
import kata.onnx.OnnxRuntime;

/** What the homework can use and does not need: ONNX Runtime and a GPU. */
final class Accelerator {
    private static final String NOTHING = "; nothing needs one";

    private Accelerator() {
    }

    /** It runs what PyTorch made; everything else works without. */
    static HealthCheck onnxRuntime() {
        try {
            return HealthCheck.ok("ONNX Runtime " + OnnxRuntime.version() + ", on " + Device.best());
        } catch (IllegalStateException e) {
            return HealthCheck.dispensable("no ONNX Runtime: " + e.getMessage(), "The comparisons with PyTorch that it "
                    + "runs are left out of the grade, and ./kata reference does not work.");
        }
    }

    /** @param command NVIDIA's own, which lists what its driver finds */
    static HealthCheck gpu(String command) {
        try {
            Process process = new ProcessBuilder(command, "--query-gpu=name,memory.total,driver_version",
                    "--format=csv,noheader").redirectErrorStream(true).start();
            process.getOutputStream().close();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank()).toList();
            if (process.waitFor() == 0 && !lines.isEmpty()) {
                return HealthCheck.ok("GPU: " + lines.stream()
                        .map(line -> line.strip().replaceFirst(", ([^,]*)$", ", driver $1"))
                        .collect(Collectors.joining("; ")));
            }
            return HealthCheck.ok("GPU: none found, " + command + " says: "
                    + lines.stream().findFirst().orElse("nothing") + NOTHING);
        } catch (IOException e) {
            return HealthCheck.ok("GPU: none found" + NOTHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheck.ok("GPU: not looked for" + NOTHING);
        }
    }
}
