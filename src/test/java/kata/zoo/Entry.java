package kata.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kata.data.Golden;
import kata.task.Task;

/**
 * One submission: what somebody wrote in the blanks of a task. {@code src/test/zoo/README.md} describes the format.
 *
 * @param file    below {@code src/test/zoo}, as in {@code wrong/2d/NoBiasCorrection.java}
 * @param about   what is wrong, or different, in a sentence
 * @param most    what part of the task's points it may earn, from 0 to 1
 * @param fails   the tests that must fail; none where the submission is right
 * @param imports what the file needs beyond the imports of the solution
 * @param members methods, fields and classes in place of those of the solution, or beside them
 */
record Entry(Path file, Task task, String about, double most, List<Failure> fails, List<String> imports,
             String members) {
    private static final String EARNS = "earns: at most ";
    private static final double ONE_MISTAKE = 0.75;
    private static final String FAILS = "fails: ";
    private static final String SAYS = "says: ";

    /**
     * A test that must fail.
     *
     * @param test  as in "AdamTest.noGradientNoMove", in the task's package
     * @param words each must be in the message
     */
    record Failure(String test, List<String> words) {
        String type() {
            return test.substring(0, test.indexOf('.'));
        }

        String method() {
            return test.substring(test.indexOf('.') + 1);
        }
    }

    /** All submissions of the zoo, in the order of their names. */
    static List<Entry> all() throws IOException {
        Path zoo = Golden.folder().resolveSibling("src/test/zoo");
        try (Stream<Path> files = Files.walk(zoo)) {
            List<Entry> entries = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                entries.add(read(zoo.relativize(file), Files.readString(file)));
            }
            return entries;
        }
    }

    /** @throws IllegalArgumentException where it is not of the format; names the file and what is wrong */
    static Entry read(Path file, String text) {
        List<String> about = new ArrayList<>();
        List<Failure> fails = new ArrayList<>();
        List<String> imports = new ArrayList<>();
        double most = file.startsWith("right") ? 1 : ONE_MISTAKE;
        List<String> lines = text.lines().toList();
        int at = 0;
        for (; at < lines.size() && lines.get(at).startsWith("// "); at++) {
            String line = lines.get(at).substring("// ".length());
            if (line.matches(EARNS + "0\\.\\d+")) {
                most = Math.min(most, Double.parseDouble(line.substring(EARNS.length())));
            } else if (line.startsWith(FAILS)) {
                fails.add(new Failure(line.substring(FAILS.length()).strip(), new ArrayList<>()));
            } else if (fails.isEmpty()) {
                about.add(line.strip());
            } else if (line.startsWith(SAYS)) {
                fails.get(fails.size() - 1).words().add(line.substring(SAYS.length()).strip());
            } else {
                throw error(file, "line " + (at + 1) + " is neither \"// fails: Class.method\" nor \"// says: words\"");
            }
        }
        for (; at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("import ")); at++) {
            imports.add(lines.get(at));
        }
        imports.removeIf(String::isBlank);
        Entry entry = new Entry(file, taskOf(file), String.join(" ", about), most, fails, imports,
                String.join("\n", lines.subList(at, lines.size())));
        entry.requireFormat();
        return entry;
    }

    private static Task taskOf(Path file) {
        if (file.getNameCount() != 3 || !file.getName(0).toString().matches("wrong|right")) {
            throw error(file, "its place is wrong/TASK/Name.java or right/TASK/Name.java");
        }
        try {
            return Task.of(file.getName(1).toString());
        } catch (IllegalArgumentException unknown) {
            throw error(file, unknown.getMessage());
        }
    }

    private void requireFormat() {
        if (about.isEmpty()) {
            throw error(file, "it does not begin with \"// \" and a sentence that says what it is");
        }
        if (fails.isEmpty() != isRight()) {
            throw error(file, isRight() ? "a right submission fails no test; there is a line \"// fails: …\""
                    : "there is no line \"// fails: Class.method\": which test must find the mistake?");
        }
        for (Failure failure : fails) {
            if (!failure.test().matches("\\w+\\.\\w+")) {
                throw error(file, "\"" + failure.test() + "\" is no test; write it as Class.method");
            }
        }
        if (members.isBlank()) {
            throw error(file, "there is no method below the comment");
        }
    }

    boolean isRight() {
        return file.startsWith("right");
    }

    /** As in "wrong/2d/NoBiasCorrection". */
    String name() {
        return file.toString().replace('\\', '/').replaceAll("\\.java$", "");
    }

    /** As in "problem2". */
    String packageName() {
        return "problem" + task.problem();
    }

    static IllegalArgumentException error(Object file, String what) {
        return new IllegalArgumentException("src/test/zoo/" + file + ": " + what);
    }
}
