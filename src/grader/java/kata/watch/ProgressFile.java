package kata.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kata.checks.TrainingProgress;
import kata.data.Folders;
import kata.data.OwnFile;

/** The file in which a worker's tests write how a training goes on: line by line, while they run. */
final class ProgressFile {
    private static final int MOST_BYTES = 1 << 16;

    private final Path folder;
    private final Path file;
    private int seen;

    /** @param folder in which a worker may write; what is in it is not trusted */
    ProgressFile(Path folder) {
        this.folder = folder;
        file = folder.resolve("progress.txt");
    }

    /** Has workers that start later write it. */
    void open() {
        System.setProperty(TrainingProgress.FILE, file.toString());
    }

    /** Before a task is graded: what another one has written is of no more interest. */
    synchronized void clear() {
        Folders.delete(file);
        seen = 0;
    }

    /** The whole lines that are new. */
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
