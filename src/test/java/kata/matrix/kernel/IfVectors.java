package kata.matrix.kernel;

/** For tests that call the vector code itself: where the JVM makes no machine code of it, it is left out. */
final class IfVectors {
    private IfVectors() {
    }

    static boolean areThere() {
        return Jvm.obstacleToVectors() == null;
    }
}
