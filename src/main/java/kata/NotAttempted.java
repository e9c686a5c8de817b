package kata;

/** Thrown by a blank that is still to be filled in. */
public final class NotAttempted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String task;

    /** @param task the id of the blank's task, such as "1b" */
    public NotAttempted(String task) {
        super("task " + task + " is not attempted yet: this blank is still to be filled in");
        this.task = task;
    }

    public String task() {
        return task;
    }
}
