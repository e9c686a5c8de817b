package kata.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import kata.data.Folders;

/** The work of many students as a learning platform hands it to the lecturer. @param place a folder or an archive */
record Export(Path place) {
    /** The number of students that the platform has named files or folders after, at the top or in one folder there. */
    long students() {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(place)) {
            List<Path> inside = listed(place);
            inside.forEach(each -> names.add(Names.of(each)));
            if (inside.size() == 1) {
                listed(inside.get(0)).forEach(each -> names.add(Names.of(each)));
            }
        } else {
            try {
                archive(Budget.ofAHandin()).read(entry ->
                        Arrays.stream(entry.path().split("/", 3)).limit(2).forEach(names::add));
            } catch (IOException | RuntimeException noArchive) {
                // Whoever opens it to grade it says so.
            }
        }
        return PlatformName.among(names).values().stream().map(PlatformName::student).distinct().count();
    }

    private static List<Path> listed(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder) ? Folders.list(folder) : List.of();
    }

    /**
     * Unpacks all that is in the archive.
     *
     * @param aside gets names and why they are missing
     * @throws IOException where it cannot be read to its end; what came before is there
     */
    void unpack(Path folder, BiConsumer<String, String> aside) throws IOException {
        Budget budget = Budget.ofAnExport(Files.size(place));
        archive(budget).read(entry -> budget.attempt(() -> unpack(entry, folder),
                why -> aside.accept(entry.path(), "cannot be read: " + why)));
    }

    private static void unpack(Entry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.path()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("it leads out of the archive");
        }
        if (entry.isFolder()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = entry.content().get()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(entry.changed()));
    }

    private Archive archive(Budget budget) {
        return new Archive(Names.of(place), () -> Files.newByteChannel(place), budget);
    }
}
