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

/**
 * The archive that is uploaded to Gradescope. Everything that grading needs is in it but the JDK: {@code setup.sh} and
 * {@code run_autograder}, and in {@code kata} the classes, the libraries, the golden values, the solutions' sources and
 * the settings. The same project makes the same bytes on the same JDK.
 */
public final class AutograderZip {
    /** The solutions' classes have a folder of their own, in which the grader finds them. */
    private static final Path SOLUTIONS = Path.of("target", "solutions", "classes");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern NEEDED_GOLDEN = Pattern.compile("SHA256SUMS|(mnist|onnx|problem\\d)/.*");
    /** Gradescope's machines run Linux. */
    private static final Pattern OTHER_SYSTEMS = Pattern.compile("ai/onnxruntime/native/(osx|win)-.*");

    private AutograderZip() {
    }

    /**
     * Writes the archive whole or not at all.
     *
     * @param home the project's folder
     * @throws kata.data.DataException where the settings are wrong or the file cannot be written
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
        Path settings = home.resolve(CourseSettings.FILE);
        if (Files.exists(settings)) {
            addFile(zip, "kata/" + CourseSettings.FILE, settings);
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry);
            if (Files.isDirectory(place)) {
                addFolder(zip, "kata/" + (place.endsWith(SOLUTIONS) ? "solved" : place.getFileName()) + "/",
                        place, name -> true);
            } else {
                addLibrary(zip, place);
            }
        }
        addFolder(zip, "kata/golden/", home.resolve("golden"), name -> NEEDED_GOLDEN.matcher(name).matches());
        addFolder(zip, "kata/solutions/", home.resolve("solutions"), name -> name.endsWith(".java"));
    }

    private static void addFolder(ZipOutputStream zip, String prefix, Path folder, Predicate<String> wanted)
            throws IOException {
        for (Path file : Folders.files(folder)) {
            String inside = Folders.nameIn(folder, file);
            if (wanted.test(inside)) {
                addFile(zip, prefix + inside, file);
            }
        }
    }

    private static void addFile(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(entry(name));
        Files.copy(file, zip);
    }

    /** The library as it is, or, where it has native code for other systems in it, without that. */
    private static void addLibrary(ZipOutputStream zip, Path jar) throws IOException {
        String name = "kata/lib/" + jar.getFileName();
        if (!jar.getFileName().toString().startsWith("onnxruntime")) {
            addFile(zip, name, jar);
            return;
        }
        zip.putNextEntry(entry(name));
        ZipOutputStream smaller = new ZipOutputStream(zip);
        try (FileSystem all = FileSystems.newFileSystem(jar)) {
            addFolder(smaller, "", all.getPath("/"), inside -> !OTHER_SYSTEMS.matcher(inside).matches());
        }
        smaller.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }
}
