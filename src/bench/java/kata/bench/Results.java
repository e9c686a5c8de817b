package kata.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes and reads JSON files of results. */
final class Results {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Results() {
    }

    static void write(Path file, Object results) {
        try {
            Files.writeString(file, GSON.toJson(results) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> List<T> read(Path file, Class<T> type) {
        try {
            return GSON.fromJson(Files.readString(file),
                    TypeToken.getParameterized(List.class, type).getType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
