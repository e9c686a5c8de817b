package kata.data;

import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import kata.matrix.Matrix;

/**
 * Golden values, which NumPy and PyTorch computed for the tasks. Every file is checked against its checksum; a
 * {@link DataException} reports a file that is missing, altered or not listed.
 */
public final class Golden {
    private static final String HOME = "kata.home";

    private Golden() {
    }

    /**
     * The project's golden folder. If the system property {@code kata.home} is set, the project is the folder in this
     * property; otherwise the working directory or the nearest folder above that has {@code golden/SHA256SUMS}.
     *
     * @throws DataException if there is no golden folder
     */
    public static Path folder() {
        return folder(System.getProperty(HOME), Path.of("").toAbsolutePath());
    }

    /** A golden matrix in float64, e.g. {@code matrix("problem1/forward/V1")}. */
    public static Matrix matrix(String name) {
        return Csv.read(checked(name + ".csv"));
    }

    /** A golden matrix as plain arrays, see {@link Csv#rows}. */
    public static double[][] rows(String name) {
        return Csv.rows(checked(name + ".csv"));
    }

    /**
     * A golden matrix in float32, e.g. {@code floats("problem3/onnxruntime-cuda/autoencoder-30-test-codes", 30)}.
     * The file has little-endian numbers, row by row, as NumPy's {@code a.astype("<f4").tofile(…)} writes numbers.
     *
     * @throws kata.matrix.ShapeException if the last row is not complete
     */
    public static Matrix floats(String name, int columns) {
        byte[] bytes = Checksums.require(name + ".f32");
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Matrix.of(values.length / columns, columns, values);
    }

    /** The settings that golden values were made with, e.g. {@code settings("problem2/updates/settings")}. */
    public static JsonObject settings(String name) {
        return json(checked(name + ".json"));
    }

    static Path folder(String home, Path start) {
        Path list = Path.of("golden", Checksums.LIST);
        Path project = home != null ? Path.of(home)
                : Stream.iterate(start, Objects::nonNull, Path::getParent)
                        .filter(folder -> Files.exists(folder.resolve(list))).findFirst().orElse(start);
        if (!Files.exists(project.resolve(list))) {
            throw new DataException(project.resolve(list), "no such file",
                    "the project's golden folder with its checksums, "
                            + (home == null ? "here or in a folder above" : "in the folder that -D" + HOME + " names"),
                    "Run in the project's folder, or set -D" + HOME + " to it.");
        }
        return project.resolve("golden");
    }

    static JsonObject json(Path file) {
        return JsonFile.read(file, TypeToken.get(JsonObject.class), settings -> settings, "a JSON object",
                DataException.restore(file));
    }

    private static Path checked(String name) {
        Checksums.require(name);
        return folder().resolve(name);
    }
}
