package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A CUDA runtime that remembers what it was asked for, and fails where it is told to. */
final class FakeCuda implements CudaRuntime.Functions {
    static final int OUT_OF_MEMORY = 2;
    static final int NOT_REGISTERED = 713;

    final List<String> calls = new ArrayList<>();
    int nextError;
    private final Map<ByteBuffer, Integer> registered = new IdentityHashMap<>();
    private int lastError;

    int registered() {
        return registered.size();
    }

    int lastError() {
        return lastError;
    }

    @Override
    public int cudaHostRegister(ByteBuffer memory, long bytes, int flags) {
        calls.add("register");
        assertThat(memory.isDirect()).isTrue();
        assertThat(bytes).isEqualTo(memory.capacity());
        assertThat(flags).isZero();
        int error = error();
        if (error == 0) {
            assertThat(registered.put(memory, flags)).isNull();
        }
        return error;
    }

    @Override
    public int cudaHostUnregister(ByteBuffer memory) {
        calls.add("unregister");
        int error = error();
        if (error == 0 && registered.remove(memory) == null) {
            lastError = NOT_REGISTERED;
            return NOT_REGISTERED;
        }
        return error;
    }

    private int error() {
        int error = nextError;
        nextError = 0;
        lastError = error;
        return error;
    }

    @Override
    public String cudaGetErrorName(int error) {
        return error == OUT_OF_MEMORY ? "cudaErrorMemoryAllocation" : "cudaError" + error;
    }

    @Override
    public String cudaGetErrorString(int error) {
        return error == OUT_OF_MEMORY ? "out of memory" : "error " + error;
    }

    @Override
    public int cudaGetLastError() {
        int error = lastError;
        lastError = 0;
        return error;
    }
}
