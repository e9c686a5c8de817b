package kata.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The homework's tasks, in order: the one place that says what each is worth, where it is written, what it builds on,
 * and the hints (a question, a pointer, nearly the answer; in ASCII, for any console).
 */
public enum Task {
    FORWARD("1a", "forward pass", 1, "problem1/ForwardPass.java", List.of(),
            List.of("Which of the formulas V1 = W1 X and V2 = sigma(V1) has the same form as that of V3, of V4, of V5?",
                    "A value is read from one node's v and stored in another's: graph.V3.v = ... graph.V2.v ...; "
                            + "||D||^2_F is the sum of the squares of all elements of D.",
                    "V3 = W2 V2 is graph.W2.v.matmul(graph.V2.v); V4 is V3.v.relu(); "
                            + "z is Matrix.of(1, 1, 0.5 * graph.D.v.square().sum()).")),
    BACKWARD("1b", "backward pass by hand", 2.5, "problem1/BackwardPass.java", List.of(),
            List.of("What is the shape of W2.g? Which product of V3.g and V2.v has that shape?",
                    "Go from z towards X. At a product C = A B use A.g = C.g B^T and B.g = A^T C.g; at a ReLU keep "
                            + "the gradient where the ReLU's input was positive.",
                    "V3.g is V4.g.times(V3.v.positive()); W3.g is V5.g.matmul(V4.v.transpose()); the next layer "
                            + "repeats this with V1, W2 and V2.")),
    AUTODIFF("1c", "autodiff engine", 1, "problem1/Variable.java", List.of(),
            List.of("A node that is used three times gets its gradient in three parts. When is it complete?",
                    "Count how often each node is used. Start at the objective, hand each operand its part, and go "
                            + "on with an operand when its last use has been dealt with; a stack replaces recursion. "
                            + "For the operations: c is C.g, and what the arrow returns has the operand's shape.",
                    "backward: first walk from the root, setting g to null and counting uses in an IdentityHashMap; "
                            + "then pop a node, add arrow.product().apply(node.g) to each operand's g, and push the "
                            + "operand when its count reaches 0. matmul: new Arrow(this, c -> "
                            + "c.matmul(b.transpose())), new Arrow(that, c -> a.transpose().matmul(c)).")),
    NETWORK("2a", "network and loss", 0.5, "problem2/Classifier.java", List.of("1c"),
            List.of("Which layer has no ReLU behind it, and why would one there spoil the logits?",
                    "linear(layer, h) is there already. Start from Variable.constant(images); the loss is one "
                            + "operation of Variable.",
                    "Loop h = linear(layer, h).relu() over all layers but the last and return linear(last, h); "
                            + "the loss is logits(images).softmaxCrossEntropy(targets); "
                            + "argMaxOfRows() predicts.")),
    ADAGRAD("2b", "Adagrad", 1, "problem2/Adagrad.java", List.of(),
            List.of("What does s hold before the first step, and what after the third?",
                    "s only ever grows: s.plus(gradient.square()). To the root epsilon is added, not under it.",
                    "After updating s: theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate)).")),
    RMSPROP("2c", "RMSprop", 0.5, "problem2/RmsProp.java", List.of(),
            List.of("After how many steps has a gradient lost half of its weight in s when rho = 0.99?",
                    "Only the update of s differs from Adagrad's: the old mean is scaled by rho, the news by 1 - rho.",
                    "With squares = gradient.square().scale(1 - decay), s starts as squares alone; "
                            + "then it is s.scale(decay).plus(squares).")),
    ADAM("2d", "Adam", 1.5, "problem2/Adam.java", List.of(),
            List.of("With beta1 = 0.9 and a constant gradient g, what is m after one step? What should it be?",
                    "t grows by one before it is used. Divide m by 1 - beta1^t and s by 1 - beta2^t into new matrices: "
                            + "m and s themselves keep their bias.",
                    "mHat is m.scale(1 / (1 - StrictMath.pow(beta1, t))), sHat likewise with beta2; "
                            + "the step is mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate).")),
    TRAINING("2e", "98 % on MNIST with two of them", 1, "problem2/Training.java", List.of("1c", "2a", "2b", "2c", "2d"),
            List.of("What does a constant learning rate do to the test accuracy in the last epochs?",
                    "Let the rate fall linearly from recipe.rate() to 0 over all steps; draw a new permutation of "
                            + "the images in each epoch; select() takes the rows of a minibatch, and "
                            + "recipe.augmentation() has a last word on them.",
                    "rate = recipe.rate() * (steps - step) / steps. Adagrad 0.02, RMSprop 0.001 and Adam 0.001, "
                            + "5 epochs of minibatches of 128, reach 98 %.")),
    PCA("3a1", "PCA and the outliers", 1, "problem3/Pca.java", List.of(),
            List.of("Points are the rows of X = U S V^T. Which factor's columns lie in the space of the points, R^d?",
                    "Decompositions.svd(x).v() has the directions as columns, the largest singular value first; the "
                            + "eigenvectors of X^T X are the same. For the distance: what is left of B1 when its part "
                            + "in the other subspace is taken away?",
                    "basis is firstColumns(Decompositions.svd(x).v(), k), the other one firstColumns("
                            + "Decompositions.symmetricEigenvalues(x.transpose().matmul(x)).vectors(), k). What is "
                            + "left of B1 is b1.minus(b2.matmul(b2.transpose().matmul(b1))); likewise for B2; the "
                            + "distance is the root of the sum of both squared norms.")),
    ROBUST("3a2", "robust factorization", 2, "problem3/RobustFactorization.java", List.of("3a1"),
            List.of("sum |r_i| = sum |r_i|^2 / |r_i|. If somebody told you the divisors, what problem would be left?",
                    "Least squares with weights 1/|r_i|: PCA of the rows divided by sqrt(|r_i|). Take the residuals "
                            + "of the last subspace, again and again; what do you do where one is 0? Or follow the "
                            + "gradient, as in RobustByGradient, with a learning rate that falls by a factor.",
                    "Start with Pca.basis(x, k) and floor = the largest residual. Repeat: floor /= 4; multiply row i "
                            + "by 1 / Math.sqrt(Math.max(residual i, floor)) with timesColumn; take Pca.basis of "
                            + "that; progress.accept(basis). Stop where floor is 1e-15 of the longest row.")),
    AUTOENCODER("3b1", "autoencoder and figure 2B", 2, "problem3/Autoencoder.java", List.of("1c", "2d"),
            List.of("Which layers of 784-1000-500-250-30-250-500-1000-784 have a logistic function behind them, and "
                            + "which one has none?",
                    "linear(layer, h) is there already. The encoder is layers 0 to codeLayer, the decoder all behind "
                            + "it. logits stops before the last sigma, for the objective takes logits: one operation "
                            + "of Variable, with the images as targets.",
                    "encode: h = linear(layer, h).sigmoid() for the layers before codeLayer, then "
                            + "linear(codeLayer, h). logits: linear(codeLayer + 1, codes), then "
                            + "linear(layer, h.sigmoid()) for the others. loss: logits(encode("
                            + "Variable.constant(images))).logisticCrossEntropy(images).")),
    PLANE("3b2", "figure 3, digits in the plane", 1, "problem3/Plane.java", List.of("3a1", "3b1"),
            List.of("PCA of the images wants their mean taken off. Whose mean: that of the training images or that of "
                            + "the images that are encoded?",
                    "CentredPca.fit and encode do it. For the neighbours: compute the distances of a point to all "
                            + "others, its own set to infinity, and sort a copy of them to see how far the last "
                            + "neighbour is.",
                    "principalCodes is CentredPca.fit(train, k).encode(images). With sorted distances the neighbours "
                            + "are the points with distances[j] <= sorted[count - 1]; count their labels in an array "
                            + "of 10, take the first largest, and compare with labels[i]."));

