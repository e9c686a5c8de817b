package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of C, of a small library that stands for the CUDA runtime: it keeps one piece of memory and its last error. */
class CudaRuntimeTest {
    private static final String RUNTIME = """
            #include <stddef.h>
            static char *memory; static int last;
            int cudaHostRegister(void *p, size_t bytes, unsigned flags) {
                if (bytes == 0 || flags != 0) return last = 1;
                if (memory) return last = 712;
                memory = p;
                memory[0] = 42; memory[bytes - 1] = 43;
                return 0;
            }
            int cudaHostUnregister(void *p) {
                if (p != memory) return last = 713;
                memory = NULL;
                return 0;
            }
            const char *cudaGetErrorName(int error) {
                return error == 712 ? "cudaErrorHostMemoryAlreadyRegistered"
                    : error == 713 ? "cudaErrorHostMemoryNotRegistered" : "cudaErrorInvalidValue";
            }
            const char *cudaGetErrorString(int error) {
                return error == 712 ? "memory is already registered" : error == 713 ? "memory is not registered" : "";
            }
            int cudaGetLastError(void) { int error = last; last = 0; return error; }
            """;

    @TempDir
    Path folder;

    @Test
    void callsTheLibrary() throws IOException, InterruptedException {
        CudaRuntime.Functions functions = CudaRuntime.in(compiled(RUNTIME).toString()).functions();
        ByteBuffer memory = ByteBuffer.allocateDirect(3000).slice(1000, 500);
        assertThat(functions.cudaHostRegister(memory, 500, 0)).isZero();
        assertThat(memory.get(0)).isEqualTo((byte) 42);
        assertThat(memory.get(499)).isEqualTo((byte) 43);
        assertThat(functions.cudaHostRegister(memory, 500, 0)).isEqualTo(712);
        assertThat(functions.cudaGetErrorName(712)).isEqualTo("cudaErrorHostMemoryAlreadyRegistered");
        assertThat(functions.cudaGetErrorString(712)).isEqualTo("memory is already registered");
        assertThat(functions.cudaGetLastError()).isEqualTo(712);
        assertThat(functions.cudaGetLastError()).isZero();
        assertThat(functions.cudaHostUnregister(memory)).isZero();
        assertThatThrownBy(() -> new CudaRuntime(functions).unpin(memory)).isInstanceOf(IllegalStateException.class)
                .hasMessage("cudaHostUnregister of 500 bytes: cudaErrorHostMemoryNotRegistered (713), "
                        + "memory is not registered");
        assertThat(functions.cudaGetLastError()).isZero();
    }

    @Test
    void buffersAreRegisteredFromTheirFirstByteToTheirLast() throws IOException, InterruptedException {
        CudaRuntime pinned = CudaRuntime.in(compiled(RUNTIME).toString());
        for (int round = 0; round < 2; round++) {
            try (ImageBuffers buffers = new ImageBuffers(2, 30, Optional.of(pinned))) {
                assertThat(buffers.pixels().get(0)).isEqualTo(Float.intBitsToFloat(42));
                assertThatThrownBy(() -> pinned.pin(ByteBuffer.allocateDirect(8)))
                        .hasMessageContaining("cudaErrorHostMemoryAlreadyRegistered (712)");
            }
        }
    }

    @Test
    void aLibraryThatLacksAFunctionOrIsNotThereIsNamed() throws IOException, InterruptedException {
        CudaRuntime other = CudaRuntime.in(compiled("int cudaHostRegister(void) { return 0; }\n").toString());
        assertThatThrownBy(() -> other.unpin(ByteBuffer.allocateDirect(8))).isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessageContaining("cudaHostUnregister");
        assertThatThrownBy(() -> CudaRuntime.in("libcudart-none.so.12")).isInstanceOf(IllegalStateException.class)
                .hasMessage("memory cannot be pinned for the GPU: libcudart-none.so.12 cannot be loaded");
    }

    @Test
    void theCpuPinsNothing() {
        assertThat(Device.CPU.pinning()).isEmpty();
    }

    private Path compiled(String code) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("runtime.c"), code);
        Path library = folder.resolve("libruntime.so");
        try {
            Process cc = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                    .inheritIO().start();
            assertThat(cc.waitFor()).isZero();
        } catch (IOException e) {
            assumeTrue(false, "there is no C compiler, cc, to make a library with");
        }
        return library;
    }
}
