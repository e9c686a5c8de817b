package kata.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import kata.data.Folders;

/** The work of many students as a learning platform hands it to the lecturer. @param place a folder or an archive */
record Export(Path place) {
    private static final int MOST_STUDENTS = 1000;

    /** The students that the platform has named files and folders after, at the top or in one folder there. */
    Set<String> students() {
        Set<String> students = new TreeSet<>();
        if (!Files.isDirectory(place)) {
            addAllOfTheArchive(students);
        } else if (Files.isReadable(place)) {
            List<Path> inside = Folders.list(place);
            inside.forEach(each -> add(Names.of(each), students));
            if (inside.size() == 1 && Files.isDirectory(inside.get(0)) && Files.isReadable(inside.get(0))) {
                Folders.list(inside.get(0)).forEach(each -> add(Names.of(each), students));
            }
        }
        return students;
    }

    private static void add(String path, Set<String> students) {
        Arrays.stream(path.split("/", 3)).limit(2).filter(part -> part.length() <= HandinWalk.MOST_LETTERS_OF_A_NAME)
                .flatMap(part -> PlatformName.of(part).stream())
                .forEach(name -> students.add(name.student()));
    }

    private void addAllOfTheArchive(Set<String> students) {
        try {
            archive(1).read(new Archive.Visitor() {
                @Override
                public void visit(Archive.Entry entry) {
                    add(entry.name(), students);
                }

                @Override
                public void folder(String name) {
                    add(name, students);
                }

                @Override
                public void unreadable(Archive.Entry entry, Exception why) {
                    add(entry.name(), students);
                }
            });
        } catch (IOException | RuntimeException noArchive) {
            // Whoever opens it to grade it says so.
        }
    }

    /**
     * Unpacks all that is in the archive.
     *
     * @param aside gets names and why they are missing
     * @throws IOException where it cannot be read to its end; what came before is there
     */
    void unpack(Path folder, BiConsumer<String, String> aside) throws IOException {
        archive(MOST_STUDENTS).read(new Archive.Visitor() {
            @Override
            public void visit(Archive.Entry entry) throws IOException {
                Path file = within(entry.name());
                Files.createDirectories(file.getParent());
                try (InputStream in = entry.content().get()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.setLastModifiedTime(file, FileTime.fromMillis(Math.max(0, entry.changed())));
            }

            @Override
            public void folder(String name) throws IOException {
                Files.createDirectories(within(name));
            }

            @Override
            public void unreadable(Archive.Entry entry, Exception why) {
                aside.accept(entry.name(), "cannot be read: " + why.getMessage());
            }

            private Path within(String name) throws IOException {
                Path path = folder.resolve(name.replace('\\', '/').replaceFirst("^/+", "")).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("it leads out of the archive");
                }
                return path;
            }
        });
    }

    private Archive archive(int students) throws IOException {
        return new Archive(Names.of(place), () -> Files.newByteChannel(place),
                Budget.ofAnExport(students, Files.size(place)));
    }
}
