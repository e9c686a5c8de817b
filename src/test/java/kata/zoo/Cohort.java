package kata.zoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.course.Zips;
import kata.data.Golden;
import kata.task.Task;

/**
 * A hundred students and what each of them hands in, drawn from the zoos, the same at every call. Tasks whose tests
 * train are attempted by a few alone, so that all are graded in minutes.
 */
final class Cohort {
    /** What a student hands in for a task. */
    enum Kind { SOLUTION, RIGHT, WRONG, BLANK, MISSING, BROKEN, LATIN_1, HOSTILE }

    /**
     * @param entry of the zoo; null for what is none
     * @param file  its content; null for none
     */
    record Work(Task task, Kind kind, Entry entry, byte[] file) {
    }

    record Student(String name, Map<Task, Work> works) {
    }

    private static final int STUDENTS = 100;
    /** The mistakes that many make, and the part of those who are wrong in the task that make it. */
    private static final Map<String, Double> POPULAR = Map.of("wrong/2d/NoBiasCorrection", 0.8,
            "wrong/3a1/Centred", 0.6, "wrong/2c/SumsLikeAdagrad", 0.5, "wrong/1b/MaskForgotten", 0.3);
    /** Who attempts a task that trains, by the number of the student. */
    private static final Map<Integer, String> TRAINED = Map.of(7, "right/2e/ShuffledByHand",
            19, "wrong/2e/RateBelowZero", 31, "wrong/2e/TrainsOnTheTestImages", 43, "right/3b1/LossByHand",
            55, "wrong/3b1/CodeThroughLogistic", 67, "right/3b2/DistancesByTheProduct", 79, "wrong/3b2/CountsItself");
    private static final Map<Integer, String> HOSTILE = Map.of(13, "Exit", 66, "EndlessLoop");
    private static final int IN_LATIN_1 = 88;
    private static final int WITHOUT_ANYTHING = 100;

    private final Path home = Golden.folder().toAbsolutePath().normalize().getParent();
    private final Random random = new Random(1986);
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<Entry, String> sources;
    /** The entries of a task that are right or wrong, in a drawn order; the first is the next to be handed in. */
    private final Map<String, List<Entry>> next = new TreeMap<>();
    private final List<Student> students = new ArrayList<>();

    Cohort() throws IOException {
        List<Entry> zoo = Entry.all();
        zoo.forEach(entry -> entries.put(entry.name(), entry));
        sources = Replacement.of(zoo);
        zoo.forEach(entry -> next.computeIfAbsent(folder(entry), folder -> new ArrayList<>()).add(entry));
        next.values().forEach(list -> Collections.shuffle(list, random));
        for (int number = 1; number <= STUDENTS; number++) {
            Map<Task, Work> works = new EnumMap<>(Task.class);
            for (Task task : Task.values()) {
                works.put(task, work(number, task));
            }
            students.add(new Student("student-%03d".formatted(number), works));
        }
    }

    List<Student> students() {
        return students;
    }

    private static String folder(Entry entry) {
        return entry.file().getParent().toString();
    }

    private Work work(int number, Task task) throws IOException {
        Work drawn = trains(task) ? blank(task) : drawn(task);
        if (number == WITHOUT_ANYTHING) {
            return new Work(task, Kind.MISSING, null, null);
        }
        if (trains(task) && TRAINED.getOrDefault(number, "").contains("/" + task.id() + "/")) {
            return of(entries.get(TRAINED.get(number)));
        }
        if (task == Task.FORWARD && HOSTILE.containsKey(number)) {
            return new Work(task, Kind.HOSTILE, null,
                    Files.readAllBytes(home.resolve("src/test/hostile").resolve(HOSTILE.get(number) + ".java")));
        }
        if (task == Task.ADAM && number == IN_LATIN_1) {
            return new Work(task, Kind.LATIN_1, null,
                    ("// von J\u00fcrgen\n" + solution(task)).getBytes(StandardCharsets.ISO_8859_1));
        }
        return drawn;
    }

    private static boolean trains(Task task) {
        return task == Task.TRAINING || task == Task.AUTOENCODER || task == Task.PLANE;
    }

    private Work drawn(Task task) throws IOException {
        double luck = random.nextDouble();
        if (luck < 0.35) {
            return of(wrong(task));
        } else if (luck < 0.57) {
            return of(next("right", task));
        } else if (luck < 0.77) {
            return new Work(task, Kind.SOLUTION, null, Zips.bytes(solution(task)));
        } else if (luck < 0.89) {
            return blank(task);
        } else if (luck < 0.95) {
            return new Work(task, Kind.MISSING, null, null);
        }
        String text = solution(task);
        return new Work(task, Kind.BROKEN, null, Zips.bytes(text.substring(0, text.lastIndexOf('}'))));
    }

    private Entry wrong(Task task) {
        double luck = random.nextDouble();
        return POPULAR.entrySet().stream().filter(each -> each.getKey().startsWith("wrong/" + task.id() + "/"))
                .filter(each -> luck < each.getValue()).findFirst().map(each -> entries.get(each.getKey()))
                .orElseGet(() -> next("wrong", task));
    }

    /** One after the other, so that as many different ones as possible are handed in. */
    private Entry next(String part, Task task) {
        List<Entry> waiting = next.get(Path.of(part, task.id()).toString());
        Collections.rotate(waiting, -1);
        return waiting.get(waiting.size() - 1);
    }

    private Work of(Entry entry) {
        return new Work(entry.task(), entry.isRight() ? Kind.RIGHT : Kind.WRONG, entry,
                Zips.bytes(sources.get(entry)));
    }

    private Work blank(Task task) throws IOException {
        return new Work(task, Kind.BLANK, null, Files.readAllBytes(home.resolve("exercises").resolve(task.file())));
    }

    private String solution(Task task) throws IOException {
        return Files.readString(home.resolve("solutions").resolve(task.file()));
    }

    /**
     * Writes what each hands in, as a folder or a zip file, with the folders of the problems or without.
     *
     * @param before what the students' names begin with there
     */
    void writeTo(Path submissions, String before) {
        for (int i = 0; i < students.size(); i++) {
            Student student = students.get(i);
            Map<String, byte[]> files = new LinkedHashMap<>(Map.of("readme.txt", Zips.bytes("my homework\n")));
            for (Work work : student.works.values()) {
                if (work.file != null) {
                    String file = work.task.file();
                    files.put(List.of("exercises/" + file, file, Path.of(file).getFileName().toString(),
                            "homework/exercises/" + file).get(i % 4), work.file);
                }
            }
            if (i % 4 == 3) {
                Zips.write(submissions.resolve(before + student.name + ".zip"), Zips.of(files));
            } else {
                files.forEach((file, content) -> Zips.write(submissions.resolve(before + student.name).resolve(file),
                        content));
            }
        }
    }

    /** How many files of each kind there are. */
    Map<Kind, Long> kinds() {
        return students.stream().flatMap(student -> student.works.values().stream())
                .collect(Collectors.groupingBy(Work::kind, TreeMap::new, Collectors.counting()));
    }

    /** Who handed in which entry of the wrong zoo. */
    Map<Entry, List<String>> mistakes() {
        Map<Entry, List<String>> who = new LinkedHashMap<>();
        students.forEach(student -> student.works.values().stream().filter(work -> work.kind == Kind.WRONG)
                .forEach(work -> who.computeIfAbsent(work.entry, entry -> new ArrayList<>()).add(student.name)));
        return who;
    }
}
