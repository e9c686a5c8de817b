package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import kata.data.Folders;

/**
 * Leases on students in a folder of results that several runs may share, also on several machines. A run grades a
 * student only while it holds the student's lease, so that no two runs do at a time.
 *
 * <p>A lease is a file with its owner's name that only one run can create, {@code leases/STUDENT/NUMBER}. Whoever takes
 * over a lease, or takes one that was given back, creates the next number, so no number is used twice. The last number
 * of each student stays in the folder.
 *
 * <p>Each run renews a file of its own, {@code running/OWNER/alive}. A run counts as dead once this file has stayed the
 * same during some renewals of the run that looks: clocks of machines do not matter, nor does a file system that hangs
 * for all of them.
 */
final class Leases implements AutoCloseable {
    private static final String ALIVE = "alive";
    private static final String GIVEN_BACK = "given back";
    private static final int BEATS_OF_THE_DEAD = 7;
    /** Seldom, since each of many runs looks at all others. */
    private static final int BEATS_BETWEEN_LOOKS = 12;

    /** A file's last change, and the number of this run's renewals when it was seen first. */
    private record Seen(FileTime changed, long beats) {
    }

    private final Path folder;
    private final Path running;
    private final Path own;
    private final String owner;
    private final Duration between;
    private final Map<String, Path> held = new ConcurrentHashMap<>();
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();
    /** Frees the students at once if this JVM is stopped, as by Ctrl-C. */
    private final Thread atEnd = new Thread(this::die, "kata-leases-end");
    private final Thread heart = new Thread(this::beat, "kata-leases");
    private final AtomicLong beats = new AtomicLong();
    private volatile boolean ended;

    /**
     * Registers this run.
     *
     * @param folder  the folder of results; it is made if it is missing
     * @param between the time between two renewals; a run that has not renewed its file for seven of them is dead
     * @throws UncheckedIOException if the folder cannot be written
     */
    Leases(Path folder, Duration between) {
        this.folder = folder;
        this.between = between;
        running = folder.resolve("running");
        owner = Names.forFile(ManagementFactory.getRuntimeMXBean().getName()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        own = running.resolve(owner);
        try {
            Path registering = Files.createDirectories(running.resolve(owner + ".new"));
            Files.write(registering.resolve(ALIVE), new byte[1]);
            Files.move(registering, own);
        } catch (IOException e) {
            deleteQuietly(running.resolve(owner + ".new"));
            deleteIfEmpty(running);
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
        Runtime.getRuntime().addShutdownHook(atEnd);
        heart.setDaemon(true);
        heart.start();
    }

    /** The folder for this run's temporary files, which goes when the run ends. */
    Path own() {
        return own;
    }

    private void beat() {
        while (!ended) {
            try {
                Files.write(own.resolve(ALIVE), new byte[1], StandardOpenOption.WRITE);
                if (beats.getAndIncrement() % BEATS_BETWEEN_LOOKS == 0) {
                    for (Path other : Folders.list(running)) {    // so that close() knows the dead
                        isAlive(other.resolve(ALIVE));
                    }
                }
            } catch (IOException | UncheckedIOException retry) {
                // Tried again soon; holds() says whether another run was faster.
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    private void die() {
        ended = true;
        try {
            Files.deleteIfExists(own.resolve(ALIVE));
        } catch (IOException e) {
            // Others see that it is not renewed.
        }
    }

    /** Whether the file changes from time to time; true at first sight. */
    private boolean isAlive(Path file) throws IOException {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Seen now = seen.compute(file, (key, before) -> before != null && before.changed.equals(changed) ? before
                    : new Seen(changed, beats.get()));
            return beats.get() - now.beats < BEATS_OF_THE_DEAD;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /**
     * Takes a student's lease, unless a live run holds it.
     *
     * @return whether this run holds the lease now
     */
    boolean take(String student) throws IOException {
        Path leases = Files.createDirectories(folder.resolve("leases").resolve(Names.forFile(student)));
        while (true) {
            long last = last(leases);
            if (last >= 0 && isHeld(leases.resolve(String.valueOf(last)))) {
                return false;
            }
            Path next = leases.resolve(String.valueOf(last + 1));
            try {
                Files.writeString(next, owner, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException another) {
                continue;
            }
            if (last(leases) > last + 1) {    // it was there before, and gone already
                Files.deleteIfExists(next);
                continue;
            }
            for (Path older : Folders.list(leases)) {
                if (!older.equals(next)) {
                    Files.deleteIfExists(older);
                }
            }
            held.put(student, next);
            return true;
        }
    }

    /** The number of the student's last lease; -1 if there is none. File systems may put files of their own there. */
    private static long last(Path leases) {
        return Folders.list(leases).stream().map(lease -> lease.getFileName().toString())
                .filter(name -> name.matches("\\d{1,18}")).mapToLong(Long::parseLong).max().orElse(-1);
    }

    private boolean isHeld(Path lease) throws IOException {
        try {
            String holder = Files.readString(lease);
            return holder.isEmpty() ? isAlive(lease)    // it is being written
                    : !holder.equals(GIVEN_BACK) && isAlive(running.resolve(holder).resolve(ALIVE));
        } catch (NoSuchFileException older) {
            return false;
        }
    }

    /**
     * Whether another run took this one for dead, which was suspended for a while, and has deleted its files. Then this
     * run holds nothing, and must begin again.
     */
    boolean areLost() {
        return !ended && !Files.exists(own.resolve(ALIVE));
    }

    /** Whether this run still holds the lease: if it was suspended for a while, another run may have taken it over. */
    boolean holds(String student) {
        Path lease = held.get(student);
        try {
            return lease != null && Files.exists(own.resolve(ALIVE)) && Files.readString(lease).equals(owner)
                    && lease.endsWith(String.valueOf(last(lease.getParent())));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Frees the student. If that fails, the student is free when this run ends. */
    void giveBack(String student) {
        try {
            if (holds(student)) {
                Files.writeString(held.get(student), GIVEN_BACK);
            }
        } catch (IOException e) {
            // A result that is written counts.
        }
        held.remove(student);
    }

    /** Ends this run: deletes its own files, those of dead runs, and the folders if they are empty. */
    @Override
    public void close() {
        die();
        LockSupport.unpark(heart);
        Runtime.getRuntime().removeShutdownHook(atEnd);
        deleteQuietly(own);
        for (Path other : Folders.list(running)) {
            try {
                if (!isAlive(other.resolve(ALIVE)) && !other.toString().endsWith(".new")) {
                    deleteQuietly(other);
                }
            } catch (IOException e) {
                // A later run deletes it.
            }
        }
        deleteIfEmpty(running);
        deleteIfEmpty(folder);
    }

    private static void deleteQuietly(Path folder) {
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException e) {
            // A later run deletes it.
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            // It stays.
        }
    }
}
