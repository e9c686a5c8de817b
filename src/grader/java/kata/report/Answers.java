package kata.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kata.checks.Printable;
import kata.data.OwnFile;
import kata.task.AnswerSheet;

/**
 * A student's answers to the open questions.
 *
 * @param texts   the answer to each question in Markdown, in the questions' order; empty if there is no answer
 * @param remarks sentences on faults of the files, such as a missing heading
 */
public record Answers(Map<String, String> texts, List<String> remarks) {
    /** The key of the text above the first question; absent if there is no such text. */
    public static final String ABOVE = "Above the first question";
    private static final int MOST_BYTES = 1 << 16;

    /** An empty answer to each question of the sheets. */
    public static Answers none(Collection<AnswerSheet> sheets) {
        Map<String, String> texts = new LinkedHashMap<>();
        sheets.forEach(sheet -> sheet.questions().forEach(question -> texts.put(question, "")));
        return new Answers(texts, List.of());
    }

    /**
     * Reads the answers to all sheets.
     *
     * @param sheets the sheets by their files, as in "problem1/answers.md"
     * @param from the folder of the answers: {@code exercises} or {@code solutions}
     */
    static Answers in(Path home, String from, Map<String, AnswerSheet> sheets) {
        Answers all = none(sheets.values());
        for (String file : sheets.keySet()) {
            try {
                Path folder = home.resolve(from);
                all = all.or(of(sheets.values(), from + "/" + file,
                        OwnFile.read(folder, folder.resolve(file), mostBytes())));
            } catch (NoSuchFileException notThere) {
                // the questions of this file stay without answers
            } catch (IOException e) {
                all = all.or(new Answers(Map.of(), List.of(from + "/" + file + " cannot be read: " + e.getMessage()
                        + ". Write your answers into a file of that name.")));
            }
        }
        return all;
    }

    /** The number of bytes to read for {@link #of}: one more than is used, so that a longer file gets a remark. */
    public static int mostBytes() {
        return MOST_BYTES + 1;
    }

    /**
     * Finds the answers in a file in UTF-8, UTF-16 or Latin-1, with any line ends. Text under a heading that is no
     * question belongs to the question above the heading.
     *
     * @param path the file's path, which the remarks name
     */
    public static Answers of(Collection<AnswerSheet> sheets, String path, byte[] content) {
        List<String> remarks = new ArrayList<>();
        String text = Printable.of(text(path, content, remarks).replaceAll("\\R", "\n"));
        Map<String, StringBuilder> found = new LinkedHashMap<>(Map.of(ABOVE, new StringBuilder()));
        String current = ABOVE;
        List<String> introductions = sheets.stream().flatMap(sheet -> sheet.introduction().lines()).toList();
        for (String line : text.lines().toList()) {
            String question = question(sheets, line);
            if (question != null) {
                current = question;
                found.computeIfAbsent(question, key -> new StringBuilder());
            } else if (!current.equals(ABOVE) || !introductions.contains(line.strip())) {
                found.get(current).append(line).append('\n');
            }
        }
        Map<String, String> texts = none(sheets).texts;
        found.forEach((question, answer) -> texts.put(question, answer.toString().strip()));
        texts.remove(ABOVE, "");
        if (found.size() == 1 && !text.isBlank()) {
            remarks.add(path + " has none of the questions as headings: ./kata reset answers puts them back, and keeps "
                    + "your file beside.");
        }
        sheets.stream().map(AnswerSheet::questions).filter(all -> all.stream().anyMatch(found::containsKey))
                .map(all -> all.stream().filter(question -> !found.containsKey(question)).toList())
                .filter(missing -> !missing.isEmpty()).forEach(missing -> remarks.add(path + " lacks the heading "
                        + "\u201c## " + missing.get(0) + "\u201d" + (missing.size() == 1 ? ""
                        : " and " + (missing.size() - 1) + " more") + ": put it back above its answer."));
        return new Answers(texts, remarks);
    }

    /** Adds remarks and missing answers from another file, and joins both texts above the first question. */
    public Answers or(Answers other) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        other.texts.forEach((question, text) -> all.merge(question, text, (mine, more) -> mine.isEmpty() ? more
                : question.equals(ABOVE) ? mine + "\n\n" + more : mine));
        List<String> both = new ArrayList<>(remarks);
        both.addAll(other.remarks);
        return new Answers(all, both);
    }

    /** The questions without an answer. */
    List<String> open() {
        return texts.keySet().stream().filter(question -> texts.get(question).isEmpty()).toList();
    }

    private static String text(String path, byte[] content, List<String> remarks) {
        int length = Math.min(content.length, MOST_BYTES);
        if (content.length > MOST_BYTES) {
            remarks.add(path + " has more than 64 KiB, and only the first 64 are read. Leave pictures and data out: "
                    + "the report has the figures.");
            while (length > 0 && (content[length] & 0xC0) == 0x80) {    // not within a character
                length--;
            }
        }
        byte[] bytes = Arrays.copyOf(content, length);
        boolean wide = length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
        Charset encoding = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            remarks.add(path + " is not UTF-8: letters such as \u00e4 may look wrong. Save it in this encoding.");
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The question whose heading the line is, whatever its case, spaces and punctuation; null if there is none. */
    private static String question(Collection<AnswerSheet> sheets, String line) {
        return !line.startsWith("#") ? null : sheets.stream().flatMap(sheet -> sheet.questions().stream())
                .filter(question -> Objects.equals(words(question), words(line))).findFirst().orElse(null);
    }

    private static String words(String heading) {
        return heading.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
