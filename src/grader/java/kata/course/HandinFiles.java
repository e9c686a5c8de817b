package kata.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.report.Answers;
import kata.task.AnswerSheet;
import kata.task.Task;

/** The files found in a student's hand-in: tasks' files, further classes, answers, and notes on other files. */
final class HandinFiles {
    /** The file that marks the folder of a project. */
    static final String PROJECT = "pom.xml";
    /** Folders of the project whose files are not a student's work, although some have the names of tasks' files. */
    private static final Pattern OWN = Pattern.compile("(solutions|target|golden|src/(?:stubs|given|test))/.*");
    private static final Pattern FURTHER_CLASS = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*\\.java");
    /** Names of files with answers to the open questions, even if a platform or a person has changed the name. */
    private static final Pattern ANSWERS = Pattern.compile("(?i).*answers.*\\.(md|markdown|txt)");
    private static final Pattern OF_A_PROBLEM = Pattern.compile("\\bpackage\\s+problem\\d\\s*;");
    /** The order of several files of one further class, or of answers; the best file comes last. */
    private static final Comparator<Candidate> BEST_LAST = Comparator.comparingLong(Candidate::attempt)
            .thenComparing(Candidate::exact).thenComparingLong(Candidate::minute).thenComparing(Candidate::path);
    private static final String MAC = "__MACOSX";
    /** Less than file systems' limit of 255 bytes, since a file has a longer name while it is written. */
    private static final int MOST_BYTES_OF_A_NAME = 200;
    private static final int MOST_LETTERS_OF_A_PATH = 4096;

    /**
     * A note on a path.
     *
     * @param missing the task whose file must be missing for the note to be shown; null if the note is always shown
     */
    private record Note(String path, String what, Task missing) {
    }

    private final Budget budget;
    private final List<Candidate> named = new ArrayList<>();
    private final List<Candidate> further = new ArrayList<>();
    private final List<Candidate> answers = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> projects = new HashSet<>();
    private final Set<Note> notes = new LinkedHashSet<>();

    HandinFiles(Budget budget) {
        this.budget = budget;
    }

    /**
     * Keeps an entry if it may be a task's file, a further class or answers.
     *
     * @return whether the entry is an archive that should be searched
     */
    boolean add(Entry entry) throws IOException {
        String path = entry.path();
        String name = entry.name();
        if (path.length() > MOST_LETTERS_OF_A_PATH || name.length() > Names.MOST_LETTERS) {
            remark(path, "left out, its name is too long for a file");
            return false;
        }
        List<String> parts = List.of(path.split("/"));
        if (parts.contains(MAC)) {
            return false;
        }
        if (!entry.noFile().isEmpty()) {
            addOther(path, entry.noFile());
            return false;
        }
        if (name.equals(PROJECT)) {
            addProject(path);
        }
        Optional<TaskName> task = TaskName.of(PlatformName.own(name)).filter(TaskName::exact)
                .or(() -> TaskName.of(name));
        List<Task> resembling = task.map(each -> List.of(each.task())).orElseGet(() -> TaskName.resembling(name));
        if (parts.stream().anyMatch(part -> part.startsWith(".") && !part.matches("\\.\\.?"))) {
            others.add(path);
            notTaken(path, resembling, "it is hidden");
        } else if (task.isPresent()) {
            addNamed(task.get(), entry);
        } else if (Archive.isNamed(name) && folderOfTheProject(path).isEmpty()) {
            return true;
        } else {
            if (ANSWERS.matcher(name).matches()) {
                keep(answers, Candidate.read(entry, null, name.equals(AnswerSheet.FILE)));
            }
            addFurther(entry);
            others.add(path);
            notTaken(path, resembling, "it has another name");
        }
        return false;
    }

    private void addNamed(TaskName name, Entry entry) throws IOException {
        Candidate candidate = Candidate.read(entry, name.task(), name.exact());
        if (name.exact() || name.isDeclaredIn(candidate.text())) {
            keep(named, candidate);
        } else {
            notTaken(entry.path(), List.of(name.task()), "it declares no class " + name.task().className());
            addFurther(candidate);
        }
    }

    /** Keeps a file of a further class, if its text is in a problem's package. */
    private void addFurther(Entry entry) throws IOException {
        if (FURTHER_CLASS.matcher(plainName(entry.path())).matches()
                || FURTHER_CLASS.matcher(ownName(entry.path())).matches()) {
            addFurther(Candidate.read(entry, null, false));
        }
    }

