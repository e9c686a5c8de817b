package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import kata.data.Folders;

/**
 * Leases on students in a folder of results that several runs may share, also on several machines. A run grades a
 * student only while it holds the student's lease, so that no two runs do at a time.
 *
 * <p>Each run renews a file of its own, {@code running/OWNER/alive}; while this file is young, the run's leases hold.
 * The leases of a killed run can be taken over. Ages are differences of times that the folder's file system wrote, so
 * machines need no common clock. A lease is a file with its owner's name that only one run can create,
 * {@code running/leases/STUDENT.NUMBER}. Whoever takes over a lease, or takes one that was given back, creates the next
 * number, so no number is used twice.
 */
final class Leases implements AutoCloseable {
    private static final String LEASES = "leases";
    private static final String ALIVE = "alive";
    private static final String GIVEN_BACK = "given back";
    private static final int RENEWALS_IN_A_LIFE = 6;
    private static final long NANOSECONDS_A_WAIT = 20_000_000;
    private static final int ATTEMPTS = 100;

    private final Path folder;
    private final Path running;
    private final Path own;
    private final String owner;
    private final Duration lifetime;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();
    /** Frees the students at once if this JVM is stopped, as by Ctrl-C. */
    private final Thread atEnd = new Thread(this::die, "kata-leases-end");
    private final Thread heart = new Thread(this::beat, "kata-leases");
    private volatile boolean ended;

    /**
     * Registers this run.
     *
     * @param folder   the folder of results; it is made if it is missing
     * @param lifetime the age from which on the leases of a run that does not renew them can be taken over
     * @throws UncheckedIOException if the folder cannot be written
     */
    Leases(Path folder, Duration lifetime) {
        this.folder = folder;
        this.lifetime = lifetime;
        running = folder.resolve("running");
        owner = Names.forFile(ManagementFactory.getRuntimeMXBean().getName()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        own = running.resolve(owner);
        try {
            register();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
        Runtime.getRuntime().addShutdownHook(atEnd);
        heart.setDaemon(true);
        heart.start();
        waitForTheSweep();
    }

    /** The folder for this run's temporary files, which goes when the run ends. */
    Path own() {
        return own;
    }

    /** Another run that ends may delete an empty folder just when this one makes its own in it. */
    private void register() throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                Files.createDirectories(own);
                Files.write(own.resolve(ALIVE), new byte[1]);
                Files.createDirectories(running.resolve(LEASES));
                return;
            } catch (NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void beat() {
        while (!ended) {
            renew();
            LockSupport.parkNanos(lifetime.toNanos() / RENEWALS_IN_A_LIFE);
        }
    }

    private void renew() {
        try {
            Files.write(own.resolve(ALIVE), new byte[1], StandardOpenOption.WRITE);
        } catch (IOException retry) {
            // Tried again soon; holds() says whether another run was faster.
        }
    }

    private void die() {
        ended = true;
        try {
            Files.setLastModifiedTime(own.resolve(ALIVE), FileTime.fromMillis(0));
        } catch (IOException e) {
            // It gets old.
        }
    }

    /**
     * Takes a student's lease, unless a live run holds it.
     *
     * @return whether this run holds the lease now
     */
    boolean take(String student) throws IOException {
        for (int number = 0;; number++) {
            Path lease = lease(student, number);
            try {
                Files.writeString(lease, owner, StandardOpenOption.CREATE_NEW);
                held.put(student, number);
                return true;
            } catch (FileAlreadyExistsException e) {
                if (!Files.exists(lease(student, number + 1)) && isHeld(lease)) {
                    return false;
                }
            }
        }
    }

    private boolean isHeld(Path lease) throws IOException {
        String holder = Files.readString(lease);
        return holder.isEmpty() ? isYoung(lease)    // it is being written
                : !holder.equals(GIVEN_BACK) && isYoung(running.resolve(holder).resolve(ALIVE));
    }

    /** Whether no other run has taken over the lease, as it may if this run was suspended for a while. */
    boolean holds(String student) {
        return held.containsKey(student) && !Files.exists(lease(student, held.get(student) + 1));
    }

    void giveBack(String student) throws IOException {
        Files.writeString(lease(student, held.remove(student)), GIVEN_BACK);
    }

    private Path lease(String student, int number) {
        return running.resolve(LEASES).resolve(Names.forFile(student) + "." + number);
    }

    private boolean isYoung(Path file) throws IOException {
        long now = now();
        try {
            return now - Files.getLastModifiedTime(file).toMillis() <= lifetime.toMillis();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** The time by the folder's file system, as of this run's last sign of life. */
    private long now() throws IOException {
        try {
            return Files.getLastModifiedTime(own.resolve(ALIVE)).toMillis();
        } catch (NoSuchFileException e) {
            throw new IOException("this run was suspended for so long that another one has deleted its files: start it "
                    + "again", e);
        }
    }

    /** Ends this run. The last one to end leaves no lease, and no folder of results if it is empty. */
    @Override
    public void close() {
        try {
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + running + ": " + e.getMessage(), e);
        } finally {
            ended = true;
            LockSupport.unpark(heart);
            Runtime.getRuntime().removeShutdownHook(atEnd);
        }
    }

    private Path sweeping() {
        return running.resolve("sweeping");
    }

    /**
     * Deletes the leases unless another run is alive. A run registers before it looks for a sweep, and a sweep
     * announces itself before it looks for runs, so one of them sees the other.
     */
    private void sweep() throws IOException {
        boolean announced = false;
        while (!announced) {
            waitForTheSweep();
            try {
                Files.createFile(sweeping());
                announced = true;
            } catch (FileAlreadyExistsException another) {
                // Wait for its end.
            }
        }
        boolean alone = true;
        for (Path other : Folders.list(running)) {
            if (Files.isDirectory(other) && !other.equals(own) && !other.endsWith(LEASES)) {
                Path alive = other.resolve(ALIVE);
                if (isYoung(Files.exists(alive) ? alive : other)) {    // a run may just be registering
                    alone = false;
                } else {
                    Folders.delete(other);
                }
            }
        }
        if (alone) {
            Folders.delete(running.resolve(LEASES));
        }
        Folders.delete(own);
        Files.deleteIfExists(sweeping());
        if (alone) {
            deleteIfEmpty(running);
            deleteIfEmpty(folder);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException used) {
            // It stays.
        }
    }

    private void waitForTheSweep() {
        try {
            while (Files.exists(sweeping())) {
                if (!isYoung(sweeping())) {
                    Files.deleteIfExists(sweeping());
                }
                LockSupport.parkNanos(NANOSECONDS_A_WAIT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + sweeping() + ": " + e.getMessage(), e);
        }
    }
}
