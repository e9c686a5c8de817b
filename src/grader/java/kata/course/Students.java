package kata.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.checks.Printable;
import kata.data.DataException;
import kata.data.Folders;

/**
 * The students whose work lies in a folder or in a learning platform's archive. Each entry is the work of one student,
 * or is left aside for a reason. Entries with one name belong to one student.
 */
final class Students {
    /**
     * A student whose work was found.
     *
     * @param places all folders, archives and files of the student
     * @param named  the platform's names of places, if a platform has named the places
     */
    record Student(String name, List<Path> places, List<PlatformName> named) {
        /** Remarks on places that were joined only because of their names, not by a platform, and on doubtful names. */
        List<String> remarks() {
            String names = places.stream().map(Names::of).collect(Collectors.joining(" and "));
            List<String> remarks = new ArrayList<>();
            if (places.size() > 1 && named.size() < places.size()) {
                remarks.add(names + ": taken for one student's work");
            }
            if (named.stream().anyMatch(each -> !each.certain())) {
                remarks.add(names + ": taken for " + name + "'s; where the assignment's name ends and the user's "
                        + "begins is not certain");
            }
            return remarks;
        }
    }

    private static final Pattern OF_THE_SYSTEM = Pattern.compile("(?i)\\..*|__MACOSX|Thumbs\\.db|desktop\\.ini");
    /** The homework's own folders, and copies of them, as in "problem2 (1)". */
    private static final Pattern OF_ONE_STUDENT = Pattern.compile("(exercises|problem\\d)(\\s.*)?");
    /** Lists of students, which may lie beside the students' folders. */
    private static final Pattern LIST = Pattern.compile("(?i).*\\.(csv|xlsx?|ods|html?|json|ya?ml)");
    private static final String WHOSE = "whose is it? Put it into a folder that is named after its student";
    /** Words that may stand behind a student's name, as in "jane_exercises_problem2_Adam.java". */
    private static final Pattern OF_A_PROBLEM = Pattern.compile("(?i)(?<=.)([\\s_.-]+(exercises|problem\\s?\\d))+$");

    /** The ending of the default name of a folder of results. */
    static final String RESULTS = "-grades";

    private final Path home;
    private final Path given;
    private final Path unpacked;
    private final Map<String, Student> byKey = new TreeMap<>();
    private final Map<String, SortedSet<String>> aside = new TreeMap<>();
    /** The exports that lie beside other entries, each with the folder of its contents. */
    private final Map<Path, Path> opened = new LinkedHashMap<>();
    /** Files of an export that could not be unpacked, and the reasons. */
    private final Map<Path, String> damaged = new TreeMap<>();
    private final List<String> cutOff = new ArrayList<>();
    /** The archives that were unpacked, each with its time and length before. */
    private final Map<Path, String> states = new TreeMap<>();

    private Students(Path home, Path given, Path unpacked) {
        this.home = home;
        this.given = given;
        this.unpacked = unpacked;
    }

    /**
     * Finds all students. A broken link counts as a student's work, so that nobody is forgotten.
     *
     * @param home     the project's folder; neither this folder nor its solutions may be an entry
     * @param given    a folder or an archive with submissions
     * @param unpacked the folder in which archives of many students' work are unpacked
     * @throws DataException            if there is no such folder, or no student's work in it
     * @throws IllegalArgumentException if the folder is one submission, or an entry is the project or its solutions
     */
    static Students in(Path home, Path given, Path unpacked) {
        Students students = new Students(home, given, unpacked);
        if (Files.isDirectory(given)) {
            students.addAll(given, null);
        } else if (Files.isRegularFile(given)) {
            students.addAll(students.unpack(given), null);
        } else {
            throw none(given, "no such folder");
        }
        students.opened.forEach((export, folder) -> students.addAll(folder, export));
        if (students.byKey.isEmpty()) {
            throw none(given, Stream.concat(Stream.of("no student's work in it"), students.aside().stream())
                    .collect(Collectors.joining("; ")));
        }
        return students;
    }

