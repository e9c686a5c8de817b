package kata.grade.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kata.data.DataException;
import kata.grade.Task;

/**
 * A folder with the work of a student: with {@code problem1/ForwardPass.java} and so on, or with these files themselves,
 * or with such a folder {@code exercises} in it.
 */
public final class Submission {
    private final Path home;
    private final String name;
    private final Path folder;

    private Submission(Path home, String name, Path folder) {
        this.home = home;
        this.name = name;
        this.folder = folder;
    }

    /**
     * @param home   the project's folder
     * @param folder as it was given: as seen from the working directory, or else from the project's folder
     * @throws DataException            where there is no such folder or no task's file in it
     * @throws IllegalArgumentException where it leads to the solutions without being called so
     */
    public static Submission in(Path home, String folder) {
        Path given = Files.isDirectory(Path.of(folder)) ? Path.of(folder) : home.resolve(folder);
        for (Path each : List.of(given, given.resolve("exercises"))) {
            if (Arrays.stream(Task.values()).anyMatch(task -> Files.exists(locate(each, task)))) {
                requireNoDisguise(home, each);
                String name = each.equals(given) ? folder : folder + "/exercises";
                return new Submission(home, name.replaceFirst("/+$", ""), each);
            }
        }
        throw new DataException(given, Files.isDirectory(given) ? "no file of a task" : "no such folder",
                "a folder with " + Task.FORWARD.file() + " and the files of the other tasks",
                "Name the folder that was handed in: --from FOLDER.");
    }

    private static void requireNoDisguise(Path home, Path folder) {
        Path solutions = home.resolve("solutions");
        if (!folder.endsWith("solutions") && Files.isDirectory(solutions) && real(folder).equals(real(solutions))) {
            throw new IllegalArgumentException(folder + " leads to the solutions: to grade these, say --from solutions");
        }
    }

    /** As it was given, for people: "exercises". */
    public String name() {
        return name;
    }

    /**
     * The file of one task.
     *
     * @throws Refused where it is not there or cannot be read, or is a link to a file elsewhere
     */
    public SubmittedFile file(Task task) throws Refused {
        Path file = locate(folder, task);
        String place = name + "/" + folder.relativize(file).toString().replace('\\', '/');
        if (Files.exists(file) && !real(file).startsWith(real(folder))) {
            throw new Refused("the file is the student's own", place + " is a link to " + real(file)
                    + ", which is not in the folder that was handed in");
        }
        return SubmittedFile.read(task, place, file);
    }

    /** Whether it is the solution, byte for byte. */
    public boolean isTheSolution(SubmittedFile file) {
        try {
            Path solution = home.resolve("solutions").resolve(file.task().file());
            return Files.exists(solution) && SubmittedFile.sha256(Files.readAllBytes(solution)).equals(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the folder of its problem, else in the folder itself where it is there. */
    private static Path locate(Path folder, Task task) {
        Path inPlace = folder.resolve(task.file());
        Path flat = folder.resolve(inPlace.getFileName());
        return Files.exists(flat) && !Files.exists(inPlace) ? flat : inPlace;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
