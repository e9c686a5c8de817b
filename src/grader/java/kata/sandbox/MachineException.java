package kata.sandbox;

import java.io.IOException;

/** A fault of the machine, not of the graded file, such as a full disk or a killed worker. */
final class MachineException extends IOException {
    private static final long serialVersionUID = 1;

    MachineException(String message) {
        super(message);
    }
}
