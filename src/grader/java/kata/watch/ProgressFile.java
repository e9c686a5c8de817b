package kata.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kata.checks.TrainingProgress;
import kata.data.Folders;
import kata.data.OwnFile;

/** The file to which a worker's tests write the progress of a training, line by line. */
final class ProgressFile {
    private static final int MOST_BYTES = 1 << 16;

    private final Path folder;
    private final Path file;
    private int seen;

    /** @param folder the folder in which a worker may write; its files are not trusted */
    ProgressFile(Path folder) {
        this.folder = folder;
        file = folder.resolve("progress.txt");
    }

    /** Makes workers that start after this call write the file. */
    void open() {
        System.setProperty(TrainingProgress.FILE, file.toString());
    }

    /** Deletes the file, so that the next grading does not show the progress of an earlier one. */
    synchronized void clear() {
        Folders.delete(file);
        seen = 0;
    }

    /** The complete lines that were added since the last call. */
    synchronized List<String> next() {
        try {
            String text = new String(OwnFile.read(folder, file, MOST_BYTES), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            List<String> lines = text.substring(Math.min(seen, end), end).lines().toList();
            seen = end;
            return lines;
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