    /** All students, sorted by name. */
    List<Student> all() {
        return List.copyOf(byKey.values());
    }

    /** The reason why a part of a student's work could not be unpacked; empty if all of it was unpacked. */
    String damage(Student student) {
        return damaged.entrySet().stream().filter(each -> student.places().stream().anyMatch(each.getKey()::startsWith))
                .map(each -> each.getKey().getFileName() + ": " + each.getValue()).findFirst().orElse("");
    }

    /** The name of an archive that is another one since it was unpacked. */
    Optional<String> changedArchive() {
        return states.entrySet().stream().filter(each -> !each.getValue().equals(state(each.getKey())))
                .map(each -> Names.of(each.getKey())).findFirst();
    }

    private static String state(Path archive) {
        try {
            return Files.getLastModifiedTime(archive) + " " + Files.size(archive);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The archives that could not be read to their end, so that students may be missing. */
    List<String> cutOff() {
        return cutOff;
    }

    /** Lines on entries that are no student's work, a line for each reason. */
    List<String> aside() {
        return aside.entrySet().stream().map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                .toList();
    }

    /**
     * Adds a folder's entries.
     *
     * @param export the opened export that the entries come from, which may be forged; null if there is none
     */
    private void addAll(Path folder, Path export) {
        List<Path> entries = Folders.list(folder).stream().filter(entry -> isNoneOfTheSystem(entry)).toList();
        Map<String, PlatformName> named = PlatformName.among(entries.stream().map(Students::marked).toList());
        boolean alone = entries.size() == 1;
        for (Path entry : entries) {
            String name = Names.of(entry);
            if (export != null && isOfOneStudent(entry)) {
                leaveAside(Names.of(export) + "/" + name, WHOSE);
                continue;
            }
            requireAStudents(entry);
            boolean folderOrArchive = Files.isDirectory(entry) || Archive.isNamed(name) || !Files.exists(entry);
            PlatformName byThePlatform = named.get(marked(entry));
            if (byThePlatform != null) {
                add(byThePlatform.student(), entry, export, List.of(byThePlatform));
            } else if (folderOrArchive && (export == null || alone && Files.isDirectory(entry))
                    && isExport(entry, alone)) {
                Path inside = Files.isDirectory(entry) ? entry : unpack(entry);
                if (alone) {
                    addAll(inside, export);
                } else {
                    opened.put(entry, inside);
                    leaveAside(name, "opened as a platform's export. If it is one student's work, put it "
                            + "into a folder that is named after the student");
                }
            } else if (folderOrArchive) {
                add(Files.isDirectory(entry) ? name : Archive.bareName(name), entry, export, List.of());
            } else {
                addFile(name, entry, export);
            }
        }
    }

    private static String marked(Path entry) {
        return Names.of(entry) + (Files.isDirectory(entry) ? "/" : "");
    }

    private static boolean isExport(Path entry, boolean alone) {
        return !Files.isSymbolicLink(entry) && new Export(entry).students(alone) >= (alone ? 1 : 2);
    }

    /**
     * Unpacks an archive.
     *
     * @return a new folder with the contents or, if the contents are a single folder, the inner folder
     */
    private Path unpack(Path archive) {
        Path into = unpacked.resolve(String.valueOf(states.size()));
        states.put(archive, state(archive));
        try {
            new Export(archive).unpack(into, (file, why) -> {
                leaveAside(Names.of(archive) + "/" + Folders.nameIn(into, file), why);
                damaged.put(file, why);
            }, (name, why) -> leaveAside(Names.of(archive) + "/" + name, why));
        } catch (IOException | RuntimeException e) {
            cutOff.add(Names.of(archive));
            leaveAside(Names.of(archive), "cannot be read to its end: " + e.getMessage());
        }
        List<Path> inside = Folders.list(into).stream()
                .filter(each -> !OF_THE_SYSTEM.matcher(Names.of(each)).matches()).toList();
        boolean wrapped = inside.size() == 1 && Files.isDirectory(inside.get(0)) && isWrapping(inside.get(0));
        return wrapped ? inside.get(0) : into;
    }

    private static boolean isWrapping(Path folder) {
        return PlatformName.of(Names.of(folder)).isEmpty() && Folders.list(folder).stream().noneMatch(each ->
                Files.isRegularFile(each) && !Archive.isNamed(Names.of(each))
                        && !OF_THE_SYSTEM.matcher(Names.of(each)).matches() && !LIST.matcher(Names.of(each)).matches()
                        || OF_ONE_STUDENT.matcher(Names.of(each)).matches());
    }

    private boolean isNoneOfTheSystem(Path entry) {
        String name = Names.of(entry);
        String why = OF_THE_SYSTEM.matcher(name).matches() ? "the operating system's own"
                : Files.exists(entry) && !Files.isDirectory(entry) && !Files.isRegularFile(entry)
                ? "neither a file nor a folder"
                : name.endsWith(RESULTS) && Files.exists(entry.resolve("summary.csv")) ? "results of an earlier run"
                : "";
        if (!why.isEmpty()) {
            leaveAside(name, why);
        }
        return why.isEmpty();
    }

    /** Adds a task's file if its name begins with a student's name; leaves any other file aside. */
    private void addFile(String name, Path file, Path export) {
        Optional<TaskName> task = TaskName.of(name);
        String student = OF_A_PROBLEM.matcher(task.map(TaskName::before).orElse("")).replaceFirst("");
        if (!student.isEmpty() && !OF_ONE_STUDENT.matcher(student).matches()) {
            add(student, file, export, List.of());
        } else {
            leaveAside(name, task.isPresent() ? WHOSE
                    : "no folder, no archive and no task's file");
        }
    }

    /** Adds work to a student; leaves an export's work aside if an entry beside the export has the student's name. */
    private void add(String name, Path place, Path export, List<PlatformName> named) {
        String key = Names.key(name);
        if (export != null && byKey.containsKey(key) && byKey.get(key).named.size() < byKey.get(key).places.size()) {
            leaveAside(Names.of(export) + "/" + Names.of(place), "an entry beside the export has this student's name");
            return;
        }
        String shown = Names.shown(name);
        Student student = byKey.computeIfAbsent(key, absent -> new Student(
                shown.isEmpty() ? Names.of(place) : shown, new ArrayList<>(), new ArrayList<>()));
        student.places.add(place);
        student.named.addAll(named);
    }

    private void leaveAside(String name, String why) {
        aside.computeIfAbsent(why, key -> new TreeSet<>()).add(Printable.line(name));
    }

    private static boolean isOfOneStudent(Path each) {
        return Files.isDirectory(each) && OF_ONE_STUDENT.matcher(each.getFileName().toString()).matches();
    }

    private void requireAStudents(Path each) {
        if (isOfOneStudent(each)) {
            String name = each.startsWith(unpacked) ? given + " has " + each.getFileName()
                    + ", so it is one submission: for --all, " : each.getParent() + " has " + each.getFileName()
                    + ", so it is one submission: grade it without --all, or ";
            throw new IllegalArgumentException(name + "name the folder that holds all students' submissions");
        }
        Path real = Files.exists(each) ? Folders.real(each) : each;
        if (real.startsWith(Folders.real(home).resolve("solutions")) || real.equals(Folders.real(home))) {
            throw new IllegalArgumentException(each + " belongs to the project itself: name a folder that holds the "
                    + "students' folders or archives, as in ./kata grade --from SUBMISSIONS --all");
        }
    }

    static DataException none(Path folder, String found) {
        return new DataException(folder, found, "a folder or an archive for each student",
                "Name the folder or archive that holds them: ./kata grade --from SUBMISSIONS --all");
    }
}
