package kata.course;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A checksum of all that a grade depends on besides the student's files. */
final class GraderVersion {
    private GraderVersion() {
    }

    /** Of the classes of this program (with the tests and the solutions), the golden values and the settings. */
    static String of(Path home, CourseSettings settings) {
        MessageDigest all = sha256();
        all.update(settings.toString().getBytes(StandardCharsets.UTF_8));
        try {
            all.update(Files.readAllBytes(home.resolve("golden/SHA256SUMS")));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path place = Path.of(entry);
                if (Files.isDirectory(place)) {
                    update(all, place);
                } else {
                    all.update(place.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the classes of kata cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(all.digest());
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static void update(MessageDigest all, Path classes) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(classes)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            all.update(classes.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            all.update(Files.readAllBytes(file));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
