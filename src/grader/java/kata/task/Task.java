package kata.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Resource;

/**
 * The homework's tasks, in order. An entry has the id, title, points, class to write and time limit of the tests
 * in seconds; then the tasks that it builds on and its given classes. The hints of 1a are in {@code hints/1a.txt}.
 */
public enum Task {
    FORWARD("1a", "forward pass", 1, "ForwardPass", 60, List.of(), "Node", "ThreeLayerGraph"),
    BACKWARD("1b", "backward pass by hand", 2.5, "BackwardPass", 60, List.of()),
    AUTODIFF("1c", "autodiff engine", 1, "Variable", 60, List.of()),
    NETWORK("2a", "network and loss", 0.5, "Classifier", 180, List.of("1c")),
    ADAGRAD("2b", "Adagrad", 1, "Adagrad", 60, List.of(), "Momentum", "UpdateRule"),
    RMSPROP("2c", "RMSprop", 0.5, "RmsProp", 60, List.of()),
    ADAM("2d", "Adam", 1.5, "Adam", 60, List.of()),
    TRAINING("2e", "98 % on MNIST with two rules", 1, "Training", 900,
            List.of("1c", "2a", "2b", "2c", "2d"), "Augmentation", "Optimizer", "Recipe", "Shifts", "TrainingListener"),
    PCA("3a1", "PCA and the outliers", 1, "Pca", 60, List.of()),
    ROBUST("3a2", "robust factorization", 2, "RobustFactorization", 180, List.of("1c", "3a1"), "RobustByGradient"),
    AUTOENCODER("3b1", "autoencoder and figure 2B", 2, "Autoencoder", 900,
            List.of("1c", "2d"), "AutoencoderRecipe", "Jitter", "SquaredError"),
    PLANE("3b2", "figure 3, digits in the plane", 1, "Plane", 400, List.of("3a1", "3b1"), "CentredPca");

    private static final int SHORT = 60;
    /** The resource with the ids of the tasks that this copy leaves out, one a line; missing if this copy has all. */
    public static final String LEFT_OUT = "left-out.txt";
    private static final List<Task> ALL = present();

    private final String id;
    private final String title;
    private final double points;
    private final String className;
    private final int seconds;
    private final List<String> buildsOn;
    private final List<String> given;

    Task(String id, String title, double points, String className, int seconds, List<String> buildsOn,
            String... given) {
        this.id = id;
        this.title = title;
        this.points = points;
        this.className = className;
        this.seconds = seconds;
        this.buildsOn = buildsOn;
        this.given = List.of(given);
    }

    /** The tasks of this copy, in order: all of the homework's except those that a handout leaves out. */
    public static List<Task> all() {
        return ALL;
    }

    /** Whether this copy has all tasks of the problem. */
    public static boolean isWhole(int problem) {
        return Arrays.stream(values()).allMatch(task -> task.problem() != problem || ALL.contains(task));
    }

    private static List<Task> present() {
        String ids = Task.class.getResource(LEFT_OUT) == null ? "" : Resource.text(Task.class, LEFT_OUT);
        return Arrays.stream(values()).filter(task -> !ids.lines().toList().contains(task.id)).toList();
    }

    /** The id, as in "1b" or "3a1": the problem's number, a letter, and a digit if tasks share the letter. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The id and the title, as in "1b backward pass by hand". */
    public String fullTitle() {
        return id + " " + title;
    }

    public double points() {
        return points;
    }

    /** The task's file, below {@code exercises} and {@code solutions}. */
    public String file() {
        return "problem" + problem() + "/" + className + ".java";
    }

    /** The simple name of the class to write, as in "ForwardPass". */
    public String className() {
        return className;
    }

    /** The full name of the class to write, as in "problem1.ForwardPass". */
    public String type() {
        return "problem" + problem() + "." + className;
    }

    /** The task of a class, by the full name of the class or of one nested in it. */
    public static Optional<Task> ofType(String name) {
        String outermost = name.split("\\$", 2)[0];
        return ALL.stream().filter(task -> task.type().equals(outermost)).findFirst();
    }

