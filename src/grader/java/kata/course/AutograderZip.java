package kata.course;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kata.data.Folders;
import kata.data.Resource;
import kata.data.WholeFile;
import kata.task.AnswerSheet;

/**
 * The archive for upload to Gradescope. It has everything that grading needs except a JDK: {@code setup.sh},
 * {@code run_autograder} and, in {@code kata}, classes, libraries, golden values, the solutions' sources and settings.
 * The same project makes the same bytes on the same JDK.
 */
public final class AutograderZip {
    /** The folder of the solutions' classes, which the archive keeps apart so that the grader finds them. */
    private static final Path SOLUTIONS = Path.of("target", "solutions", "classes");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern NEEDED_GOLDEN = Pattern.compile("SHA256SUMS|(mnist|onnx|problem\\d)/.*");
    /** Native code that Gradescope's machines do not need, since they run Linux. */
    private static final Pattern OTHER_SYSTEMS = Pattern.compile("ai/onnxruntime/native/(osx|win)-.*");

    private AutograderZip() {
    }

    /**
     * Writes the archive whole or not at all.
     *
     * @param home the project's folder
     * @throws kata.data.DataException if the settings are wrong or the file cannot be written
     */
    public static void write(Path home, Path file) {
        CourseSettings.in(home);
        WholeFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            addAll(zip, home);
            zip.finish();
        });
    }

    private static void addAll(ZipOutputStream zip, Path home) throws IOException {
        for (String script : List.of("setup.sh", "run_autograder")) {
            zip.putNextEntry(entry(script));
            zip.write(Resource.text(AutograderZip.class, script).getBytes(StandardCharsets.UTF_8));
        }
        addFiles(zip, "kata/" + CourseSettings.FILE, home.resolve(CourseSettings.FILE), name -> true);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry);
            if (Files.isDirectory(place)) {
                addFiles(zip, "kata/" + (place.endsWith(SOLUTIONS) ? "solved" : place.getFileName()) + "/",
                        place, name -> true);
            } else if (place.getFileName().toString().startsWith("onnxruntime")) {
                addForLinux(zip, "kata/lib/" + place.getFileName(), place);
            } else {
                addFiles(zip, "kata/lib/" + place.getFileName(), place, name -> true);
            }
        }
        addFiles(zip, "kata/golden/", home.resolve("golden"), name -> NEEDED_GOLDEN.matcher(name).matches());
        addFiles(zip, "kata/solutions/", home.resolve("solutions"),
                name -> name.endsWith(".java") || name.endsWith(AnswerSheet.FILE));
    }

    /**
     * Adds the files in a folder, or a single file.
     *
     * @param wanted accepts the names in the folder of the files to add
     */
    private static void addFiles(ZipOutputStream zip, String prefix, Path place, Predicate<String> wanted)
            throws IOException {
        for (Path file : Folders.files(place)) {
            String inside = Folders.nameIn(place, file);
            if (wanted.test(inside)) {
                zip.putNextEntry(entry(prefix + inside));
                Files.copy(file, zip);
            }
        }
    }

    /** Adds a library without its native code for other systems. */
    private static void addForLinux(ZipOutputStream zip, String name, Path jar) throws IOException {
        zip.putNextEntry(entry(name));
        ZipOutputStream smaller = new ZipOutputStream(zip);
        try (FileSystem all = FileSystems.newFileSystem(jar)) {
            addFiles(smaller, "", all.getPath("/"), inside -> !OTHER_SYSTEMS.matcher(inside).matches());
        }
        smaller.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }
}
