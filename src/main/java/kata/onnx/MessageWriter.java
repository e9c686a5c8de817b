package kata.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a {@link Message}, one field after the other. */
final class MessageWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Adds a field with a whole number, 0 or more. */
    MessageWriter add(int field, long number) {
        varint((long) field << 3);
        varint(number);
        return this;
    }

    MessageWriter add(int field, String text) {
        return add(field, text.getBytes(StandardCharsets.UTF_8));
    }

    MessageWriter add(int field, MessageWriter message) {
        return add(field, message.toBytes());
    }

    MessageWriter add(int field, byte[] content) {
        varint((long) field << 3 | Message.LENGTH_AND_BYTES);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    /** Writes seven bits in each byte, the lowest first; a highest bit of 1 says that another byte follows. */
    private void varint(long number) {
        long rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            bytes.write((int) rest | 0x80);
        }
        bytes.write((int) rest);
    }
}
