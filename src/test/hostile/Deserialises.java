// 1a REFUSED: does not allow java.io.ObjectInputStream
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try {
            new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(new byte[0])).readObject();
        } catch (java.io.IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
