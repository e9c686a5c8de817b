package kata.task;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kata.data.Checksums;
import kata.data.Folders;
import kata.data.WholeFile;

/**
 * What the homework gives and nobody edits, as it was handed out: {@code src/given/SHA256SUMS} has a line for each
 * file. A course grades with files of its own, so whoever has changed one should know.
 */
public final class GivenFiles {
    private static final String FOLDER = "src/given";
    private static final String LIST = "SHA256SUMS";
    private static final String BETWEEN = "  ";

    private GivenFiles() {
    }

    /**
     * A sentence on those that are not as they were, or none.
     *
     * @param home the project's folder
     */
    public static String changed(Path home) {
        Path list = home.resolve(FOLDER).resolve(LIST);
        if (!Files.exists(list)) {
            return "";
        }
        Set<String> found = lines(home).lines().collect(Collectors.toSet());
        String changed = text(list).lines().filter(line -> !found.contains(line))
                .map(line -> FOLDER + "/" + line.split(BETWEEN, 2)[1]).collect(Collectors.joining(", "));
        return changed.isEmpty() ? "" : "Not as handed out: " + changed
                + ". A course grades with its own; put what is yours into exercises/.";
    }

    /**
     * Writes the list anew.
     *
     * @return whether it has changed, and where it is
     */
    public static List<Path> write(Path home) {
        Path list = home.resolve(FOLDER).resolve(LIST);
        String lines = lines(home);
        if (Files.exists(list) && text(list).equals(lines)) {
            return List.of();
        }
        WholeFile.write(list, lines);
        return List.of(list);
    }

    /** What is wrong with the list. */
    public static List<String> findings(Path home) {
        return text(home.resolve(FOLDER).resolve(LIST)).equals(lines(home)) ? List.of()
                : List.of(FOLDER + "/" + LIST + " is not that of the files: run ./kata generate");
    }

    private static String lines(Path home) {
        Path folder = home.resolve(FOLDER);
        return Folders.files(folder).stream().filter(file -> file.toString().endsWith(".java"))
                .map(file -> Checksums.sha256(text(file).getBytes(StandardCharsets.ISO_8859_1)) + BETWEEN
                        + Folders.nameIn(folder, file) + "\n").sorted().collect(Collectors.joining());
    }

    /** With the ends of lines of any system. */
    private static String text(Path file) {
        return new String(WholeFile.read(file, "a file that comes with the project", "Put it back."),
                StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
