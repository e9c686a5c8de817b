package kata.onnx;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/** The functions of a CUDA runtime library. */
final class CudaFunctions implements CudaRuntime.Functions {
    private final MethodHandle register;
    private final MethodHandle unregister;
    private final MethodHandle errorName;
    private final MethodHandle errorString;
    private final MethodHandle lastError;

    /** @throws UnsatisfiedLinkError where the library cannot be loaded, or is not one of the CUDA runtime */
    CudaFunctions(String library) {
        NativeFunctions functions = new NativeFunctions(library);
        register = functions.function("cudaHostRegister", int.class, long.class, long.class, int.class);
        unregister = functions.function("cudaHostUnregister", int.class, long.class);
        errorName = functions.function("cudaGetErrorName", long.class, int.class);
        errorString = functions.function("cudaGetErrorString", long.class, int.class);
        lastError = functions.function("cudaGetLastError", int.class);
    }

    @Override
    public int cudaHostRegister(ByteBuffer memory, int flags) {
        return (int) call(register, NativeFunctions.address(memory), (long) memory.capacity(), flags);
    }

    @Override
    public int cudaHostUnregister(ByteBuffer memory) {
        return (int) call(unregister, NativeFunctions.address(memory));
    }

    @Override
    public String cudaGetErrorName(int error) {
        return NativeFunctions.text((long) call(errorName, error));
    }

    @Override
    public String cudaGetErrorString(int error) {
        return NativeFunctions.text((long) call(errorString, error));
    }

    @Override
    public int cudaGetLastError() {
        return (int) call(lastError);
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
