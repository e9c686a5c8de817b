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
 * The work of many students, as a learning platform exports it.
 *
 * @param place a folder or an archive
 */
record Export(Path place) {
    /** Names that mean a single student's work, even if other names beside them look like a platform's. */
    private static final Pattern OF_ONE_STUDENT = Pattern.compile("exercises|problem\\d|pom\\.xml");

    /**
     * The number of students in platform names at the top or in the only folder there; 0 for one student's work.
     *
     * @param alone whether nothing lies beside the export; if false, only the top of a folder is searched
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
                // Damage is reported when the archive is unpacked for grading.
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
     * Unpacks the archive.
     *
     * @param damaged gets each file that is empty or cut off, and the reason; the file's student cannot be graded
     * @param aside   gets the path of each missing entry, and the reason
     * @throws IOException if the archive cannot be read to its end; earlier entries are unpacked
     */
    void unpack(Path folder, BiConsumer<Path, String> damaged, BiConsumer<String, String> aside) throws IOException {
        Budget budget = Budget.ofAnExport(Files.size(place));
        archive(budget).read(entry -> budget.attempt(() -> unpack(entry, folder, budget, damaged),
                why -> aside.accept(entry.path(), "cannot be read: " + why)));
    }

    /** Unpacks an entry. A file that cannot be read is left empty or cut off, so that its student is not forgotten. */
    private static void unpack(Entry entry, Path folder, Budget budget, BiConsumer<Path, String> damaged)
            throws IOException {
        Path file = folder.resolve(entry.path()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("its path leads out of the archive");
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
