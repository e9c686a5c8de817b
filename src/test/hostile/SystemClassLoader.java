// 1a REFUSED: does not allow java.lang.ClassLoader
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.println(ClassLoader.getSystemClassLoader());
    }
}
