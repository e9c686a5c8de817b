// 1a REFUSED: does not allow java.lang.invoke.MethodHandles
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.println(java.lang.invoke.MethodHandles.lookup());
    }
}
