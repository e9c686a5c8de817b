package kata.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kata.data.Folders;
import kata.task.Task;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.function.IOSupplier;

/** Goes through what was handed in, and archives in it, and keeps the files that are named as the tasks' are. */
final class HandinWalk {
    /** Folders of the project that hold copies of the tasks' files, if its pom.xml is beside them. */
    private static final Pattern OWN = Pattern.compile("(solutions|target|golden|src/(?:stubs|given|test))/.*");
    private static final Pattern FURTHER_CLASS = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*\\.java");
    private static final Pattern OF_A_PROBLEM = Pattern.compile("\\bpackage\\s+problem\\d\\b");
    private static final String PROJECT = "pom.xml";
    private static final String MAC = "__MACOSX";
    /** More than a file of a task may have, so that the grader sees that it is too long. */
    private static final int MOST_BYTES_OF_A_FILE = (1 << 20) + 1;
    /** The longest name that systems have; names in archives may be longer, and take long to look through. */
    static final int MOST_LETTERS_OF_A_NAME = 255;
    private static final int MOST_LETTERS_OF_A_PATH = 4096;
    private static final int MOST_BYTES_OF_AN_ARCHIVE_INSIDE = 1 << 26;
    private static final int MOST_ARCHIVES_IN_ARCHIVES = 2;

    private final Budget budget = new Budget(1);
    private final Remarks remarks;
    private final List<Candidate> found = new ArrayList<>();
    /** Files that may be meant for a task, and are not taken. */
    private final Map<Task, Map<String, String>> similar = new EnumMap<>(Task.class);
    private final List<Candidate> further = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> projects = new HashSet<>();

