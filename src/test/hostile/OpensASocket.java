// 1a REFUSED: does not allow java.net.ServerSocket
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            socket.accept();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
