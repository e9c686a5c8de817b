package kata.course;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import kata.data.Checksums;
import kata.data.Folders;

/** A checksum of everything that a grade depends on, except the student's files. */
final class GraderVersion {
    private GraderVersion() {
    }

    /** The checksum of the program's classes (with tests and solutions), the golden values and the settings. */
    static String of(Path home, CourseSettings settings) {
        MessageDigest all = Checksums.sha256();
        all.update(settings.toString().getBytes(StandardCharsets.UTF_8));
        try {
            all.update(Files.readAllBytes(home.resolve("golden/SHA256SUMS")));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path place = Path.of(entry);
                if (!Files.isDirectory(place)) {
                    all.update(place.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    continue;
                }
                for (Path file : Folders.files(place)) {
                    all.update(Folders.nameIn(place, file).getBytes(StandardCharsets.UTF_8));
                    all.update(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the classes of kata cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(all.digest());
    }
}
