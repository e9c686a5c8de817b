package problem2;

import java.util.ArrayList;
import java.util.List;
import kata.matrix.Matrix;
import problem1.Variable;

/** The rules of a recipe, watched: whether a training takes their steps. */
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
     * Whether most steps begin where the last one of the same rule has ended, and each parameter ends nearer to the
     * last one than half of the whole way. So weights may decay between two steps, and a mean of the last networks
     * counts.
     */
    boolean leadTo(Classifier trained) {
        return trained.parameters().stream()
                .allMatch(parameter -> rules.stream().anyMatch(rule -> rule.leadsTo(parameter)));
    }

    /** A rule, and where its steps have begun and ended. */
    private static final class Watched implements UpdateRule {
        private static final long serialVersionUID = 1;
        private final UpdateRule rule;
        private Matrix first;    // where its first step began; null before
        private Matrix begin;
        private Matrix end;
        private int steps;
        private int followed;

        Watched(UpdateRule rule) {
            this.rule = rule;
        }

        @Override
        public Matrix step(Matrix theta, Matrix gradient, double rate) {
            first = first == null ? theta : first;
            steps++;
            followed += end == null || isNearer(theta, begin) ? 1 : 0;
            begin = theta;
            end = rule.step(theta, gradient, rate);
            return end;
        }

        /** Whether it is nearer to the end of the last step than half of the way that leads there. */
        private boolean isNearer(Matrix theta, Matrix from) {
            return theta == end
                    || theta.minus(end).square().sum() <= end.minus(from).square().sum() / 4;
        }

        boolean leadsTo(Variable parameter) {
            return end != null && end.shape().equals(parameter.v.shape()) && 2 * followed > steps
                    && isNearer(parameter.v, first);
        }
    }
}
