package kata.onnx;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Pins memory by the CUDA runtime, libcudart. The system cannot move pinned memory, so a GPU copies this memory
 * directly. Copies of other memory go through a buffer of the driver and take twice as long. Each error becomes an
 * exception that names the error.
 *
 * <p>NVIDIA, CUDA Runtime API, version 12.9, sections 6.3 (errors) and 6.9 (memory).
 */
record CudaRuntime(CudaRuntime.Functions functions) {
    /** The functions of the CUDA runtime that are called, under their names in C. */
    interface Functions extends Library {
        /** Returns an error code, 0 for success. */
        int cudaHostRegister(ByteBuffer memory, long bytes, int flags);

        /** Returns an error code, 0 for success. */
        int cudaHostUnregister(ByteBuffer memory);

        /** The name of an error, such as "cudaErrorMemoryAllocation". */
        String cudaGetErrorName(int error);

        /** The description of an error, such as "out of memory". */
        String cudaGetErrorString(int error);

        /** Returns the last error of this thread and resets the error to 0. */
        int cudaGetLastError();
    }

    /** Pinned buffers, which must not be freed: every later call of CUDA would fail. */
    private static final Set<ByteBuffer> REGISTERED =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /**
     * The CUDA runtime in a library. Opens the library if ONNX Runtime has not opened it yet; the library stays open.
     *
     * @param library name or path of the library, for the system's loader
     * @throws IllegalStateException if the library cannot be loaded
     */
    static CudaRuntime in(String library) {
        try {
            return new CudaRuntime(Native.load(library, Functions.class));
        } catch (LinkageError e) {
            throw new IllegalStateException("memory cannot be pinned for the GPU: " + library + " cannot be loaded", e);
        }
    }

    /**
     * Pins a whole direct buffer.
     *
     * @throws IllegalStateException if CUDA reports an error
     */
    void pin(ByteBuffer memory) {
        check(functions.cudaHostRegister(memory, memory.capacity(), 0), "cudaHostRegister", memory);
        REGISTERED.add(memory);
    }

    /**
     * Unpins a pinned buffer.
     *
     * @throws IllegalStateException if CUDA reports an error
     */
    void unpin(ByteBuffer memory) {
        check(functions.cudaHostUnregister(memory), "cudaHostUnregister", memory);
        REGISTERED.remove(memory);
    }

    /** The number of pinned buffers. */
    static int registered() {
        return REGISTERED.size();
    }

    private void check(int error, String function, ByteBuffer memory) {
        if (error != 0) {
            // Resets the error; otherwise ONNX Runtime would find this error after its next call on this thread.
            functions.cudaGetLastError();
            throw new IllegalStateException(function + " of " + memory.capacity() + " bytes: "
                    + functions.cudaGetErrorName(error) + " (" + error + "), "
                    + functions.cudaGetErrorString(error));
        }
    }
}
