package kata.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A protobuf message: a list of fields, each with a number and a value. An ONNX file is a message with the field
 * numbers of {@link OnnxFields}. If a field that may occur only once is repeated, its last value counts.
 *
 * <p>Protocol Buffers, Encoding, https://protobuf.dev/programming-guides/encoding. (Protobuf's own Java library
 * needs parts of the JDK that will be removed.)
 */
final class Message {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    static final int LENGTH_AND_BYTES = 2;
    private static final int FOUR_BYTES = 5;

    private final List<Field> fields = new ArrayList<>();

    /** @param value the bytes of one or more numbers, of a text, or of a message */
    private record Field(int number, ByteBuffer value) {
    }

    /** @throws IllegalArgumentException if the bytes are no message, or end too early; names the field */
    static Message read(ByteBuffer bytes) {
        Message message = new Message();
        ByteBuffer from = bytes.slice();
        long number = 0;
        try {
            while (from.hasRemaining()) {
                long key = varint(from);
                number = key >>> 3;
                int length = length((int) key & 7, from);
                message.fields.add(new Field((int) number, from.slice(from.position(), length)));
                from.position(from.position() + length);
            }
            return message;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw tooEarly(number, e);
        }
    }

    private static IllegalArgumentException tooEarly(long number, RuntimeException cause) {
        return new IllegalArgumentException("field " + number + " ends too early", cause);
    }

    /** The number of bytes of the next value; for a value that begins with its length, reads the length. */
    private static int length(int type, ByteBuffer from) {
        return switch (type) {
            case VARINT -> {
                ByteBuffer number = from.duplicate();
                varint(number);
                yield number.position() - from.position();
            }
            case EIGHT_BYTES -> Long.BYTES;
            case LENGTH_AND_BYTES -> (int) Math.max(-1, Math.min(Integer.MAX_VALUE, varint(from)));
            case FOUR_BYTES -> Integer.BYTES;
            default -> throw new IllegalArgumentException("a field of type " + type + ", which is not supported");
        };
    }

    /** A whole number: seven bits in each byte, the lowest first; only in the last byte the highest bit is 0. */
    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a whole number of more than ten bytes");
    }

    // ---- The values of a field

    boolean has(int number) {
        return values(number).findAny().isPresent();
    }

    /** The whole number in a field; 0 if there is no such field. */
    long integer(int number) {
        return integers(number).stream().reduce(0L, (before, last) -> last);
    }

    List<Long> integers(int number) {
        return numbers(number, Message::varint);
    }

    /**
     * The values in all fields with the field number {@code number}; each field has one or more values.
     *
     * @param read the method that reads one value, such as ByteBuffer::getFloat
     */
    <N> List<N> numbers(int number, Function<ByteBuffer, N> read) {
        List<N> numbers = new ArrayList<>();
        try {
            values(number).forEach(value -> {
                while (value.hasRemaining()) {
                    numbers.add(read.apply(value));
                }
            });
            return numbers;
        } catch (BufferUnderflowException e) {
            throw tooEarly(number, e);
        }
    }

    /** The text in a field; empty if there is no such field. */
    String text(int number) {
        return texts(number).reduce("", (before, last) -> last);
    }

    Stream<String> texts(int number) {
        return values(number).map(value -> StandardCharsets.UTF_8.decode(value).toString());
    }

    /** The message in a field, joined if the field is repeated; a message without fields if there is no such field. */
    Message message(int number) {
        Message whole = new Message();
        messages(number).forEach(part -> whole.fields.addAll(part.fields));
        return whole;
    }

    Stream<Message> messages(int number) {
        return values(number).map(Message::read);
    }

    private Stream<ByteBuffer> values(int number) {
        return fields.stream().filter(field -> field.number == number)
                .map(field -> field.value.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    }
}