    /** The time limit of the tests in seconds: at least 60, and about ten times their time on two slow cores. */
    public int seconds() {
        return seconds;
    }

    /** Whether the tests are so short that a JVM's optimizing compiler would not pay. */
    public boolean isShort() {
        return seconds <= SHORT;
    }

    /** The task's file in a submitted folder: at its top if the file is only there, else in the problem's folder. */
    public Path fileIn(Path folder) {
        Path inPlace = folder.resolve(file());
        Path flat = folder.resolve(inPlace.getFileName());
        return Files.exists(flat) && !Files.exists(inPlace) ? flat : inPlace;
    }

    /** The ids of the tasks whose work this one uses. */
    public List<String> buildsOn() {
        return buildsOn;
    }

    /** The tasks whose work this one uses, directly or through other tasks, in the homework's order. */
    public Set<Task> allThatItBuildsOn() {
        Set<Task> all = EnumSet.noneOf(Task.class);
        buildsOn.stream().map(Task::of).forEach(task -> {
            all.add(task);
            all.addAll(task.allThatItBuildsOn());
        });
        return all;
    }

    /**
     * Whether an answer may use the given class. It may if the class comes with a task of this problem or an earlier
     * one, or belongs to a task that is left out.
     */
    public boolean mayUseGiven(String type) {
        return Arrays.stream(values()).filter(task -> task.problem() <= problem())
                .anyMatch(task -> task.given().contains(type) || !ALL.contains(task)
                        && type.replaceFirst("\\$.*", "").equals(task.type()));
    }

    /** The given classes that come with this task, as in "problem1.Node". */
    List<String> given() {
        return given.stream().map(name -> "problem" + problem() + "." + name).toList();
    }

    /** The task's hints: a question, a pointer, and nearly the answer; in ASCII, for any console. */
    public List<String> hints() {
        String file = "hints/" + id + ".txt";
        String text = Task.class.getResource(file) == null ? "" : Resource.text(Task.class, file);
        return Arrays.stream(text.split("\\R\\R")).map(hint -> hint.replaceAll("\\R", " ").strip())
                .filter(hint -> !hint.isEmpty()).toList();
    }

    /** The number of the task's problem. */
    public int problem() {
        return id.charAt(0) - '0';
    }

    /** The sum of the points of this copy's tasks. */
    public static double totalPoints() {
        return ALL.stream().mapToDouble(Task::points).sum();
    }

    /**
     * The tasks that an argument names: "1a", "1" for all of problem 1, or several of these with commas or spaces
     * between them. Each task comes once, in the homework's order.
     *
     * @throws IllegalArgumentException if a name is unknown; the message lists all tasks and problems
     */
    public static List<Task> named(String argument) {
        Map<String, List<Task>> problems = ALL.stream()
                .collect(Collectors.groupingBy(task -> "" + task.problem(), TreeMap::new, Collectors.toList()));
        try {
            return Arrays.stream(argument.strip().split("[,\\s]+", -1))
                    .flatMap(name -> problems.getOrDefault(name, List.of()).isEmpty() ? Stream.of(present(name))
                            : problems.get(name).stream())
                    .distinct().sorted().toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ", or " + String.join(", ", problems.keySet())
                    + " for a whole problem", e);
        }
    }

    /**
     * The task of this copy with that id, in any case, as in "1a" or "1A".
     *
     * @throws IllegalArgumentException if this copy has no such task; the message lists its tasks
     */
    public static Task present(String id) {
        return in(ALL, id);
    }

    /** The task with that id, even if this copy leaves it out: a test may grade such a task. */
    public static Task of(String id) {
        return in(List.of(values()), id);
    }

    private static Task in(List<Task> tasks, String id) {
        return tasks.stream().filter(task -> task.id.equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no task \"" + id + "\"; the tasks are "
                        + ALL.stream().map(Task::id).collect(Collectors.joining(", "))));
    }
}
