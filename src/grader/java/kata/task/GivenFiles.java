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
 * Finds given files that were changed: {@code src/given/SHA256SUMS} has the checksum of each file as handed out. A
 * course grades with its own copies, so a student must know that a change has no effect there.
 */
public final class GivenFiles {
    private static final String FOLDER = "src/given";
    private static final String LIST = "SHA256SUMS";
    private static final String BETWEEN = "  ";

    private GivenFiles() {
    }

    /**
     * A sentence that names the changed files; empty if there are none.
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
        return changed.isEmpty() ? "" : "Given files have changed: " + changed
                + ". A course grades with its own copies; put your code into exercises/.";
    }

    /**
     * Writes the list of checksums.
     *
     * @return the list's file if it was rewritten, otherwise nothing
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

    /** A line to report if the list of checksums does not match the files; otherwise empty. */
    public static List<String> findings(Path home) {
        return text(home.resolve(FOLDER).resolve(LIST)).equals(lines(home)) ? List.of()
                : List.of(FOLDER + "/" + LIST + " does not match the files: run ./kata generate");
    }

    private static String lines(Path home) {
        Path folder = home.resolve(FOLDER);
        return Folders.files(folder).stream().filter(file -> file.toString().endsWith(".java"))
                .map(file -> Checksums.sha256(text(file).getBytes(StandardCharsets.ISO_8859_1)) + BETWEEN
                        + Folders.nameIn(folder, file) + "\n").sorted().collect(Collectors.joining());
    }

    /** The text with line feeds as on Linux, so that checksums are the same on every system. */
    private static String text(Path file) {
        return new String(WholeFile.read(file, "a file that comes with the project", "Put it back."),
                StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
