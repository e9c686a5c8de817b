package kata.data;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The state of a long computation in a file, to go on from after an interruption.
 *
 * <pre>
 *   "kata checkpoint 1\n"   what it is the state of, as JSON   the state, serialized   SHA-256 of all before
 * </pre>
 *
 * A checkpoint is replaced as a whole: whenever the program is stopped, the file holds the latest state that was
 * written, or the one before. It is for the build that wrote it: other classes may refuse its state.
 */
public final class Checkpoint {
    private static final byte[] MAGIC = "kata checkpoint 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;
    /** What a state may be made of; arrays of numbers may be in it too. */
    private static final ObjectInputFilter CLASSES = ObjectInputFilter.Config.createFilter(
            "kata.matrix.*;problem1.*;problem2.*;problem3.*;java.lang.*;java.util.*;!*");
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
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeUTF(subject.toString());
            ObjectOutputStream objects = new ObjectOutputStream(out);
            objects.writeObject(state);
            objects.flush();
            out.write(digest(bytes.toByteArray(), bytes.size()));
        } catch (NotSerializableException e) {
            throw new IllegalArgumentException("the state for " + file.getFileName() + " has an object of "
                    + e.getMessage() + ", which is not serializable: let that class implement java.io.Serializable, "
                    + "or make the field that holds it transient", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WholeFile.write(file, bytes.toByteArray());
    }

    /**
     * The state that was written last.
     *
     * @param subject what the state has to belong to
     * @throws DataException where the file is missing, damaged, no checkpoint, or that of something else
     */
    public static <T extends Serializable> T read(Path file, JsonObject subject, Class<T> type) {
        byte[] bytes = WholeFile.read(file, "a checkpoint", "Start without it.");
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DataException(file, "something else", "a checkpoint of this program", START_ANEW);
        }
        int end = bytes.length - DIGEST;
        if (end < MAGIC.length
                || !Arrays.equals(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new DataException(file, "a damaged checkpoint", "one that fits its checksum", START_ANEW);
        }
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(bytes, MAGIC.length, end - MAGIC.length))) {
            String found = in.readUTF();
            if (!new Gson().fromJson(found, JsonObject.class).equals(subject)) {
                throw new DataException(file, "the checkpoint of " + found, subject.toString(), START_ANEW);
            }
            ObjectInputStream objects = new ObjectInputStream(in);
            objects.setObjectInputFilter(CLASSES);
            return type.cast(objects.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new DataException(file, "a state that this build cannot read (" + e + ")",
                    "one that was written with the same classes", START_ANEW);
        }
    }

    private static byte[] digest(byte[] bytes, int length) {
        MessageDigest sha256 = Checksums.sha256();
        sha256.update(bytes, 0, length);
        return sha256.digest();
    }
}
