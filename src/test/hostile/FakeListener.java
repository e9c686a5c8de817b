// 1a REFUSED: package org.junit.platform.launcher does not exist
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        graph.z.v = null;
    }
}

class Listener implements org.junit.platform.launcher.TestExecutionListener {
}
