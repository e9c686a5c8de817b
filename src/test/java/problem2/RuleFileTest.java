package problem2;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ObjectInputStream;
import kata.checks.CheckFailure;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;

class RuleFileTest {
    /** A rule that chooses the message with which it is not read back. */
    private static final class Speaks implements UpdateRule {
        private static final long serialVersionUID = 1;

        @Override
        public Matrix step(Matrix theta, Matrix gradient, double rate) {
            return theta;
        }

        private void readObject(ObjectInputStream in) throws ClassNotFoundException {
            throw new ClassNotFoundException("nothing wrong: this check has passed");
        }
    }

    /** A rule with an object that is not serializable. */
    private record Holds(Object held) implements UpdateRule {
        @Override
        public Matrix step(Matrix theta, Matrix gradient, double rate) {
            return theta;
        }
    }

    @Test
    void whatARuleSaysIsNoPartOfTheCheck() {
        assertThatThrownBy(() -> RuleFile.copy(new Speaks())).isInstanceOf(CheckFailure.class)
                .hasMessageContaining("the rule cannot be read back (java.lang.ClassNotFoundException)")
                .hasMessageNotContaining("nothing wrong");
        assertThatThrownBy(() -> RuleFile.copy(new Holds(new Speaks()))).isInstanceOf(CheckFailure.class)
                .hasMessageNotContaining("nothing wrong");
    }

    @Test
    void theClassThatCannotBeKeptIsNamed() {
        assertThatThrownBy(() -> RuleFile.copy(new Holds(new Object())))
                .hasMessageContaining("has an object of java.lang.Object, which is not serializable");
        assertThatThrownBy(() -> RuleFile.copy(new Holds(java.time.Duration.ZERO)))
                .hasMessageContaining("has an object of java.time.");
    }
}
