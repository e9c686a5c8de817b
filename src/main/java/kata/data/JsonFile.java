package kata.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads and writes JSON files. */
public final class JsonFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonFile() {
    }

    /**
     * Writes the file whole or not at all.
     *
     * @throws DataException if the file cannot be written
     */
    public static void write(Path file, Object content) {
        WholeFile.write(file, GSON.toJson(content) + "\n");
    }

    /**
     * Reads a file and converts its content.
     *
     * @param use      the conversion, which throws an IllegalArgumentException that explains any wrong content
     * @param expected a description of the right content, for the message of an error
     * @param remedy   the advice to the user, for the message of an error
     * @throws DataException if the file cannot be read, is not JSON of the type, or {@code use} refuses its content
     */
    public static <J, T> T read(Path file, TypeToken<J> type, Function<J, T> use, String expected, String remedy) {
        try {
            J found = GSON.fromJson(Files.readString(file), type);
            if (found == null) {
                throw new IllegalArgumentException("an empty file");
            }
            return use.apply(found);
        } catch (IOException e) {
            throw new DataException(file, e, expected, remedy);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new DataException(file, e.getMessage(), expected, remedy);
        }
    }
}
