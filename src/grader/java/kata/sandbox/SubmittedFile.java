package kata.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import kata.checks.Printable;
import kata.data.Checksums;
import kata.data.Folders;
import kata.data.OwnFile;
import kata.task.Task;

/**
 * The file that a task is written in, as it was handed in. It is read once: what is named, what is compiled and what
 * the checksum belongs to are the same bytes.
 *
 * @param task   which one
 * @param place  where it is, as shown to people, made printable: "exercises/problem1/ForwardPass.java"
 * @param text   all of it, but for a byte order mark
 * @param sha256 of its bytes and those of the files beside it, in hexadecimal digits
 * @param beside the files of further classes that it uses, which lie in its folder
 */
public record SubmittedFile(Task task, String place, String text, String sha256, List<Beside> beside) {
    /** A file of further classes of the student's own. @param name of its class, as in "Util" */
    public record Beside(String name, String place, String text) {
    }

    private static final int MOST_BYTES = 1 << 20;
    private static final String JAVA = ".java";
    private static final String CHECK = "the file can be read";
    /** What editors on Windows put before the text; javac takes it for an illegal character. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SubmittedFile {
        place = Printable.line(place);
    }

    /** One that uses no other file. */
    public SubmittedFile(Task task, String place, String text, String sha256) {
        this(task, place, text, sha256, List.of());
    }

    /**
     * Reads it, and those that it uses.
     *
     * @param given the folder that was handed in, from which on no link may lead to the file
     * @throws Refused where one does, or it, or one that it uses, is no file of text in UTF-8 of a megabyte at most
     */
    public static SubmittedFile read(Task task, String place, Path given, Path file) throws Refused {
        byte[] bytes = bytes(task, place, given, file);
        String text = text(place, bytes);
        StringBuilder checksums = new StringBuilder(Checksums.sha256(bytes));
        List<Beside> beside = new ArrayList<>();
        Map<String, Path> others = furtherClasses(file);
        Deque<String> named = new ArrayDeque<>(namesIn(text, others.keySet()));
        while (!named.isEmpty()) {
            String name = named.poll();
            Path found = others.remove(name);
            if (found != null && !isOfTheHomework(name)) {
                byte[] content = bytes(task, besides(place, name), given, found);
                Beside other = new Beside(name, besides(place, name), text(besides(place, name), content));
                if (isIn(other.text, "package\\s+problem" + task.problem())) {
                    beside.add(other);
                    checksums.append(Checksums.sha256(content));
                    named.addAll(namesIn(other.text, others.keySet()));
                }
            }
        }
        return new SubmittedFile(task, place, text, beside.isEmpty() ? checksums.toString()
                : Checksums.sha256(checksums.toString().getBytes(StandardCharsets.US_ASCII)), List.copyOf(beside));
    }

    private static String besides(String place, String name) {
        return place.substring(0, place.lastIndexOf('/') + 1) + name + JAVA;
    }

    /** Those that are in the text, which is gone through once: there may be many of them, and much in it. */
    private static Set<String> namesIn(String text, Set<String> names) {
        Set<String> found = new TreeSet<>();
        int begin = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end))) {
                String word = text.substring(begin, end);
                if (names.contains(word)) {
                    found.add(word);
                }
                begin = end + 1;
            }
        }
        return found;
    }

    /** Files beside it whose names are those of classes, by these. */
    private static Map<String, Path> furtherClasses(Path file) {
        return Folders.list(file.toAbsolutePath().getParent()).stream()
                .filter(other -> other.toString().endsWith(JAVA) && SourceVersion.isName(nameOf(other)))
                .filter(other -> Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS))
                .collect(Collectors.toMap(SubmittedFile::nameOf, Function.identity(), (one, same) -> one,
                        HashMap::new));
    }

    private static boolean isOfTheHomework(String name) {
        return Task.all().stream().anyMatch(task -> task.className().equals(name)
                || isGiven(task.type().replaceFirst("\\..*", "/" + name + ".class")));
    }

    private static boolean isGiven(String file) {
        return SubmissionLoader.given().stream().anyMatch(root -> Files.exists(root.resolve(file)));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static byte[] bytes(Task task, String place, Path given, Path file) throws Refused {
        try {
            byte[] bytes = OwnFile.read(given.toAbsolutePath(), file.toAbsolutePath(), MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(CHECK, place + " has more than a megabyte; a solution has a few kilobytes");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Refused(CHECK, place + " is not there. Task " + task.id() + " is written in " + task.file()
                    + ": was it renamed?");
        } catch (IOException e) {
            throw new Refused(CHECK, place + " cannot be read: " + e.getMessage());
        }
    }

    private static String text(String place, byte[] bytes) throws Refused {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(CHECK, place + " is not in UTF-8: save it in this encoding");
        }
    }

    /** Whether the name of the other task's class is in it, or in a file beside it. */
    public boolean names(Task other) {
        return isIn(text, other.className()) || beside.stream().anyMatch(each -> isIn(each.text, other.className()));
    }

    /** Whether it is, or is in, a class of a file beside it. @param type as in "problem2.Util$Pair" */
    boolean bringsClass(String type) {
        String outermost = type.replaceFirst("\\$.*", "");
        return beside.stream().anyMatch(each -> outermost.equals("problem" + task.problem() + "." + each.name));
    }

    private static boolean isIn(CharSequence text, String name) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }
}
