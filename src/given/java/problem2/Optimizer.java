package problem2;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import problem1.Variable;

/** Changes a network's parameters by their gradients. Each parameter has an update rule of its own. */
public final class Optimizer {
    private final List<Variable> parameters;
    private final List<UpdateRule> rules;

    /** @param newRule the maker of new update rules, called once for each parameter */
    public Optimizer(List<Variable> parameters, Supplier<UpdateRule> newRule) {
        this(parameters, Stream.generate(newRule).limit(parameters.size()).toList());
    }

    /** @param rules an update rule for each parameter, with its memory of earlier steps */
    public Optimizer(List<Variable> parameters, List<UpdateRule> rules) {
        this.parameters = List.copyOf(parameters);
        this.rules = List.copyOf(rules);
    }

    /** The update rule of each parameter, with its memory of earlier steps. */
    public List<UpdateRule> rules() {
        return rules;
    }

    /**
     * Replaces each parameter's value by the value after one step, with the gradient of the last backward pass.
     *
     * @param rate η &gt; 0, the learning rate of this step
     * @throws IllegalStateException if a parameter has no gradient because no backward pass has reached it
     */
    public void step(double rate) {
        for (int i = 0; i < rules.size(); i++) {
            Variable parameter = parameters.get(i);
            if (parameter.g == null) {
                throw new IllegalStateException("parameter " + i + " of shape " + parameter.v.shape()
                        + " has no gradient: call backward() on an objective that depends on it");
            }
            parameter.v = rules.get(i).step(parameter.v, parameter.g, rate);
        }
    }
}
