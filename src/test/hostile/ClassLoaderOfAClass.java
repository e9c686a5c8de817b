// 1a REFUSED: does not allow java.lang.Class.getClassLoader
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.println(ForwardPass.class.getClassLoader());
    }
}
