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
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public record SubmittedFile(Task task, String place, String text, String sha256, List<Source> beside) {
    /**
     * One file of source.
     *
     * @param name of its class, as in "Util"
     */
    public record Source(String name, String place, String text, String sha256) {
    }

    private static final int MOST_BYTES = 1 << 20;
    private static final String JAVA = ".java";
    private static final String CHECK = "the file can be read";
    /** What editors on Windows put before the text; javac takes it for an illegal character. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierPart}+");

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
        Source own = read(task, task.className(), place, given, file);
        Map<String, Path> others = new HashMap<>(furtherClasses(file));
        List<Source> beside = new ArrayList<>();
        Deque<String> named = new ArrayDeque<>(namesIn(own.text, others.keySet()));
        while (!named.isEmpty()) {
            String name = named.poll();
            Path found = others.remove(name);
            if (found != null && !isOfTheHomework(name)) {
                String besides = place.substring(0, place.lastIndexOf('/') + 1) + name + JAVA;
                Source other = read(task, name, besides, given, found);
                if (isIn(other.text, "package\\s+problem" + task.problem())) {
                    beside.add(other);
                    named.addAll(namesIn(other.text, others.keySet()));
                }
            }
        }
        String checksums = own.sha256 + beside.stream().map(Source::sha256).collect(Collectors.joining());
        return new SubmittedFile(task, place, own.text, beside.isEmpty() ? own.sha256
                : Checksums.sha256(checksums.getBytes(StandardCharsets.US_ASCII)), List.copyOf(beside));
    }

    /** Those that are in the text, which is gone through once: there may be many of them, and much in it. */
    private static List<String> namesIn(String text, Set<String> names) {
        return WORD.matcher(text).results().map(MatchResult::group).filter(names::contains).distinct().sorted()
                .toList();
    }

    /** Files beside it whose names are those of classes, by these. */
    private static Map<String, Path> furtherClasses(Path file) {
        return Folders.list(file.toAbsolutePath().getParent()).stream()
                .filter(other -> other.toString().endsWith(JAVA) && SourceVersion.isName(nameOf(other)))
                .filter(other -> Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS))
                .collect(Collectors.toMap(SubmittedFile::nameOf, Function.identity()));
    }

    private static boolean isOfTheHomework(String name) {
        return Task.all().stream().anyMatch(task -> task.className().equals(name) || Files.exists(
                SubmissionLoader.given().resolve("problem" + task.problem()).resolve(name + ".class")));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static Source read(Task task, String name, String place, Path given, Path file) throws Refused {
        try {
            byte[] bytes = OwnFile.read(given.toAbsolutePath(), file.toAbsolutePath(), MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(CHECK, place + " has more than a megabyte; a solution has a few kilobytes");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Source(name, place, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
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

    /** It and those beside it. */
    List<Source> sources() {
        return Stream.concat(Stream.of(new Source(task.className(), place, text, sha256)), beside.stream()).toList();
    }

    /** Where the file of that name is, its own or one beside it, as shown to people. */
    String placeOf(String fileName) {
        return beside.stream().filter(each -> (each.name + JAVA).equals(fileName)).map(Source::place).findFirst()
                .orElse(place);
    }

    /** Whether the name of the other task's class is in it, or in a file beside it. */
    public boolean names(Task other) {
        return sources().stream().anyMatch(each -> isIn(each.text, other.className()));
    }

    /**
     * Whether it is, or is in, a class of a file beside it.
     *
     * @param type as in "problem2.Util$Pair"
     */
    boolean bringsClass(String type) {
        String outermost = type.replaceFirst("\\$.*", "");
        return beside.stream().anyMatch(each -> outermost.equals("problem" + task.problem() + "." + each.name));
    }

    private static boolean isIn(CharSequence text, String name) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }
}
