// 1a REFUSED: does not allow java.lang.StackWalker
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        StackWalker.getInstance().forEach(System.out::println);
    }
}
