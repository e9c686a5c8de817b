package kata.bench;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

/** Starts libtorch inside this JVM. */
final class PyTorch {
    private PyTorch() {
    }

    /** Starts PyTorch, so that it runs one operation at a time, with the given number of threads in the operation. */
    static void start(int threads) {
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        Engine.getEngine("PyTorch");
        if (JniUtils.getNumThreads() != threads) {
            throw new IllegalStateException("PyTorch runs with " + JniUtils.getNumThreads() + " threads, not with "
                    + threads);
        }
    }
}
