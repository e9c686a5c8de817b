// 1a FAILED: problem1.Silent
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new Silent();
    }
}

class Silent extends Error {
    @Override
    public String getMessage() {
        throw new Silent();
    }

    @Override
    public String getLocalizedMessage() {
        throw new Silent();
    }

    @Override
    public synchronized Throwable getCause() {
        throw new Silent();
    }

    @Override
    public synchronized Throwable initCause(Throwable cause) {
        throw new Silent();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return null;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        return null;
    }

    @Override
    public int hashCode() {
        throw new Silent();
    }

    @Override
    public boolean equals(Object other) {
        throw new Silent();
    }

    @Override
    public String toString() {
        return null;
    }
}
