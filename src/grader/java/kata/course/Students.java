package kata.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.data.Folders;

/** The students whose work lies in a folder: each has a folder or a zip file in it, which is named after them. */
final class Students {
    /** @param place the folder or the zip file */
    record Student(String name, Path place) {
    }

    private static final Comparator<Path> BY_NAME = Comparator.comparing(Students::name)
            .thenComparing(Path::getFileName);

    private Students() {
    }

    /**
     * The students by name; of two of one name the second is called "jane-2". Hidden folders, {@code __MACOSX} and files
     * that are no zip files are left out; a link that leads nowhere is not, so that nobody is forgotten.
     *
     * @param home the project's folder, which holds no submissions but the solutions
     * @throws DataException            where there is no such folder, or nobody's work in it
     * @throws IllegalArgumentException where the folder is one submission, the project itself, or leads to the solutions
     */
    static List<Student> in(Path home, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw none(folder, "no such folder");
        }
        List<Student> students = new ArrayList<>();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Path each : Folders.list(folder).stream().filter(Students::isWork).sorted(BY_NAME).toList()) {
            requireAStudents(home, each);
            String name = Stream.iterate(1, i -> i + 1).map(i -> name(each) + (i == 1 ? "" : "-" + i))
                    .filter(names::add).findFirst().orElseThrow();
            students.add(new Student(name, each));
        }
        if (students.isEmpty()) {
            throw none(folder, "neither a folder nor a zip file in it");
        }
        return students;
    }

    private static boolean isWork(Path each) {
        String name = each.getFileName().toString();
        return !name.startsWith(".") && !name.equals("__MACOSX")
                && (Files.isDirectory(each) || isZip(name) || !Files.exists(each));
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** The name without ".zip" and without what Moodle adds: "Jane Doe_123_assignsubmission_file_". */
    private static String name(Path each) {
        String name = each.getFileName().toString();
        String bare = name.replaceFirst("_assignsubmission_.*", "");
        boolean isZip = isZip(bare) && !Files.isDirectory(each);
        String student = isZip ? bare.substring(0, bare.length() - ".zip".length()) : bare;
        return student.isEmpty() ? name : student;
    }

    private static void requireAStudents(Path home, Path each) {
        if (each.getFileName().toString().matches("problem\\d")) {
            throw new IllegalArgumentException(each.getParent() + " is one submission, with " + each.getFileName()
                    + " in it: without --all it is graded; with it, name the folder that holds those of all students");
        }
        Path real = Files.exists(each) ? Folders.real(each) : each;
        if (real.startsWith(Folders.real(home).resolve("solutions")) || real.equals(Folders.real(home))) {
            throw new IllegalArgumentException(each + " is of the project itself: name a folder that holds the "
                    + "students' folders or zip files, as in ./kata grade --from SUBMISSIONS --all");
        }
    }

    private static DataException none(Path folder, String found) {
        return new DataException(folder, found, "a folder or a zip file for each student",
                "Name the folder that holds them: ./kata grade --from SUBMISSIONS --all");
    }
}
