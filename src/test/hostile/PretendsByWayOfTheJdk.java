// 1a FAILED: java.lang.AssertionError: these are the values of
package problem1;

import java.util.function.Function;
import java.util.stream.Stream;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        Function<Object, AssertionError> make = AssertionError::new;
        throw Stream.of("these are the values of a rule without fault").map(make).toList().get(0);
    }
}
