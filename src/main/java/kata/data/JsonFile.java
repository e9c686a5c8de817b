package kata.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Files of JSON. */
public final class JsonFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonFile() {
    }

    /**
     * Writes the file whole or not at all.
     *
     * @throws DataException if it cannot be written
     */
    public static void write(Path file, Object content) {
        WholeFile.write(file, GSON.toJson(content) + "\n");
    }

    /**
     * What the file holds.
     *
     * @param use      makes something of it; an IllegalArgumentException says what is wrong with it
     * @param expected for the message, as is the remedy
     * @throws DataException where the file cannot be read, or holds something else
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