    HandinWalk(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The files that may be a task's; in the folders of a copy of the project that hold others, there are none. */
    List<Candidate> found() {
        remarks.removeIf(path -> folderOfTheProject(path).isPresent());
        List<Candidate> own = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        for (Candidate each : found) {
            Optional<String> folder = folderOfTheProject(each.path());
            folder.ifPresentOrElse(leftOut::add, () -> own.add(each));
        }
        leftOut.forEach(name -> remarks.add(name, "left out, it is the project's own"));
        return own;
    }

    /** Remarks on the files that may be meant for a task, and are not taken. */
    void remarkSimilar(Task task) {
        similar.getOrDefault(task, Map.of()).forEach((path, why) -> {
            if (folderOfTheProject(path).isEmpty()) {
                remarks.add(path, "not taken for " + task.className() + ".java: " + why);
            }
        });
    }

    /** The files of further classes in the folder of a task's file; of two of one name the last attempt comes first. */
    List<Candidate> beside(Candidate file) {
        String folder = folderOf(file.path());
        return further.stream().filter(each -> folderOf(each.path()).equals(folder))
                .sorted(Comparator.comparingLong(Candidate::attempt).reversed()).toList();
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** All other files. */
    List<String> others() {
        return others;
    }

    private Optional<String> folderOfTheProject(String path) {
        return projects.stream().filter(path::startsWith).map(project -> path.substring(project.length()))
                .map(OWN::matcher).filter(inside -> inside.matches()).findFirst()
                .map(inside -> path.substring(0, path.length() - inside.group().length()) + inside.group(1));
    }

    /**
     * @param above what stands before all paths: the name of the folder, where there are several, or nothing
     * @throws IOException where there is no such place, or far too much in it
     */
    void through(Path given, String above) throws IOException {
        Path place = given.toRealPath();
        if (!Files.isDirectory(place)) {
            visit(Names.of(given), place, Files.readAttributes(place, BasicFileAttributes.class));
            return;
        }
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (Files.exists(folder.resolve(PROJECT))) {
                    projects.add(folder.equals(place) ? above : above + path(place, folder) + "/");
                }
                TaskName.of(Names.of(folder)).ifPresent(name -> similar(name.task(), above + path(place, folder),
                        "it is a folder"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                visit(above + path(place, file), file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                remarks.add(above + path(place, file), "cannot be read");
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String path(Path folder, Path file) {
        String parent = Folders.nameIn(folder, file.getParent());
        return (parent.isEmpty() ? "" : parent + "/") + Names.of(file);
    }

    private void visit(String path, Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            TaskName.of(nameIn(path)).ifPresent(name -> similar(name.task(), path, attributes.isSymbolicLink()
                    ? "it is a link, and links are not followed" : "it is no regular file"));
            return;
        }
        try {
            if (isArchive(path, attributes.lastModifiedTime().toMillis(),
                    () -> budget.counted(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)))) {
                open(path, () -> Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)),
                        0);
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void open(String path, IOSupplier<SeekableByteChannel> file, int depth) throws IOException {
        try {
            new Archive(nameIn(path), file, budget).read(new Archive.Visitor() {
                @Override
                public void visit(Archive.Entry entry) throws IOException {
                    String inside = pathIn(path, entry);
                    if (isArchive(inside, Math.max(0, entry.changed()), entry.content())) {
                        openInside(inside, entry, depth + 1);
                    }
                }

                @Override
                public void unreadable(Archive.Entry entry, Exception why) throws IOException {
                    HandinWalk.this.unreadable(pathIn(path, entry), why);
                }
            });
        } catch (IOException | RuntimeException e) {
            unreadable(path, e);
        }
    }

    private void openInside(String path, Archive.Entry entry, int depth) throws IOException {
        if (depth > MOST_ARCHIVES_IN_ARCHIVES) {
            remarks.add(path, "was not opened: it is an archive in an archive in an archive");
            return;
        }
        try (InputStream in = entry.content().get()) {
            byte[] content = in.readNBytes(MOST_BYTES_OF_AN_ARCHIVE_INSIDE + 1);
            if (content.length > MOST_BYTES_OF_AN_ARCHIVE_INSIDE) {
                remarks.add(path, "was not opened: it has more than 64 MB");
            } else {
                open(path, () -> new SeekableInMemoryByteChannel(content), depth);
            }
        }
    }

    private static String pathIn(String archive, Archive.Entry entry) {
        return archive + "/" + entry.name().replace('\\', '/').replaceFirst("^(\\.?/)+", "");
    }

    /** Keeps a file if it may be a task's. @return whether it is an archive, which may have some in it */
    private boolean isArchive(String path, long changed, IOSupplier<InputStream> content) throws IOException {
        String name = nameIn(path);
        if (path.length() > MOST_LETTERS_OF_A_PATH || name.length() > MOST_LETTERS_OF_A_NAME) {
            remarks.add(path, "left out, its name is too long for a file");
            return false;
        }
        String own = PlatformName.own(name);
        Optional<TaskName> task = TaskName.of(own).filter(TaskName::exact).or(() -> TaskName.of(name));
        List<String> parts = Arrays.asList(path.split("/"));
        boolean hidden = parts.stream().anyMatch(part -> part.startsWith(".") && !part.matches("\\.\\.?"));
        if (parts.contains(MAC)) {
            return false;
        }
        if (name.equals(PROJECT)) {
            projects.add(path.substring(0, path.length() - name.length()));
        }
        if (task.isPresent() && !hidden) {
            keep(task.get(), path, changed, content);
            return false;
        }
        if (!hidden && Archive.isNamed(name) && folderOfTheProject(path).isEmpty()) {
            return true;
        }
        if (!hidden && FURTHER_CLASS.matcher(classFile(path)).matches()) {
            keepFurther(path, changed, content);
        }
        others.add(path);
        task.map(each -> List.of(each.task())).orElseGet(() -> TaskName.resembling(name))
                .forEach(each -> similar(each, path, hidden ? "it is hidden" : "its name is another"));
        return false;
    }

    /** Classes of the student's own are of a problem's package. */
    private void keepFurther(String path, long changed, IOSupplier<InputStream> content) throws IOException {
        try (InputStream in = content.get()) {
            byte[] bytes = in.readNBytes(MOST_BYTES_OF_A_FILE);
            Candidate candidate = new Candidate(null, path, bytes, changed, false);
            if (OF_A_PROBLEM.matcher(candidate.text()).find()) {
                budget.countKept(bytes.length + path.length());
                further.add(candidate);
            }
        }
    }

    private void keep(TaskName name, String path, long changed, IOSupplier<InputStream> content) throws IOException {
        try (InputStream in = content.get()) {
            byte[] bytes = in.readNBytes(MOST_BYTES_OF_A_FILE);
            budget.countKept(bytes.length + path.length());
            Candidate candidate = new Candidate(name.task(), path, bytes, changed, name.exact());
            if (name.exact() || name.isDeclaredIn(candidate.text())) {
                found.add(candidate);
            } else {
                similar(name.task(), path, "it declares no class " + name.task().className());
            }
        }
    }

    private void similar(Task task, String path, String why) {
        similar.computeIfAbsent(task, key -> new TreeMap<>()).put(path, why);
    }

    private void unreadable(String path, Exception why) throws IOException {
        if (budget.isExceeded()) {
            throw new IOException(why.getMessage(), why);
        }
        remarks.add(path, "cannot be read: " + (why instanceof PasswordRequiredException ? "it is encrypted"
                : why instanceof IOException && why.getMessage() != null ? why.getMessage()
                : why instanceof IOException ? "it is cut off or damaged" : why));
    }

    /** The name that the file of a class had before a platform or a browser has changed it. */
    static String classFile(String path) {
        return PlatformName.own(nameIn(path)).replaceFirst("(-\\d+|\\s*\\(\\d+\\))(?=\\.java$)", "");
    }

    static String nameIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