    private void addFurther(Candidate read) throws IOException {
        String name = classFile(read);
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_OF_A_NAME) {
            remark(read.path(), "left out, its name is too long for a file");
        } else if (FURTHER_CLASS.matcher(name).matches() && OF_A_PROBLEM.matcher(read.text()).find()) {
            keep(further, new Candidate(null, read.path(), read.content(), read.changed(), read.attempt(),
                    name.equals(plainName(read.path()))));
        }
    }

    private void keep(List<Candidate> kept, Candidate candidate) throws IOException {
        budget.countKept(candidate.content().length + candidate.path().length());
        kept.add(candidate);
    }

    /**
     * Notes the folder of a project.
     *
     * @param path the path of the pom.xml in the folder
     */
    void addProject(String path) {
        projects.add(folderOf(path));
    }

    /**
     * Notes a folder, a link or the like that has the name of a task's file or of a file of answers.
     *
     * @param why the reason why the entry is not taken for such a file
     */
    void addOther(String path, String why) {
        if (path.substring(folderOf(path).length()).equals(AnswerSheet.FILE)) {
            remark(path, "not taken for answers: " + why);
        }
        TaskName.of(path.substring(folderOf(path).length()))
                .ifPresent(name -> notTaken(path, List.of(name.task()), why));
    }

    private void notTaken(String path, List<Task> tasks, String why) {
        tasks.forEach(task -> notes.add(new Note(path, "not taken for " + task.className() + ".java: " + why, task)));
    }

    /**
     * Adds a note for a person.
     *
     * @param what the words after the path and a colon
     */
    void remark(String path, String what) {
        notes.add(new Note(path, what, null));
    }

    /** The files that may be a task's, without those in a project's solutions, golden files and the like. */
    List<Candidate> candidates() {
        return named.stream().filter(each -> folderOfTheProject(each.path()).isEmpty()).toList();
    }

    /**
     * The files of further classes in the folder of a task's file, by their names before platforms or browsers changed
     * them. If several files have one name, the last attempt counts, then the file with the exact name.
     */
    Map<String, Candidate> beside(Candidate file) {
        String folder = folderOf(file.path());
        return further.stream().filter(each -> folderOf(each.path()).equals(folder))
                .collect(Collectors.toMap(HandinFiles::classFile, Function.identity(),
                        BinaryOperator.maxBy(BEST_LAST), TreeMap::new));
    }

    /** The answers in all files of answers; if several answer a question, the last attempt counts. */
    Answers answers(Collection<AnswerSheet> sheets) {
        return answers.stream().filter(each -> folderOfTheProject(each.path()).isEmpty()).sorted(BEST_LAST.reversed())
                .map(each -> Answers.of(sheets, Remarks.shortened(each.path()),
                        Arrays.copyOf(each.content(), Math.min(each.content().length, Answers.mostBytes()))))
                .reduce(Answers.none(sheets), Answers::or);
    }

    /** The paths of hidden files and of files with other names than a task's file. */
    List<String> others() {
        return others;
    }

    /**
     * Adds the notes to the remarks, except notes on files in a project's own folders.
     *
     * @param tasks the tasks that have a file
     */
    void addRemarks(Set<Task> tasks, Remarks remarks) {
        notes.stream().filter(note -> !tasks.contains(note.missing) && folderOfTheProject(note.path).isEmpty())
                .forEach(note -> remarks.add(note.path, note.what));
        named.stream().flatMap(each -> folderOfTheProject(each.path()).stream()).distinct()
                .forEach(folder -> remarks.add(folder, "left out, it is the project's own"));
    }

    private Optional<String> folderOfTheProject(String path) {
        return projects.stream().filter(path::startsWith).map(project -> path.substring(project.length()))
                .map(OWN::matcher).filter(inside -> inside.matches()).findFirst()
                .map(inside -> path.substring(0, path.length() - inside.group().length()) + inside.group(1));
    }

    /** The file's name if the text declares the class of that name; otherwise, without a platform's additions. */
    private static String classFile(Candidate file) {
        String name = plainName(file.path());
        String declared = name.replaceFirst("\\.java$", "");
        return FURTHER_CLASS.matcher(name).matches() && Pattern.compile("\\b(class|record|enum|interface)\\s+"
                + Pattern.quote(declared) + "\\b").matcher(file.text()).find() ? name : ownName(file.path());
    }

    /** The name in Unicode form NFC, as in sources; archives from macOS have decomposed letters. */
    private static String plainName(String path) {
        return Normalizer.normalize(path.substring(folderOf(path).length()), Normalizer.Form.NFC);
    }

    private static String ownName(String path) {
        return PlatformName.own(plainName(path)).replaceFirst("(-\\d+|(?<!\\s)\\s*\\(\\d+\\))(?=\\.java$)", "");
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