    private final String id;
    private final String title;
    private final double points;
    private final String file;
    private final List<String> buildsOn;
    private final List<String> hints;

    Task(String id, String title, double points, String file, List<String> buildsOn, List<String> hints) {
        this.id = id;
        this.title = title;
        this.points = points;
        this.file = file;
        this.buildsOn = buildsOn;
        this.hints = hints;
    }

    /** As in "1b" or "3a1": the problem's number, the task's letter, and a digit where the letter has several. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public double points() {
        return points;
    }

    /** Where it is written, below {@code exercises} and {@code solutions}. */
    public String file() {
        return file;
    }

    /** The simple name of the class that is written there, as in "ForwardPass". */
    public String className() {
        return file.substring(file.indexOf('/') + 1, file.indexOf('.'));
    }

    /** Its file in a folder that was handed in, where it may be beside the others, without a folder of its problem. */
    public Path fileIn(Path folder) {
        Path inPlace = folder.resolve(file);
        Path flat = folder.resolve(inPlace.getFileName());
        return Files.exists(flat) && !Files.exists(inPlace) ? flat : inPlace;
    }

    /** The ids of the tasks whose work this one uses. */
    public List<String> buildsOn() {
        return buildsOn;
    }

    /** The tasks whose work this one uses, and those whose work these use, in the homework's order. */
    public Set<Task> allThatItBuildsOn() {
        Set<Task> all = EnumSet.noneOf(Task.class);
        buildsOn.stream().map(Task::of).forEach(task -> {
            all.add(task);
            all.addAll(task.allThatItBuildsOn());
        });
        return all;
    }

    /** Three: a question, a pointer, nearly the answer. */
    public List<String> hints() {
        return hints;
    }

    /** The number of the problem that it belongs to. */
    public int problem() {
        return id.charAt(0) - '0';
    }

    /** The points of all tasks. */
    public static double totalPoints() {
        return Arrays.stream(values()).mapToDouble(Task::points).sum();
    }

    /**
     * The task of that id, as in "1a"; "1A" is the same.
     *
     * @throws IllegalArgumentException where there is no such task; lists those that there are
     */
    public static Task of(String id) {
        for (Task task : values()) {
            if (task.id.equalsIgnoreCase(id)) {
                return task;
            }
        }
        throw new IllegalArgumentException("there is no task \"" + id + "\"; the tasks are "
                + Arrays.stream(values()).map(Task::id).collect(Collectors.joining(", ")));
    }
}
