package kata.sandbox;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Messages between the grader and its worker: the length in bytes, as a four-byte integer, then JSON in UTF-8. */
public final class Frames {
    /** More than a request has: a character takes 6 bytes at most, and {@link Submission} counts the characters. */
    private static final int MOST_BYTES = 1 << 24;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Frames() {
    }

    /**
     * Writes a message.
     *
     * @throws IOException if the message is too long to be read, or the other side has ended
     */
    public static void write(OutputStream out, Object message) throws IOException {
        byte[] json = GSON.toJson(message).getBytes(StandardCharsets.UTF_8);
        requireFit(json.length);
        DataOutputStream frame = new DataOutputStream(out);
        frame.writeInt(json.length);
        frame.write(json);
        frame.flush();
    }

    /**
     * Reads the next message.
     *
     * @throws EOFException if the other side has ended
     * @throws IOException  if the bytes are no JSON of this type, or the length is too large
     */
    public static <T> T read(InputStream in, Class<T> type) throws IOException {
        DataInputStream frame = new DataInputStream(in);
        int length = frame.readInt();
        requireFit(length);
        byte[] json = new byte[length];
        frame.readFully(json);
        try {
            T message = GSON.fromJson(new String(json, StandardCharsets.UTF_8), type);
            if (message == null) {
                throw new IOException("an empty message");
            }
            return message;
        } catch (JsonParseException e) {
            throw new IOException("a message that is not the expected JSON: " + e.getMessage(), e);
        }
    }

    private static void requireFit(int length) throws IOException {
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a message of " + length + " bytes, outside of 0 to " + MOST_BYTES);
        }
    }
}
