package kata.sandbox;

import static kata.data.Folders.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kata.data.Checksums;
import kata.data.DataException;
import kata.data.WholeFile;
import kata.task.Blanks;
import kata.task.Exercises;
import kata.task.Task;

/**
 * A student's submission: a folder with {@code problem1/ForwardPass.java} and so on, with the bare files, or with a
 * folder {@code exercises} that has any of these.
 */
public final class Submission {
    private static final Set<String> OF_THE_PROJECT = Set.of("exercises", "solutions");
    private static final int MOST_LETTERS_OF_A_REQUEST = 1 << 21;

    private final Path home;
    private final Path given;
    private final Path folder;
    private final Map<Task, SubmittedFile> files = new EnumMap<>(Task.class);

    /** @param given the trusted folder, below which no links are followed; it is {@code folder} or contains it */
    private Submission(Path home, Path given, Path folder) {
        this.home = home;
        this.given = given;
        this.folder = folder;
    }

    /**
     * The submission that a folder holds.
     *
     * @param home   the project's folder
     * @param folder "exercises" or "solutions" of the project, or any other path from the working directory
     * @throws DataException            if there is no such folder, or no task's file in it
     * @throws IllegalArgumentException if the folder is the project's solutions under another name
     */
    public static Submission in(Path home, String folder) {
        Path given = OF_THE_PROJECT.contains(folder) ? home.resolve(folder)
                : Path.of(folder).toAbsolutePath().normalize();
        for (Path each : List.of(given, given.resolve("exercises"))) {
            if (Task.all().stream().anyMatch(task -> Files.exists(task.fileIn(each)))) {
                requireNoDisguise(home, each);
                return new Submission(home, given, each);
            }
        }
        throw new DataException(given, Files.isDirectory(given) ? "no file of a task" : "no such folder",
                "a folder with " + Task.all().get(0).file() + " and the files of the other tasks",
                "Name the folder that was handed in: --from FOLDER.");
    }

    /** The project's own folder {@code exercises}, even if it has no task's file. */
    public static Submission ofExercises(Path home) {
        Path exercises = home.resolve("exercises");
        return new Submission(home, exercises, exercises);
    }

    /** The stub of a task, as if it had been handed in. */
    public static SubmittedFile stub(Path home, Task task) {
        String text = new Exercises(home).stub(task);
        return new SubmittedFile(task, "the stub of " + task.id(), text, "");
    }

    private static void requireNoDisguise(Path home, Path folder) {
        Path solutions = home.resolve("solutions");
        if (!folder.endsWith("solutions") && Files.isDirectory(solutions) && real(folder).equals(real(solutions))) {
            throw new IllegalArgumentException(folder
                    + " leads to the solutions: to grade these, say --from solutions");
        }
    }

    /** The folder's path: relative for a folder in the project, as in "exercises", otherwise absolute. */
    public String name() {
        return name(folder);
    }

    private String name(Path place) {
        return (place.startsWith(home) ? home.relativize(place) : place).toString().replace('\\', '/');
    }

    /** The folder's name as a label for results; "jane-exercises" for "jane/exercises" outside of the project. */
    public String label() {
        String name = folder.getFileName().toString();
        return !OF_THE_PROJECT.contains(name) || real(folder).equals(real(home).resolve(name)) ? name
                : folder.getParent().getFileName() + "-" + name;
    }

    /**
     * The file of one task, which is read once.
     *
     * @throws Refused if the file is missing, cannot be read, or is a link
     */
    public SubmittedFile file(Task task) throws Refused {
        if (!files.containsKey(task)) {
            files.put(task, read(task));
        }
        return files.get(task);
    }

    /** Reads a task's file from the folder or, if it is missing there, from the folder {@code exercises} inside. */
    private SubmittedFile read(Task task) throws Refused {
        Path inside = folder.resolve("exercises");
        Path place = !Files.exists(task.fileIn(folder)) && Files.exists(task.fileIn(inside)) ? inside : folder;
        return SubmittedFile.read(task, Blanks.file(home, name(place), task), given, task.fileIn(place));
    }

    /**
     * The request to grade one task: its file and, if there are no solutions, the student's files that it is compiled
     * with. A stub replaces such a file if it cannot be read.
     *
     * @throws Refused if the task's own file cannot be read, or all files together have more than 2 megabytes
     */
    public Request request(Task task) throws Refused {
        SubmittedFile file = file(task);
        Map<Task, SubmittedFile> builtOn = new EnumMap<>(Task.class);
        if (SubmissionLoader.solutions().isEmpty()) {
            addBuiltOn(file, builtOn);
            builtOn.remove(task);
        }
        if (Stream.concat(Stream.of(file), builtOn.values().stream()).flatMap(each -> each.sources().stream())
                .mapToLong(each -> each.text().length()).sum() > MOST_LETTERS_OF_A_REQUEST) {
            throw new Refused(Refused.COMPILES, file.place() + " and the files of other tasks that it uses have more "
                    + "than 2 megabytes together; a solution has a few kilobytes");
        }
        return new Request(file, List.copyOf(builtOn.values()));
    }

    /** Adds the files of tasks that the file may build on, or names in earlier problems, with the files these need. */
    private void addBuiltOn(SubmittedFile file, Map<Task, SubmittedFile> builtOn) {
        Set<Task> allowed = file.task().allThatItBuildsOn();
        for (Task other : Task.all()) {
            boolean named = other.problem() < file.task().problem() && file.names(other);
            if ((named || allowed.contains(other)) && !builtOn.containsKey(other)) {
                SubmittedFile used = fileOrStub(other, new EnumMap<>(Task.class));
                builtOn.put(other, used);
                addBuiltOn(used, builtOn);
            }
        }
    }

    /**
     * The file of a task, or its stub if the file cannot be read.
     *
     * @param problems gets the reason if the stub is returned
     */
    public SubmittedFile fileOrStub(Task task, Map<Task, Refused> problems) {
        try {
            return file(task);
        } catch (Refused e) {
            problems.put(task, e);
            return stub(home, task);
        }
    }

    /** Whether the file is the task's solution, byte for byte. */
    public boolean isTheSolution(SubmittedFile file) {
        return isTheSolution(home, file.task(), file.sha256());
    }

    /**
     * Whether the task's solution has this checksum.
     *
     * @param home the project's folder
     */
    public static boolean isTheSolution(Path home, Task task, String sha256) {
        Path solution = home.resolve("solutions").resolve(task.file());
        return Files.exists(solution) && Checksums.sha256(WholeFile.read(solution, "a solution",
                "Check its permissions.")).equals(sha256);
    }
}
