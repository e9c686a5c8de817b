package kata.onnx;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Pins memory by the CUDA runtime, libcudart, of which each error is checked and named. It is the library that ONNX
 * Runtime has loaded already.
 *
 * <p>NVIDIA, CUDA Runtime API, version 12.9, sections 6.3 (errors) and 6.9 (memory).
 */
record CudaRuntime(CudaRuntime.Functions functions) implements PinnedMemory {
    /** The functions that this takes, under their names in C. */
    interface Functions {
        /** @return an error, 0 for none */
        int cudaHostRegister(ByteBuffer memory, int flags);

        /** @return an error, 0 for none */
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

    @Override
    public void pin(ByteBuffer memory) {
        check(functions.cudaHostRegister(memory, 0), "cudaHostRegister", memory);
        REGISTERED.add(memory);
    }

    @Override
    public void unpin(ByteBuffer memory) {
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
