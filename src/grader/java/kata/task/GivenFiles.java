package kata.task;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** A sentence on those that are not as they were, or none. @param home the project's folder */
    public static String changed(Path home) {
        Path list = home.resolve(FOLDER).resolve(LIST);
        if (!Files.exists(list)) {
            return "";
        }
        List<String> changed = new ArrayList<>();
        for (String line : text(list).lines().toList()) {
            String name = line.substring(line.indexOf(BETWEEN) + BETWEEN.length());
            Path file = home.resolve(FOLDER).resolve(name);
            if (!Files.exists(file) || !line.equals(line(home, file))) {
                changed.add(FOLDER + "/" + name);
            }
        }
        return changed.isEmpty() ? "" : "Not as handed out: " + String.join(", ", changed)
                + ". A course grades with its own; put what is yours into exercises/.";
    }

    /** Writes the list anew. @return whether it has changed, and where it is */
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
        return Folders.files(home.resolve(FOLDER)).stream().filter(file -> file.toString().endsWith(".java"))
                .map(file -> line(home, file) + "\n").sorted().collect(Collectors.joining());
    }

    private static String line(Path home, Path file) {
        return Checksums.sha256(text(file).getBytes(StandardCharsets.ISO_8859_1)) + BETWEEN
                + Folders.nameIn(home.resolve(FOLDER), file);
    }

    /** With the ends of lines of any system. */
    private static String text(Path file) {
        return new String(WholeFile.read(file, "a file that comes with the project", "Put it back."),
                StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
