package kata.sandbox;

import java.io.IOException;

/** The machine keeps a file from being graded, which is not to blame: no room on the disk, a worker that is killed. */
final class MachineException extends IOException {
    private static final long serialVersionUID = 1;

    MachineException(String message) {
        super(message);
    }
}
