package kata.progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.GradeTable;
import kata.task.Blanks;
import kata.task.Exercises;
import kata.task.Task;

/** Restores a task's file with all its blanks, or the answer sheets. */
public final class Reset {
    private Reset() {
    }

    /**
     * Writes the task's stub over the student's file. If the two differ, the student's file is kept beside the stub,
     * under the first free name of {@code ForwardPass.java.backup-1}, {@code -2}, ...
     *
     * @return what was done, in whole lines
     * @throws kata.data.DataException if the file is a link or a folder, or cannot be read or written; the file stays
     *         unchanged
     */
    public static String of(Path home, Task task) {
        String stub = new Exercises(home).stub(task);
        return of(home, task.file(), stub, ", with " + GradeTable.count(Blanks.left(stub, task), "blank"));
    }

    /** Writes each problem's empty answer sheet; a student's sheet that differs is kept beside it. */
    public static String ofAnswers(Path home) {
        return new Exercises(home).answerSheets().entrySet().stream()
                .map(each -> of(home, each.getKey(), each.getValue().blank(), "")).collect(Collectors.joining());
    }

    private static String of(Path home, String name, String stub, String with) {
        Path file = home.resolve("exercises").resolve(name);
        byte[] exercise = stub.getBytes(StandardCharsets.UTF_8);
        String kept = "";
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new DataException(file, "a link, or no file at all", "a file of your own",
                        "Move it away and reset once more; nothing was changed.");
            }
            byte[] own = WholeFile.read(file, "a file that can be read", "Check its permissions; nothing was changed.");
            if (Arrays.equals(own, exercise)) {
                return Folders.nameIn(home, file) + " has all its blanks already: nothing was changed.\n";
            }
            Path backup = free(file);
            WholeFile.write(backup, own);
            kept = "Your file is kept: " + Folders.nameIn(home, backup) + "\n";
        }
        WholeFile.write(file, exercise);
        return Folders.nameIn(home, file) + " is restored" + with + ".\n" + kept;
    }

    private static Path free(Path file) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> file.resolveSibling(file.getFileName() + ".backup-" + number))
                .filter(backup -> !Files.exists(backup)).findFirst().orElseThrow();
    }
}
