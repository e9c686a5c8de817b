package kata.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kata.matrix.Matrix;
import kata.onnx.ModelWeights.Activation;
import kata.onnx.ModelWeights.Layer;

/** Writes a network, reads it, and has ONNX Runtime compute it: for a JVM of its own. */
final class NetworkInFile {
    private NetworkInFile() {
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("network", ".onnx");
        try {
            ModelWeights network = new ModelWeights(List.of(new Layer(Matrix.of(1, 2, 3, 4), Matrix.of(1, 1, 5),
                    Activation.LINEAR)), Map.of("logits", 1), Map.of());
            network.write(file);
            System.out.println(ModelWeights.read(file).equals(network));
            try (OnnxModel model = OnnxModel.open(file, Device.CPU, 1)) {
                System.out.println(model.run(Map.of("images", Matrix.of(1, 2, 6, 7))).get("logits").get(0, 0));
            }
        } finally {
            Files.delete(file);
        }
    }
}
