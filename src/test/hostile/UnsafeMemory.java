// 1a REFUSED: does not allow sun.misc.Unsafe
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.println(sun.misc.Unsafe.ADDRESS_SIZE + sun.misc.Unsafe.getUnsafe().pageSize());
    }
}
