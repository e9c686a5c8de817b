package kata.onnx;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Functions of a C library, by java.lang.foreign. The package is there from JDK 22 on and this is compiled for 17, so
 * it is called by reflection. A pointer is passed as a long, which is the same to C on every 64-bit machine.
 */
final class NativeFunctions {
    private static final String FOREIGN = "java.lang.foreign.";
    private static final int FIRST_JDK = 22;

    private final String library;
    private final Object symbols;

    /**
     * Opens a library, or takes the one that is open; it stays so.
     *
     * @param library as the system's loader takes it, a name or a path
     * @throws UnsatisfiedLinkError          where it cannot be loaded
     * @throws UnsupportedOperationException where {@link #areThere} says no
     */
    NativeFunctions(String library) {
        if (!areThere()) {
            throw new UnsupportedOperationException("java.lang.foreign is there from JDK " + FIRST_JDK
                    + " on; this is JDK " + Runtime.version());
        }
        this.library = library;
        try {
            Class<?> arena = type("Arena");
            this.symbols = call(type("SymbolLookup"), "libraryLookup", new Class<?>[] {String.class, arena}, null,
                    library, call(arena, "global", new Class<?>[0], null));
        } catch (IllegalArgumentException e) {
            throw (UnsatisfiedLinkError) new UnsatisfiedLinkError(library + " cannot be loaded").initCause(e);
        }
    }

    /** Whether this JVM can call C. */
    static boolean areThere() {
        return Runtime.version().feature() >= FIRST_JDK;
    }

    /**
     * One function.
     *
     * @param result     int.class or long.class
     * @param parameters of the same two
     * @throws UnsatisfiedLinkError where the library has none of that name
     */
    MethodHandle function(String name, Class<?> result, Class<?>... parameters) {
        Class<?> segment = type("MemorySegment");
        Class<?> layout = type("MemoryLayout");
        Class<?> descriptor = type("FunctionDescriptor");
        Class<?> linker = type("Linker");
        Object address = ((Optional<?>) call(type("SymbolLookup"), "find", new Class<?>[] {String.class}, symbols,
                name)).orElseThrow(() -> new UnsatisfiedLinkError(library + " has no function " + name));
        Object layouts = Array.newInstance(layout, parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            Array.set(layouts, i, layout(parameters[i]));
        }
        Object shape = call(descriptor, "of", new Class<?>[] {layout, layouts.getClass()}, null, layout(result),
                layouts);
        Object options = Array.newInstance(type("Linker$Option"), 0);
        return (MethodHandle) call(linker, "downcallHandle", new Class<?>[] {segment, descriptor, options.getClass()},
                call(linker, "nativeLinker", new Class<?>[0], null), address, shape, options);
    }

    /** Where a direct buffer begins. */
    static long address(ByteBuffer buffer) {
        Class<?> segment = type("MemorySegment");
        return (long) call(segment, "address", new Class<?>[0],
                call(segment, "ofBuffer", new Class<?>[] {java.nio.Buffer.class}, null, buffer));
    }

    /** The text that begins at an address and ends with a zero byte. */
    static String text(long address) {
        Class<?> segment = type("MemorySegment");
        Object start = call(segment, "ofAddress", new Class<?>[] {long.class}, null, address);
        return (String) call(segment, "getString", new Class<?>[] {long.class},
                call(segment, "reinterpret", new Class<?>[] {long.class}, start, Long.MAX_VALUE), 0L);
    }

    private static Object layout(Class<?> type) {
        try {
            return type("ValueLayout").getField(type == long.class ? "JAVA_LONG" : "JAVA_INT").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(FOREIGN + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Class<?> type, String method, Class<?>[] parameters, Object target,
                               Object... arguments) {
        try {
            return type.getMethod(method, parameters).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
