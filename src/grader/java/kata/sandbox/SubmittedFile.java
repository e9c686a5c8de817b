package kata.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kata.checks.Printable;
import kata.data.Checksums;
import kata.data.OwnFile;
import kata.task.Task;

/**
 * The file that a task is written in, as it was handed in. It is read once: what is named, what is compiled and what
 * the checksum belongs to are the same bytes.
 *
 * @param task   which one
 * @param place  where it is, as shown to people, made printable: "exercises/problem1/ForwardPass.java"
 * @param text   all of it, but for a byte order mark
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record SubmittedFile(Task task, String place, String text, String sha256) {
    private static final int MOST_BYTES = 1 << 20;
    private static final String CHECK = "the file can be read";
    /** What editors on Windows put before the text; javac takes it for an illegal character. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SubmittedFile {
        place = Printable.line(place);
    }

    /**
     * Reads it.
     *
     * @param given the folder that was handed in, from which on no link may lead to the file
     * @throws Refused where one does, or it is no file of text in UTF-8 of a megabyte at most
     */
    public static SubmittedFile read(Task task, String place, Path given, Path file) throws Refused {
        try {
            byte[] bytes = OwnFile.read(given, file, MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(CHECK, place + " has more than a megabyte; a solution has a few kilobytes");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new SubmittedFile(task, place, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
                    Checksums.sha256(bytes));
        } catch (NoSuchFileException e) {
            throw new Refused(CHECK, place + " is not there. Task " + task.id() + " is written in " + task.file()
                    + ": was it renamed?");
        } catch (CharacterCodingException e) {
            throw new Refused(CHECK, place + " is not in UTF-8: save it in this encoding");
        } catch (IOException e) {
            throw new Refused(CHECK, place + " cannot be read: " + e.getMessage());
        }
    }

    /** Whether the text has the name of the other task's class in it. */
    public boolean names(Task other) {
        return Pattern.compile("\\b" + other.className() + "\\b").matcher(text).find();
    }
}
