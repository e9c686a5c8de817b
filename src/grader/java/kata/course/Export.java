package kata.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import kata.data.Folders;

/**
 * The work of many students as a learning platform hands it to the lecturer.
 *
 * @param place a folder or an archive
 */
record Export(Path place) {
    /** Names at the top of one student's work, even if others there look like a platform's. */
    private static final Pattern OF_ONE_STUDENT = Pattern.compile("exercises|problem\\d|pom\\.xml");

    /**
     * The number of students that the platform has named files or folders after, at the top or in one folder there.
     *
     * @param alone whether nothing lies beside it; otherwise what is in a folder in a folder is one student's
     */
    long students(boolean alone) {
        Set<String> top = new TreeSet<>();
        Set<String> below = new TreeSet<>();
        if (Files.isDirectory(place)) {
            List<Path> inside = listed(place);
            inside.forEach(each -> top.add(Names.of(each)));
            if (alone && inside.size() == 1) {
                listed(inside.get(0)).forEach(each -> below.add(Names.of(each)));
            }
        } else {
            try {
                archive(Budget.ofAHandin()).read(entry -> {
                    String[] path = entry.path().split("/", 3);
                    top.add(path[0]);
                    if (path.length > 1) {
                        below.add(path[1]);
                    }
                });
            } catch (IOException | RuntimeException noArchive) {
                // Whoever opens it to grade it says so.
            }
        }
        Set<String> names = top.size() == 1 && PlatformName.of(top.iterator().next()).isEmpty() ? below : top;
        if (names.stream().anyMatch(name -> OF_ONE_STUDENT.matcher(name).matches()
                || TaskName.of(name).filter(TaskName::exact).isPresent())) {
            return 0;
        }
        boolean listed = names.contains(PlatformName.LIST_OF_GRADESCOPE);
        return PlatformName.among(List.copyOf(names)).values().stream().filter(each -> listed || !each.isCounted())
                .map(PlatformName::student).distinct().count();
    }

    private static List<Path> listed(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder) ? Folders.list(folder) : List.of();
    }

    /**
     * Unpacks all that is in the archive.
     *
     * @param damaged gets files that are there in part at most, and why: they say whose work cannot be graded
     * @param aside   gets names and why they are missing
     * @throws IOException where it cannot be read to its end; what came before is there
     */
    void unpack(Path folder, BiConsumer<Path, String> damaged, BiConsumer<String, String> aside) throws IOException {
        Budget budget = Budget.ofAnExport(Files.size(place));
        archive(budget).read(entry -> budget.attempt(() -> unpack(entry, folder, budget, damaged),
                why -> aside.accept(entry.path(), "cannot be read: " + why)));
    }

    /** A file that cannot be read is there, empty or in part, so that its student is not forgotten. */
    private static void unpack(Entry entry, Path folder, Budget budget, BiConsumer<Path, String> damaged)
            throws IOException {
        Path file = folder.resolve(entry.path()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("it leads out of the archive");
        }
        if (entry.noFile().equals(Entry.LINK)) {
            throw new IOException(Entry.LINK);
        }
        if (entry.noFile().equals(Entry.FOLDER)) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            budget.attempt(() -> {
                try (InputStream in = entry.content().get()) {
                    in.transferTo(out);
                }
            }, why -> damaged.accept(file, "cannot be read: " + why));
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(entry.changed()));
    }

    private Archive archive(Budget budget) {
        return new Archive(Names.of(place), () -> Files.newByteChannel(place), budget);
    }
}
