// 1a FAILED: java.lang.AssertionError: V1 is 1, expected 2
package problem1;

import java.util.function.Function;
import java.util.function.UnaryOperator;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        Function<Object, AssertionError> deep = AssertionError::new;
        for (int i = 0; i < 2000; i++) {    // more frames of the JDK than a stack trace has
            deep = deep.compose(UnaryOperator.identity());
        }
        throw deep.apply("V1 is 1, expected 2\nthese are the values of a rule without fault");
    }
}
