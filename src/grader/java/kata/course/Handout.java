package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.consistency.TaskTables;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.sandbox.TaskClasses;
import kata.task.AnswerSheet;
import kata.task.Exercises;
import kata.task.Task;

/**
 * The copy of the project for students: everything that they use, with untouched exercises. It lacks the solutions and
 * files that reveal them: zoo, hostile files, mutants, history, and the generators of golden values, which compute what
 * the tasks ask for.
 *
 * @param home      the project's folder, with solutions
 * @param folder    the folder for the copy
 * @param hidden    the tasks that the copy leaves out
 * @param reference whether the copy has the compiled solutions, so that each task can be graded alone. A student can
 *                  read them with a decompiler
 */
public record Handout(Path home, Path folder, List<Task> hidden, boolean reference) {
    /** The jar of the compiled solutions, if the copy has them; the launcher puts it on its class path. */
    static final String REFERENCE = "reference.jar";
    /** A folder of resources; Maven copies compiled classes from here to the given classes. */
    private static final String GIVEN_CLASSES = "src/main/resources";
    private static final List<String> COPIED = List.of("pom.xml", "kata", "kata.cmd", "README.md", "LICENSE",
            "NOTICE", "licenses", ".gitignore", ".gitattributes", ".editorconfig", ".devcontainer",
            ".github/workflows/grade.yml", "exercises", "golden", "src/main", "src/given", "src/grader",
            "src/site/images", "src/site/markdown/experiments.md", "src/site/markdown/grading.md",
            "src/site/markdown/ide.md", "src/site/markdown/onnx.md", "src/site/markdown/student.md",
            "src/test/java/problem1", "src/test/java/problem2", "src/test/java/problem3");
    /** Tests and maintainers' programs that the copy has only if they grade one of its tasks. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "src/test/java/problem\\d/\\w*(Test|IT|OverSeeds|Overhead)\\.java");
    /** Tests that students must not see, and files that editors and merges leave behind. */
    static final Pattern NOT_GIVEN = Pattern.compile(
            "(.*/)?(Hidden\\w*Test\\.java|.*\\.(orig|rej|bak|swp)|.*~|[.]?#.*)");
    private static final String GENERATORS = "generators/";
    private static final Pattern GRADES = Pattern.compile("@Grades\\((?:value = )?\"(\\w+)\"");
    /** The fewest letters of a line that reveals a solution; shorter lines, such as braces, are in any file. */
    private static final int LETTERS_THAT_TELL = 25;
    private static final Pattern LOOP = Pattern.compile("for \\(int \\w = 0; \\w < \\w+; \\w\\+\\+\\) \\{");
    private static final Pattern SOLVED = Pattern.compile("(?s)// SOLUTION [^\\n]*\\n(.*?)\\n *// END");

