// 1a REFUSED: kata grade does not allow java.util.InvalidPropertiesFormatException
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new RuntimeException("x", new java.util.InvalidPropertiesFormatException("No space left on device"));
    }
}
