package kata.data;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The state of a long computation in a file, to go on from after an interruption.
 *
 * <pre>
 *   "kata checkpoint 2, SHA-256 ", the checksum of what follows in 64 hexadecimal digits, "\n"
 *   what it is the state of, as JSON, then the state, both serialized
 * </pre>
 *
 * A checkpoint is replaced as a whole: whenever the program is stopped, the file holds the latest state that was
 * written, or the one before. It is for the build that wrote it: other classes may refuse its state.
 */
public final class Checkpoint {
    /** What a state may be made of; arrays of numbers may be in it too. */
    public static final ObjectInputFilter CLASSES = ObjectInputFilter.Config.createFilter("kata.matrix.*;problem1.*;"
            + "problem2.*;problem3.*;java.lang.*;java.math.*;java.util.*;java.util.concurrent.**;!*");

    private static final String MAGIC = "kata checkpoint 2, SHA-256 ";
    private static final int HEAD = MAGIC.length() + 65;
    private static final String START_ANEW = "Delete it, or move it away, to start anew.";

    private Checkpoint() {
    }

    /**
     * Replaces the checkpoint.
     *
     * @param subject what the state belongs to: {@link #read} wants the same
     * @throws IllegalArgumentException where the state has an object that is not serializable; names its class
     * @throws DataException where the file cannot be written
     */
    public static void write(Path file, JsonObject subject, Serializable state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeUTF(subject.toString());
            objects.writeObject(state);
        } catch (NotSerializableException e) {
            throw new IllegalArgumentException("the state for " + file.getFileName() + " has an object of "
                    + e.getMessage() + ", which is not serializable: let that class implement java.io.Serializable, "
                    + "or make the field that holds it transient", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = bytes.toByteArray();
        WholeFile.write(file, out -> {
            out.write(head(content).getBytes(StandardCharsets.ISO_8859_1));
            out.write(content);
        });
    }

    /**
     * The state that was written last.
     *
     * @param subject what the state has to belong to
     * @throws DataException where the file is missing, damaged, no checkpoint, or that of something else
     */
    public static <T extends Serializable> T read(Path file, JsonObject subject, Class<T> type) {
        byte[] bytes = WholeFile.read(file, "a checkpoint", "Start without it.");
        int length = Math.min(HEAD, bytes.length);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!head.startsWith(MAGIC)) {
            throw new DataException(file, "something else", "a checkpoint of this program", START_ANEW);
        }
        byte[] content = Arrays.copyOfRange(bytes, length, bytes.length);
        if (!head.equals(head(content))) {
            throw new DataException(file, "a damaged checkpoint", "one that fits its checksum", START_ANEW);
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(content))) {
            objects.setObjectInputFilter(CLASSES);
            String found = objects.readUTF();
            if (!found.equals(subject.toString())) {
                throw new DataException(file, "the checkpoint of " + found, subject.toString(), START_ANEW);
            }
            return type.cast(objects.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new DataException(file, "a state that this build cannot read (" + e + ")",
                    "one that was written with the same classes", START_ANEW);
        }
    }

    private static String head(byte[] content) {
        return MAGIC + Checksums.sha256(content) + "\n";
    }
}
