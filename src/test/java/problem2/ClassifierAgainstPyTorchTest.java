package problem2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.JavaCode;
import kata.checks.Layers;
import kata.checks.NeedsOnnxRuntime;
import kata.checks.PyTorch;
import kata.checks.RandomMatrices;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import problem1.Variable;

/** The whole classifier with its loss, of any sizes, against PyTorch's autograd. */
@Grades(value = "2a", part = "gradients")
@NeedsOnnxRuntime
class ClassifierAgainstPyTorchTest {
    /** Points, their classes as rows that are 1 in one column, and the parameters of three layers. */
    record Example(Matrix images, Matrix targets, Layers layers) implements JavaCode.Input {
        /** Whether every ReLU's input is 0.01 or more from its kink. */
        boolean isAwayFromKinks() {
            Matrix h = images;
            for (int l = 0; l < 2; l++) {
                Matrix inputs = h.matmul(layers.weights().get(l).transpose()).plusRow(layers.biases().get(l));
                if (Arrays.stream(inputs.toArray()).anyMatch(x -> Math.abs(x) < 0.01)) {
                    return false;
                }
                h = inputs.relu();
            }
            return true;
        }

        @Override
        public String java() {
            return String.join("\n", JavaCode.of("X", images), JavaCode.of("T", targets), layers.java());
        }
    }

    @Property(tries = 60)
    void theLossAndItsGradientsAreThoseOfPyTorch(@ForAll("examples") Example example) {
        if (!HiddenFunction.isRelu()) {
            return;
        }
        Layers layers = example.layers();
        int[] sizes = {example.images().columns(), layers.biases().get(0).columns(),
            layers.biases().get(1).columns(), layers.biases().get(2).columns()};
        Classifier classifier = new Classifier(Generator.defaultRng(0), Precision.FLOAT64, sizes);
        List<Variable> parameters = classifier.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            parameters.get(k).v = layers.all().get(k);
        }
        Variable loss = classifier.loss(example.images(), example.targets());
        loss.backward();
        Map<String, Matrix> inputs = new TreeMap<>(layers.named());
        inputs.put("X", example.images());
        inputs.put("T", example.targets());
        Map<String, Matrix> expected = PyTorch.CLASSIFIER.gradients(inputs);
        Check.that("loss", loss.v).isCloseTo(expected.get("loss"), PyTorch.tolerance(expected.get("loss")));
        List<String> names = List.copyOf(layers.named().keySet());
        for (int k = 0; k < parameters.size(); k++) {
            String name = names.get(k) + ".g";
            Check.that(name, parameters.get(k).g)
                    .isCloseTo(expected.get(name), PyTorch.tolerance(expected.get(name)));
        }
    }

    @Provide
    Arbitrary<Example> examples() {
        return Arbitraries.integers().between(1, 4).array(int[].class).ofSize(5).flatMap(d -> {
            int classes = d[4] + 1;
            return Combinators.combine(RandomMatrices.ofShape(d[0], d[1], -1, 1),
                    Arbitraries.integers().between(0, classes - 1).array(int[].class).ofSize(d[0]),
                    Layers.ofSizes(d[1], d[2], d[3], classes))
                    .as((images, labels, layers) -> new Example(images, oneHot(labels, classes), layers));
        }).filter(Example::isAwayFromKinks);
    }

    private static Matrix oneHot(int[] labels, int classes) {
        double[] rows = new double[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            rows[i * classes + labels[i]] = 1;
        }
        return Matrix.of(labels.length, classes, rows);
    }
}
