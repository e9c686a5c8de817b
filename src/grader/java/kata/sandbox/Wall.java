package kata.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** A wall between a worker's JVM, in which submitted code runs, and the machine. */
interface Wall {
    /**
     * The wall for workers of this JVM: a container if {@code -Dkata.container} names an image, otherwise namespaces.
     *
     * @param home     the project's folder, which a process inside cannot change
     * @param writable the one folder in which a process inside may write; it must exist
     * @param heap     the memory of the worker's heap, as in "3g"
     */
    static Wall around(Path home, Path writable, String heap) {
        String image = System.getProperty(Container.PROPERTY);
        return image == null ? new Namespaces(home, writable) : new Container(image, home, writable, heap);
    }

    /** Starts a process behind the wall. */
    Process start(ProcessBuilder builder) throws IOException, InterruptedException;

    /** Kills a process that was started here, with all processes that it has started. */
    default void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
