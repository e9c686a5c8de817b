package problem2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kata.data.Mnist;
import kata.matrix.Matrix;
import problem1.Variable;

/** The rules of a recipe, watched: whether a training takes their steps, from where, and which rule they are. */
final class FollowedRules {
    private final List<Watched> rules = new ArrayList<>();

    /** The same recipe with watched rules. */
    Recipe of(Recipe recipe) {
        return new Recipe(recipe.name(), () -> {
            Watched rule = new Watched(recipe.newRule().get());
            rules.add(rule);
            return rule;
        }, recipe.rate(), recipe.epochs(), recipe.batch(), recipe.augmentation());
    }

    /**
     * Whether the steps of each rule begin about where the last one has ended, and each parameter ends nearer to the
     * last one than half of the whole way. So weights may decay between two steps, and a mean of the last networks
     * counts.
     */
    boolean leadTo(Classifier trained) {
        return trained.parameters().stream()
                .allMatch(parameter -> rules.stream().anyMatch(rule -> rule.leadsTo(parameter)));
    }

    /** The accuracy of the network with the values that its parameters had before their first steps. */
    double accuracyAtFirst(Classifier trained, Mnist data) {
        List<Variable> parameters = trained.parameters();
        List<Matrix> last = parameters.stream().map(parameter -> parameter.v).toList();
        try {
            parameters.forEach(parameter -> rules.stream().filter(rule -> rule.leadsTo(parameter)).findFirst()
                    .ifPresent(rule -> parameter.v = rule.first));
            return TrainingLog.accuracy(trained, data);
        } finally {
            for (int i = 0; i < last.size(); i++) {
                parameters.get(i).v = last.get(i);
            }
        }
    }

    /** The rule of the homework whose steps these are, whatever it is called and put into; nothing for another one. */
    Optional<HomeworkRule> rule() {
        return RuleSteps.rule(rules.stream().map(rule -> rule.steps).toList());
    }

    /** A rule, and where its steps have begun and ended. */
    private static final class Watched implements UpdateRule {
        private static final long serialVersionUID = 1;
        private final UpdateRule rule;
        private final transient RuleSteps steps = new RuleSteps();
        private Matrix first;    // where its first step began; null before
        private Matrix end;

        Watched(UpdateRule rule) {
            this.rule = rule;
        }

        @Override
        public Matrix step(Matrix theta, Matrix gradient, double rate) {
            first = first == null ? theta : first;
            end = rule.step(theta, gradient, rate);
            steps.add(theta, gradient, end);
            return end;
        }

        /** The last test: nearer to the end of the last step than half of the whole way. */
        boolean leadsTo(Variable parameter) {
            return end != null && end.shape().equals(parameter.v.shape()) && steps.areConnected()
                    && (parameter.v == end || parameter.v.minus(end).square().sum()
                            <= end.minus(first).square().sum() / 4);
        }
    }
}
