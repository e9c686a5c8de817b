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
 * A file with the state of a long computation, from which an interrupted run resumes.
 *
 * <pre>
 *   "kata checkpoint 2, SHA-256 ", the checksum of the following bytes in 64 hexadecimal digits, "\n"
 *   the subject as JSON, then the state, both serialized
 * </pre>
 *
 * A checkpoint is replaced as a whole: if the program is killed, the file holds the latest state or the previous state.
 * Only the build that wrote a checkpoint can surely read the checkpoint, since a changed class may refuse the state.
 */
public final class Checkpoint {
    /** The classes that a state may contain; arrays of numbers are allowed too. */
    public static final ObjectInputFilter CLASSES = ObjectInputFilter.Config.createFilter("kata.matrix.*;problem1.*;"
            + "problem2.*;problem3.*;java.lang.*;java.math.*;java.util.*;java.util.concurrent.**;!*");

    private static final String MAGIC = "kata checkpoint 2, SHA-256 ";
    private static final int HEAD = MAGIC.length() + 65;
    private static final String START_ANEW = "To start anew, delete the file or move it away.";

    private Checkpoint() {
    }

    /**
     * Replaces the checkpoint.
     *
     * @param subject the facts that identify the computation, such as recipe and seed; {@link #read} needs equal facts
     * @throws IllegalArgumentException if an object in the state is not serializable; the message names its class
     * @throws DataException if the file cannot be written
     */
    public static void write(Path file, JsonObject subject, Serializable state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeUTF(subject.toString());
            objects.writeObject(state);
        } catch (NotSerializableException e) {
            throw new IllegalArgumentException("the state for " + file.getFileName() + " has an object of "
                    + e.getMessage() + ", which is not serializable: let that class implement java.io.Serializable, "
                    + "or make the field with the object transient", e);
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
     * Reads the state that was written last.
     *
     * @param subject the facts that identify the computation, equal to the subject in the file
     * @throws DataException if the file is missing, damaged, no checkpoint, or a checkpoint of another subject
     */
    public static <T extends Serializable> T read(Path file, JsonObject subject, Class<T> type) {
        byte[] bytes = WholeFile.read(file, "a checkpoint", "Start without a checkpoint.");
        int length = Math.min(HEAD, bytes.length);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!head.startsWith(MAGIC)) {
            throw new DataException(file, "a file of another kind", "a checkpoint of this program", START_ANEW);
        }
        byte[] content = Arrays.copyOfRange(bytes, length, bytes.length);
        if (!head.equals(head(content))) {
            throw new DataException(file, "a damaged checkpoint", "a checkpoint that matches its checksum", START_ANEW);
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(content))) {
            objects.setObjectInputFilter(CLASSES);
            String found = objects.readUTF();
            if (!found.equals(subject.toString())) {
                throw new DataException(file, "the checkpoint of " + found, "the checkpoint of " + subject, START_ANEW);
            }
            return type.cast(objects.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new DataException(file, "a state that this build cannot read (" + e + ")",
                    "a state that was written by the same build", START_ANEW);
        }
    }

    private static String head(byte[] content) {
        return MAGIC + Checksums.sha256(content) + "\n";
    }
}
