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
import java.util.Collection;
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
 * A task's file as it was handed in. The file is read once: the same bytes are compiled, quoted and hashed.
 *
 * @param task   the task that the file is for
 * @param place  the path that people see, made printable, as in "exercises/problem1/ForwardPass.java"
 * @param text   the source without a byte order mark
 * @param sha256 the hexadecimal SHA-256 of the bytes or, if there are files beside, of all files' checksums
 * @param beside files in the same folder with further classes that the source uses
 * @param unused the paths that people see of files in the same folder that the source names and a given class replaces
 */
public record SubmittedFile(Task task, String place, String text, String sha256, List<Source> beside,
                            List<String> unused) {
    /**
     * One source file.
     *
     * @param name the name of its class, as in "Util"
     */
    public record Source(String name, String place, String text, String sha256) {
    }

    private static final int MOST_BYTES = 1 << 20;
    private static final String JAVA = ".java";
    private static final String CHECK = "the file can be read";
    /** A mark that editors on Windows put before the text; to javac it is an illegal character. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierPart}+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\[\"'\\\\]");
    /** A comment, text block, string or character; without groups that repeat, which would need a stack. */
    private static final Pattern NO_CODE = Pattern.compile("//.*|(?s:/\\*.*?(?:\\*/|\\z)|\"\"\".*?(?:\"\"\"|\\z))"
            + "|\"[^\"\\n]*\"?|'[^'\\n]*'?");

    public SubmittedFile {
        place = Printable.line(place);
    }

    /** A file without files beside it. */
    public SubmittedFile(Task task, String place, String text, String sha256) {
        this(task, place, text, sha256, List.of(), List.of());
    }

    /**
     * Reads a task's file, and the files of further classes that it uses.
     *
     * @param given the folder that was handed in, below which links are refused
     * @throws Refused if a file is missing, cannot be read, is reached by a link or not in UTF-8, or if all of them
     *         together are longer than 1 MiB
     */
    public static SubmittedFile read(Task task, String place, Path given, Path file) throws Refused {
        Source own = read(task, task.className(), place, given, file);
        Map<String, Path> others = new HashMap<>(furtherClasses(file));
        List<Source> beside = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        Pattern ofThePackage = Pattern.compile("\\bpackage\\s+problem" + task.problem() + "\\s*;");
        String code = code(own.text);
        long bytes = own.text.length();
        Deque<String> named = new ArrayDeque<>(namesIn(code, others.keySet()));
        while (!named.isEmpty()) {
            String name = named.poll();
            Path found = others.remove(name);
            if (found == null || Task.all().stream().anyMatch(each -> each.className().equals(name))) {
                continue;
            }
            String besides = Printable.line(place.substring(0, place.lastIndexOf('/') + 1) + name + JAVA);
            if (isGiven(task, name)) {
                unused.add(besides);
                continue;
            }
            Source other = read(task, name, besides, given, found);
            code = code(other.text);
            if (ofThePackage.matcher(code).find()) {
                beside.add(other);
                bytes += other.text.length();
                if (bytes > MOST_BYTES) {
                    throw new Refused(CHECK, place + " and the files beside it that it uses have more than a megabyte "
                            + "together, with " + besides + "; a solution has a few kilobytes");
                }
                named.addAll(namesIn(code, others.keySet()));
            }
        }
        String checksums = own.sha256 + beside.stream().map(Source::sha256).collect(Collectors.joining());
        return new SubmittedFile(task, place, own.text, beside.isEmpty() ? own.sha256
                : Checksums.sha256(checksums.getBytes(StandardCharsets.US_ASCII)), List.copyOf(beside),
                List.copyOf(unused));
    }

    /** The text without its comments and strings. */
    private static String code(String text) {
        return NO_CODE.matcher(ESCAPED.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /** The given names that occur in the code, sorted; one pass suffices for many names in a long text. */
    private static List<String> namesIn(String code, Set<String> names) {
        return WORD.matcher(code).results().map(MatchResult::group).filter(names::contains).distinct().sorted()
                .toList();
    }

    /** The Java files in the folder of a file, by the names of their classes. */
    private static Map<String, Path> furtherClasses(Path file) {
        return Folders.list(file.toAbsolutePath().getParent()).stream()
                .filter(other -> other.toString().endsWith(JAVA) && SourceVersion.isName(nameOf(other)))
                .filter(other -> Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS))
                .collect(Collectors.toMap(SubmittedFile::nameOf, Function.identity()));
    }

    /** Whether the task's package has a given class of that name. */
    private static boolean isGiven(Task task, String name) {
        return Files.exists(SubmissionLoader.given().resolve("problem" + task.problem()).resolve(name + ".class"));
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

    /** This file without some of the files beside it. */
    SubmittedFile without(Collection<Source> some) {
        return new SubmittedFile(task, place, text, sha256,
                beside.stream().filter(each -> !some.contains(each)).toList(), unused);
    }

    /** The source of the task's file, then the sources of the files beside it. */
    public List<Source> sources() {
        return Stream.concat(Stream.of(new Source(task.className(), place, text, sha256)), beside.stream()).toList();
    }

    /** The path that people see of the file with this name: one of the files beside or, otherwise, the task's file. */
    String placeOf(String fileName) {
        return beside.stream().filter(each -> (each.name + JAVA).equals(fileName)).map(Source::place).findFirst()
                .orElse(place);
    }

    /** Whether this file, or a file beside this one, names the other task's class. */
    public boolean names(Task other) {
        return sources().stream().anyMatch(each -> isIn(each.text, other.className()));
    }

    /**
     * Whether a file beside this one has the class or the outermost class around it.
     *
     * @param type the full name of the class, as in "problem2.Util$Pair"
     */
    boolean bringsClass(String type) {
        String outermost = type.replaceFirst("\\$.*", "");
        return beside.stream().anyMatch(each -> outermost.equals("problem" + task.problem() + "." + each.name));
    }

    private static boolean isIn(CharSequence text, String name) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }
}