    public Handout {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The tasks that the copy has. */
    public List<Task> shown() {
        return Task.all().stream().filter(task -> !hidden.contains(task)).toList();
    }

    /**
     * Writes the copy.
     *
     * @return the number of files
     * @throws DataException if the folder is not empty, or lies in the project outside of target/
     * @throws IllegalArgumentException if no task is left, or a task builds on a hidden one and there is no reference
     */
    public int write() {
        requireNew();
        requireWhatTheyBuildOn();
        try {
            for (String name : COPIED) {
                for (Path file : Folders.files(home.resolve(name))) {
                    copy(file, Folders.nameIn(home, file));
                }
            }
            Exercises exercises = new Exercises(home);
            for (Task task : Task.all()) {
                String stub = exercises.stub(task);
                if (shown().contains(task)) {
                    WholeFile.write(folder.resolve("exercises").resolve(task.file()), stub);
                    WholeFile.write(folder.resolve(Exercises.STUBS).resolve(task.file()), stub);
                } else if (!reference) {
                    WholeFile.write(folder.resolve("src/given/java").resolve(task.file()), stub);
                }
            }
            exercises.answerSheets().forEach((file, sheet) -> {
                AnswerSheet shown = AnswerSheet.of(new HandoutTexts(shown(), hidden).of(sheet.blank()));
                if (!shown.questions().isEmpty()) {
                    WholeFile.write(folder.resolve("exercises").resolve(file), shown.blank());
                    WholeFile.write(folder.resolve(Exercises.STUBS).resolve(file), shown.blank());
                }
            });
            if (!hidden.isEmpty()) {
                WholeFile.write(folder.resolve("src/grader/resources/kata/task").resolve(Task.LEFT_OUT),
                        String.join("\n", hidden.stream().map(Task::id).toList()) + "\n");
            }
            if (reference) {
                addReference();
                Files.writeString(folder.resolve(".gitignore"), "!/" + GIVEN_CLASSES + "/**/*.class\n",
                        StandardOpenOption.APPEND);
            }
            TaskTables.write(folder, shown());
            return Folders.files(folder).size();
        } catch (IOException e) {
            Folders.list(folder).forEach(Folders::delete);
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        } catch (DataException e) {
            Folders.list(folder).forEach(Folders::delete);    // half a copy would be in the way of the next copy
            throw e;
        }
    }

    /** Adds reference.jar. Hidden tasks' classes also become given classes, since mvn test does not read the jar. */
    private void addReference() throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(folder.resolve(REFERENCE), Map.of("create", "true"))) {
            TaskClasses.ofSolutions(home).forEach((task, classes) -> classes.forEach((name, bytes) -> {
                String file = name.replace('.', '/') + ".class";
                WholeFile.write(jar.getPath(file), bytes);
                if (hidden.contains(task)) {
                    WholeFile.write(folder.resolve(GIVEN_CLASSES).resolve(file), bytes);
                }
            }));
        }
    }

    /**
     * The lines of the copy that reveal a solution.
     *
     * @return lines as in "FILE:LINE: the line"
     */
    public List<String> linesOfSolutions() {
        Set<String> solved = new TreeSet<>();
        for (Task task : Task.all()) {
            String text = read(home.resolve("solutions").resolve(task.file()));
            SOLVED.matcher(text).results().flatMap(part -> part.group(1).lines()).map(String::strip)
                    .filter(line -> line.length() >= LETTERS_THAT_TELL && !line.startsWith("//"))
                    .filter(line -> !LOOP.matcher(line).matches()).forEach(solved::add);
        }
        List<String> found = new ArrayList<>();
        for (Path file : Folders.files(folder)) {
            List<String> lines = read(file).lines().map(String::strip).toList();
            for (int i = 0; i < lines.size(); i++) {
                if (solved.contains(lines.get(i))) {
                    found.add(folder.relativize(file) + ":" + (i + 1) + ": " + lines.get(i));
                }
            }
        }
        return found;
    }

    private void requireNew() {
        if (folder.startsWith(home) && !folder.startsWith(home.resolve("target"))) {
            throw new DataException(folder, "a folder of the project itself",
                    "a folder outside the project or in target/", "Name another folder, as in ../handout.");
        }
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !Folders.list(folder).isEmpty())) {
            throw new DataException(folder, "something that is there already",
                    "a folder that is empty or not there yet", "Name another folder, or delete this one.");
        }
    }

    private void requireWhatTheyBuildOn() {
        if (shown().isEmpty()) {
            throw new IllegalArgumentException("no task would be left: leave out fewer");
        }
        for (Task task : reference ? List.<Task>of() : shown()) {
            String missing = task.allThatItBuildsOn().stream().filter(hidden::contains).map(Task::id)
                    .collect(Collectors.joining(" and "));
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(task.id() + " builds on " + missing + ", which would be left out: "
                        + "leave out " + task.id() + ", too, or add --with-reference, which brings the compiled "
                        + "solutions");
            }
        }
    }

    private void copy(Path file, String name) throws IOException {
        Path target = folder.resolve(name);
        if (!belongs(file, name)) {
            return;
        }
        if (name.endsWith(".md") && !name.startsWith("golden/")) {
            WholeFile.write(target, new HandoutTexts(shown(), hidden).of(read(file)));
        } else if (name.equals("golden/SHA256SUMS")) {
            WholeFile.write(target, read(file).lines().filter(line -> !line.contains("./" + GENERATORS))
                    .map(line -> line + "\n").collect(Collectors.joining()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private boolean belongs(Path file, String name) {
        if (NOT_GIVEN.matcher(name).matches()) {
            return false;
        }
        if (name.startsWith("exercises/")) {
            return name.endsWith(".md") && !name.endsWith(AnswerSheet.FILE) && shown().stream()
                    .anyMatch(task -> name.startsWith("exercises/problem" + task.problem()));
        }
        if (LEFT_OUT.matcher(name).matches()) {
            return GRADES.matcher(read(file)).results().anyMatch(each -> shown().contains(Task.of(each.group(1))));
        }
        return !name.startsWith("golden/" + GENERATORS)
                && hidden.stream().noneMatch(task -> name.endsWith("/hints/" + task.id() + ".txt"));
    }

    private static String read(Path file) {
        return new String(WholeFile.read(file, "a file that can be read", "Check its permissions."),
                StandardCharsets.UTF_8);
    }
}
