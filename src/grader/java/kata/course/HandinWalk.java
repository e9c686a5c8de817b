package kata.course;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kata.data.Folders;
import kata.task.Task;

/** Goes through a folder or a zip file, and zip files in it, and keeps the files that are named as the tasks' are. */
final class HandinWalk {
    /** Not a student's work, or copies of it; names that begin with a dot, as macOS adds them, are left out, too. */
    private static final Set<String> LEFT_OUT = Set.of("solutions", "target", "golden", "__macosx");
    private static final Map<String, Task> TASKS = Task.all().stream()
            .collect(Collectors.toMap(task -> task.className() + ".java", task -> task));
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|rar|7z|tar|tgz|gz|xz|bz2)",
            Pattern.CASE_INSENSITIVE);
    /** More than a file of a task may have, so that the grader sees that it is too long. */
    private static final int MOST_BYTES_OF_A_FILE = (1 << 20) + 1;
    private static final int MOST_BYTES_OF_A_ZIP_INSIDE = 1 << 26;
    private static final int MOST_FILES = 50_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ZIPS_IN_ZIPS = 2;
    /** The bytes of the tasks' files, with their names, that are kept in memory until one of each is chosen. */
    private static final int MOST_BYTES_KEPT = 1 << 25;
    private static final int MOST_REMARKS = 10;
    private static final int LONGEST_PATH_SHOWN = 200;

    private final List<Handin.Found> found = new ArrayList<>();
    private final List<String> remarks;
    private int files;
    private long bytes;
    private long bytesKept;

    HandinWalk(List<String> remarks) {
        this.remarks = remarks;
    }

    List<Handin.Found> found() {
        return found;
    }

    /** @throws IOException where the folder or the zip file itself cannot be read, or there is far too much in it */
    void through(Path given) throws IOException {
        Path place = given.toRealPath();
        if (!Files.isDirectory(place)) {
            try (InputStream in = Files.newInputStream(place)) {
                throughZip(place.getFileName().toString(), in, 0);
            }
            return;
        }
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = Folders.nameIn(place, file);
                if (attributes.isRegularFile() && isOfInterest(path)) {
                    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                        take(path, in, 0);
                    } catch (AccessDeniedException e) {
                        return visitFileFailed(file, e);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                remark(place.relativize(file).toString(), "cannot be read");
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Names that are not in UTF-8, as old programs write them, do not matter: those of the tasks are in ASCII. */
    private void throughZip(String path, InputStream in, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in), StandardCharsets.ISO_8859_1);
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            String inside = path + "/" + entry.getName().replace('\\', '/');
            if (!entry.isDirectory() && isOfInterest(inside)) {
                take(inside, zip, depth);
            }
            count(zip.skip(MOST_BYTES));
        }
        if (entries == 0) {
            remark(path, "is no zip file, or an empty one");
        }
    }

    private void take(String path, InputStream in, int depth) throws IOException {
        Task task = TASKS.get(nameIn(path));
        if (task != null) {
            byte[] content = in.readNBytes(MOST_BYTES_OF_A_FILE);
            bytesKept += content.length + path.length();
            count(content.length);
            found.add(new Handin.Found(task, path, content));
        } else if (!path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            remark(path, "was not opened: of archives only zip files are");
        } else if (depth == MOST_ZIPS_IN_ZIPS) {
            remark(path, "was not opened: it is a zip in a zip in a zip");
        } else {
            byte[] content = in.readNBytes(MOST_BYTES_OF_A_ZIP_INSIDE);
            count(content.length);
            try {
                throughZip(path, new ByteArrayInputStream(content), depth + 1);
            } catch (IOException | IllegalArgumentException e) {
                remark(path, "cannot be read: " + e.getMessage());
            }
        }
    }

    private void count(long read) throws IOException {
        bytes += read;
        files++;
        if (bytes > MOST_BYTES || bytesKept > MOST_BYTES_KEPT || files > MOST_FILES) {
            throw new IOException("there is too much in it for a homework");
        }
    }

    private void remark(String path, String what) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add((path.length() <= LONGEST_PATH_SHOWN ? path : path.substring(0, LONGEST_PATH_SHOWN) + "...")
                    + " " + what);
        } else if (remarks.size() == MOST_REMARKS) {
            remarks.add("and more of this kind");
        }
    }

    private static boolean isOfInterest(String path) {
        return Arrays.stream(path.split("/")).noneMatch(HandinWalk::isLeftOut)
                && (TASKS.containsKey(nameIn(path)) || ARCHIVE.matcher(path).matches());
    }

    private static boolean isLeftOut(String part) {
        return part.startsWith(".") && !part.matches("\\.\\.?") || LEFT_OUT.contains(part.toLowerCase(Locale.ROOT));
    }

    private static String nameIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
