package kata.onnx;

import java.nio.ByteBuffer;

/**
 * Keeps memory in its place, so that a GPU copies from and to it by itself: twice as fast as memory that the system may
 * move, which the driver copies through a buffer of its own.
 */
interface PinnedMemory {
    /** Pins nothing. */
    PinnedMemory NONE = new PinnedMemory() {
        @Override
        public void pin(ByteBuffer memory) {
            // On the CPU, and where there is no way to call the CUDA runtime.
        }

        @Override
        public void unpin(ByteBuffer memory) {
            // Nothing was pinned.
        }
    };

    /** @param memory direct, the whole of it @throws IllegalStateException where that cannot be done */
    void pin(ByteBuffer memory);

    /** @param memory that was pinned @throws IllegalStateException where that cannot be done */
    void unpin(ByteBuffer memory);
}
