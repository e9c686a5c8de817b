package problem3;

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

/** The squared error of the autoencoder's reconstructions, eight layers of any sizes, against PyTorch's autograd. */
@Grades(value = "3b1", part = "gradients")
@NeedsOnnxRuntime
class AutoencoderAgainstPyTorchTest {
    /** Images and the parameters of four layers down to the code and four up. */
    record Example(Matrix images, Layers layers) implements JavaCode.Input {
        @Override
        public String java() {
            return JavaCode.of("X", images) + "\n" + layers.java();
        }
    }

    @Property(tries = 40)
    void theSquaredErrorAndItsGradientsAreThoseOfPyTorch(@ForAll("examples") Example example) {
        Layers layers = example.layers();
        Matrix images = example.images();
        Autoencoder network = new Autoencoder(Generator.defaultRng(0), Precision.FLOAT64, images.columns(),
                layers.biases().get(0).columns(), layers.biases().get(1).columns(),
                layers.biases().get(2).columns(), layers.biases().get(3).columns());
        List<Variable> parameters = network.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            parameters.get(k).v = layers.all().get(k);
        }
        Variable target = Variable.constant(images);
        Variable loss = network.logits(network.encode(target)).sigmoid().squaredError(target);
        loss.backward();
        Map<String, Matrix> inputs = new TreeMap<>(layers.named());
        inputs.put("X", images);
        Map<String, Matrix> expected = PyTorch.AUTOENCODER.gradients(inputs);
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
        return Arbitraries.integers().between(1, 4).array(int[].class).ofSize(6).flatMap(d -> Combinators.combine(
                        RandomMatrices.ofShape(d[0], d[1], 0, 1),
                        Layers.ofSizes(d[1], d[2], d[3], d[4], d[5], d[4], d[3], d[2], d[1]))
                .as(Example::new));
    }
}
