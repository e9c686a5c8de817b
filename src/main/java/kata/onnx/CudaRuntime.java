package kata.onnx;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Keeps memory in its place by the CUDA runtime, libcudart, so that a GPU copies from and to it by itself: twice as
 * fast as memory that the system may move, which the driver copies through a buffer of its own. Each error is checked
 * and named.
 *
 * <p>NVIDIA, CUDA Runtime API, version 12.9, sections 6.3 (errors) and 6.9 (memory).
 */
record CudaRuntime(CudaRuntime.Functions functions) {
    /** The functions that this takes, under their names in C. */
    interface Functions extends Library {
        /** Pins memory; returns an error, 0 for none. */
        int cudaHostRegister(ByteBuffer memory, long bytes, int flags);

        /** Unpins memory; returns an error, 0 for none. */
        int cudaHostUnregister(ByteBuffer memory);

        /** As in "cudaErrorMemoryAllocation". */
        String cudaGetErrorName(int error);

        /** As in "out of memory". */
        String cudaGetErrorString(int error);

        /** The last error of this thread, which is none from then on. */
        int cudaGetLastError();
    }

    /** Memory that were freed while it is registered would make every later call of CUDA fail: it is held here. */
    private static final Set<ByteBuffer> REGISTERED =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /**
     * The one in a library that is opened, or is open already, as ONNX Runtime's is; it stays so.
     *
     * @param library as the system's loader takes it, a name or a path
     * @throws IllegalStateException where it cannot be loaded
     */
    static CudaRuntime in(String library) {
        try {
            return new CudaRuntime(Native.load(library, Functions.class));
        } catch (LinkageError e) {
            throw new IllegalStateException("memory cannot be pinned for the GPU: " + library + " cannot be loaded", e);
        }
    }

    /**
     * @param memory direct, the whole of it
     * @throws IllegalStateException if that cannot be done
     */
    void pin(ByteBuffer memory) {
        check(functions.cudaHostRegister(memory, memory.capacity(), 0), "cudaHostRegister", memory);
        REGISTERED.add(memory);
    }

    /**
     * @param memory that was pinned
     * @throws IllegalStateException if that cannot be done
     */
    void unpin(ByteBuffer memory) {
        check(functions.cudaHostUnregister(memory), "cudaHostUnregister", memory);
        REGISTERED.remove(memory);
    }

    /** How many buffers are registered. */
    static int registered() {
        return REGISTERED.size();
    }

    private void check(int error, String function, ByteBuffer memory) {
        if (error != 0) {
            // Otherwise ONNX Runtime would find it after its own next call on this thread.
            functions.cudaGetLastError();
            throw new IllegalStateException(function + " of " + memory.capacity() + " bytes: "
                    + functions.cudaGetErrorName(error) + " (" + error + "), "
                    + functions.cudaGetErrorString(error));
        }
    }
}
