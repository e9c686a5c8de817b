package kata.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kata.data.WholeFile;

/** The folder {@code exercises}, made from the folder {@code solutions}. */
public final class Exercises {
    private final Path home;

    /** @param home the project's folder */
    public Exercises(Path home) {
        this.home = home;
    }

    /**
     * Where the two folders have drifted apart: a line for each Java file that is missing, too much or different.
     *
     * @throws IllegalArgumentException where a solution's markers are wrong; names the file and the line
     */
    public List<String> drift() throws IOException {
        Map<String, String> wanted = fromSolutions();
        Map<String, String> found = javaFiles(home.resolve("exercises"));
        List<String> drift = new ArrayList<>();
        wanted.forEach((file, text) -> {
            if (!found.containsKey(file)) {
                drift.add("exercises/" + file + " is missing");
            } else if (!found.get(file).equals(text)) {
                drift.add("exercises/" + file + " differs from what solutions/" + file + " makes, first in line "
                        + firstDifference(found.get(file), text));
            }
        });
        found.keySet().stream().filter(file -> !wanted.containsKey(file))
                .forEach(file -> drift.add("exercises/" + file + " has no solution"));
        return drift;
    }

    /**
     * Writes every exercise anew.
     *
     * @param force also over files in which a blank has been filled in
     * @return the files that changed
     * @throws IllegalStateException where a file holds work that would be lost, unless forced; nothing is written then
     */
    public List<Path> write(boolean force) throws IOException {
        Map<Path, String> changes = new TreeMap<>();
        for (Map.Entry<String, String> entry : fromSolutions().entrySet()) {
            Path file = home.resolve("exercises").resolve(entry.getKey());
            String old = Files.exists(file) ? Files.readString(file) : null;
            if (entry.getValue().equals(old)) {
                continue;
            }
            if (old != null && !force && stubs(old) < stubs(entry.getValue())) {
                throw new IllegalStateException(file + " has fewer blanks than its solution makes: is there work in "
                        + "it? Nothing was written. Move the file away, or use --force to lose it");
            }
            changes.put(file, entry.getValue());
        }
        for (Map.Entry<Path, String> change : changes.entrySet()) {
            WholeFile.write(change.getKey(), change.getValue());
        }
        return List.copyOf(changes.keySet());
    }

    private Map<String, String> fromSolutions() throws IOException {
        Map<String, String> exercises = javaFiles(home.resolve("solutions"));
        exercises.replaceAll((file, text) -> Exercise.of("solutions/" + file, text));
        return exercises;
    }

    private static Map<String, String> javaFiles(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static long stubs(String text) {
        return text.lines().filter(line -> line.contains("throw new NotAttempted(")).count();
    }

    private static int firstDifference(String a, String b) {
        List<String> left = a.lines().toList();
        List<String> right = b.lines().toList();
        int line = 0;
        while (line < Math.min(left.size(), right.size()) && left.get(line).equals(right.get(line))) {
            line++;
        }
        return line + 1;
    }
}
