package kata.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.course.Zips;

/**
 * A course as a platform hands it to the lecturer.
 *
 * @param name     of the folder or, where it ends in ".zip", of the platform's archive
 * @param imports  the file that the platform's gradebook imports; empty if there is none
 * @param wrapped  the folder in the archive that all lies in, with a slash; mostly empty
 * @param students who have handed in
 * @param aside    what is nobody's work
 */
record PlatformCourse(String name, String imports, String wrapped, List<HandedIn> students, List<Shape> aside) {
    /**
     * Writes it to where the lecturer has put it.
     *
     * @return the folder or the archive
     */
    Path writeTo(Path folder, ZooFiles zoo) {
        Path place = folder.resolve(name);
        Map<String, byte[]> files = new TreeMap<>();
        students.forEach(student -> student.files(zoo).forEach((path, content) -> files.put(wrapped + path, content)));
        asideByName().forEach((path, content) -> files.put(wrapped + path, content));
        if (name.endsWith(".zip")) {
            Zips.write(place, Zips.of(files));
        } else {
            files.forEach((path, content) -> write(place, path, content));
        }
        return place;
    }

    /** Files that are nobody's work, by their names. */
    Map<String, byte[]> asideByName() {
        Map<String, byte[]> files = new TreeMap<>();
        aside.forEach(shape -> shape.addTo(files, Map.of()));
        return files;
    }

    private static void write(Path place, String path, byte[] content) {
        if (!path.endsWith("/")) {
            Zips.write(place.resolve(path), content);
            return;
        }
        try {
            Files.createDirectories(place.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
