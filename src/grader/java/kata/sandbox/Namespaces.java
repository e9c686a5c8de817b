package kata.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Folders;
import kata.data.Resource;

/**
 * A sandbox of Linux: user, mount, process, network and IPC namespaces (namespaces(7)), made by util-linux's
 * {@code unshare}. A process inside has no network and no terminal, and sees only the processes that it has started,
 * which end when it ends. The process can write in one folder only, 2 GiB a file at most.
 * {@code -Dkata.namespaces=off} turns namespaces off.
 */
public final class Namespaces implements Wall {
    private static final List<String> UNSHARE = List.of("unshare", "--user", "--map-root-user", "--mount", "--pid",
            "--net", "--ipc", "--fork", "--kill-child", "--mount-proc", "sh", "-c",
            Resource.text(Namespaces.class, "namespaces.sh"), "namespaces");
    private static final int SECONDS_TO_TRY = 30;

    private final Path home;
    private final List<String> prefix;
    /** The reason why there are no namespaces; empty if they work, null before the first try. */
    private String missing;

    /**
     * @param home     the project's folder, which a process inside cannot change
     * @param writable the one folder in which a process inside may write; it must exist
     */
    Namespaces(Path home, Path writable) {
        this.home = home;
        prefix = new ArrayList<>(UNSHARE);
        prefix.add(home.toString());
        prefix.add(Folders.real(writable).toString());
        missing = "off".equals(System.getProperty("kata.namespaces")) ? "turned off"
                : System.getProperty("os.name").equals("Linux") ? null : "this is " + System.getProperty("os.name");
    }

    /**
     * Tries namespaces around a process that may write in a folder.
     *
     * @param home   the project's folder
     * @param folder the folder, which is made if it is missing and holds a temporary folder during the trial
     * @return the reason why there are no namespaces; empty if they work
     * @throws UncheckedIOException if nothing can be written in the folder
     */
    public static String missing(Path home, Path folder) throws InterruptedException {
        try {
            Path own = Files.createTempDirectory(Files.createDirectories(folder), "namespaces");
            try {
                return new Namespaces(home, own).missing();
            } finally {
                Folders.delete(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The reason why there are no namespaces here; empty if they work. */
    synchronized String missing() throws InterruptedException {
        if (missing == null) {
            missing = tried();
        }
        return missing;
    }

    /**
     * Starts a process in the namespaces, or without namespaces if they do not work here.
     *
     * @throws InterruptedException if interrupted while trying namespaces: nothing starts, the next call tries again
     */
    @Override
    public Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        return (missing().isEmpty() ? inside(builder) : builder).start();
    }

    private ProcessBuilder inside(ProcessBuilder builder) {
        builder.environment().put("NEEDED", needed());
        return builder.command(Stream.concat(prefix.stream(), builder.command().stream()).toList());
    }

    /** The readable files among those that a process inside needs: the JDK, the golden checksums, the class path. */
    private String needed() {
        return Stream.of(System.getProperty("java.home"), home.resolve("golden/SHA256SUMS").toString(),
                        System.getProperty("java.class.path"))
                .flatMap(paths -> Stream.of(paths.split(File.pathSeparator))).filter(file -> new File(file).canRead())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The error of a trial process that does nothing; empty if it runs. */
    private String tried() throws InterruptedException {
        try {
            Process process = inside(new ProcessBuilder("true").redirectErrorStream(true)).start();
            try {
                if (!process.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
                    return "unshare does not end";
                }
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                return process.exitValue() == 0 ? "" : said.isEmpty() ? "unshare fails without a message" : said;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
