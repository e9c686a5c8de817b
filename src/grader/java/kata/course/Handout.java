package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kata.data.DataException;
import kata.data.WholeFile;
import kata.sandbox.TaskClasses;
import kata.task.Exercises;
import kata.task.Task;

/**
 * The copy of the project that a course gives out: everything that a student uses, the exercises untouched, and neither
 * the solutions nor what tells about them (the zoo, hostile files, the list of mutants, the history).
 */
public final class Handout {
    /** The compiled solutions, in a copy that has them; the launcher puts this file on its class path. */
    static final String REFERENCE = "reference.jar";
    private static final List<String> COPIED = List.of("pom.xml", "kata", "kata.cmd", "README.md", ".gitignore",
            ".gitattributes", ".github", "exercises", "golden", "src/main", "src/given", "src/grader", "src/site/images",
            "src/site/markdown/student.md", "src/test/java/problem1", "src/test/java/problem2", "src/test/java/problem3");
    /** Tests of what is given, which need not hold for a student's work, and programs for maintainers. */
    private static final Pattern LEFT_OUT = Pattern.compile(".*/src/test/java/problem\\d/\\w*(Test|IT|OverSeeds)\\.java");
    private static final String GRADES = "@Grades(";
    /** In Markdown: what is true of the whole project alone, and what of the handout alone. */
    private static final Pattern WHOLE_PROJECT = Pattern.compile("(?s)<!-- whole project -->\\R?.*?<!-- end -->\\R?");
    private static final Pattern HANDOUT = Pattern.compile("(?s)<!-- handout\\R(.*?)-->\\R");
    /** Shorter lines of a solution, such as braces, and the head of a loop stand in any file. */
    private static final int LETTERS_THAT_TELL = 25;
    private static final Pattern LOOP = Pattern.compile("for \\(int \\w = 0; \\w < \\w+; \\w\\+\\+\\) \\{");
    private static final Pattern SOLVED = Pattern.compile("(?s)// SOLUTION [^\\n]*\\n(.*?)\\n *// END");

    private final Path home;
    private final Path folder;

    /**
     * @param home   the project's folder, with solutions
     * @param folder gets the copy
     */
    public Handout(Path home, Path folder) {
        this.home = home;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes the copy.
     *
     * @return the number of files
     * @throws DataException if something is in the folder already, or it lies in what is copied
     */
    public int write() {
        requireNew();
        try {
            int count = 0;
            for (String name : COPIED) {
                for (Path file : files(home.resolve(name))) {
                    count += copy(file, home.relativize(file)) ? 1 : 0;
                }
            }
            Exercises exercises = new Exercises(home);
            for (Task task : Task.values()) {
                String stub = exercises.stub(task);
                WholeFile.write(folder.resolve("exercises").resolve(task.file()), stub);
                WholeFile.write(folder.resolve(Exercises.STUBS).resolve(task.file()), stub);
                count += 2;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Adds the compiled solutions, so that each task can be graded alone there. What a student can take from them is
     * what a decompiler shows.
     */
    public void addReference() {
        Map<Task, Map<String, byte[]>> solutions = TaskClasses.ofSolutions(home);
        WholeFile.write(folder.resolve(REFERENCE), out -> {
            ZipOutputStream jar = new ZipOutputStream(out);
            for (Map<String, byte[]> classes : solutions.values()) {
                for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                    jar.putNextEntry(new ZipEntry(each.getKey().replace('.', '/') + ".class"));
                    jar.write(each.getValue());
                }
            }
            jar.finish();
        });
    }

    /** The lines of a solution that stand in a file of the copy. @return as "FILE:LINE: the line" */
    public List<String> linesOfSolutions() {
        Set<String> solved = new TreeSet<>();
        for (Task task : Task.values()) {
            String text = read(home.resolve("solutions").resolve(task.file()));
            SOLVED.matcher(text).results().flatMap(part -> part.group(1).lines()).map(String::strip)
                    .filter(line -> line.length() >= LETTERS_THAT_TELL && !line.startsWith("//"))
                    .filter(line -> !LOOP.matcher(line).matches()).forEach(solved::add);
        }
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
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
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !files(folder).isEmpty())) {
            throw new DataException(folder, "something that is there already", "a folder that is empty or not there yet",
                    "Name another folder, or delete this one.");
        }
        if (COPIED.stream().anyMatch(name -> folder.startsWith(home.resolve(name))) || folder.equals(home)) {
            throw new DataException(folder, "a folder of the project itself", "a folder beside the project",
                    "Name another folder, as in ../handout.");
        }
    }

    /** @return whether the file belongs in the copy */
    private boolean copy(Path file, Path name) throws IOException {
        String unix = name.toString().replace('\\', '/');
        boolean exercise = Arrays.stream(Task.values()).anyMatch(task -> unix.equals("exercises/" + task.file()));
        if (exercise || unix.startsWith("exercises/") && !unix.endsWith(".md")
                || LEFT_OUT.matcher("/" + unix).matches() && !read(file).contains(GRADES)) {
            return false;
        }
        Path target = folder.resolve(name.toString());
        Files.createDirectories(target.getParent());
        if (unix.endsWith(".md")) {
            WholeFile.write(target, forStudents(read(file)));
        } else {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return true;
    }

    /** The text without what is true of the whole project alone, and with what is true of the copy alone. */
    static String forStudents(String text) {
        return HANDOUT.matcher(WHOLE_PROJECT.matcher(text).replaceAll("")).replaceAll("$1");
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place + ": " + e.getMessage(), e);
        }
    }

    /** The text of a file; empty if it is none. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
