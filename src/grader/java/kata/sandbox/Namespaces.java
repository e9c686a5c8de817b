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
 * A wall that Linux builds for whoever asks: user, mount, process, network and IPC namespaces (namespaces(7)), made by
 * util-linux's {@code unshare}. A process in them has no network and no terminal, sees no process but those that it
 * starts, which end with it, and can write in one folder only, two GiB a file at most.
 * {@code -Dkata.namespaces=off} does without.
 */
public final class Namespaces {
    private static final List<String> UNSHARE = List.of("unshare", "--user", "--map-root-user", "--mount", "--pid",
            "--net", "--ipc", "--fork", "--kill-child", "--mount-proc", "sh", "-c",
            Resource.text(Namespaces.class, "namespaces.sh"), "namespaces");
    private static final int SECONDS_TO_TRY = 30;

    private final Path home;
    private final List<String> prefix;
    /** Empty where they work, null before they were tried. */
    private String missing;

    /**
     * @param home     the project's folder, where nothing shall be written
     * @param writable the one folder in which a process may write; it exists
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
     * Why there are none around what writes in a folder.
     *
     * @param home   the project's folder
     * @param folder it is made where it is missing, and so is, for a moment, another one in it
     * @return empty where they work
     * @throws UncheckedIOException where nothing can be written there
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

    /** Why there are none here; empty where they work. */
    synchronized String missing() throws InterruptedException {
        if (missing == null) {
            missing = tried();
        }
        return missing;
    }

    /**
     * Starts a process in them, or without where they do not work here.
     *
     * @throws InterruptedException before the process runs; whether they work is tried again then
     */
    Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        return (missing().isEmpty() ? inside(builder) : builder).start();
    }

    private ProcessBuilder inside(ProcessBuilder builder) {
        builder.environment().put("NEEDED", needed());
        return builder.command(Stream.concat(prefix.stream(), builder.command().stream()).toList());
    }

    /** The files that a process must be able to read in them: those that this process can read. */
    private String needed() {
        return Stream.of(System.getProperty("java.home"), home.resolve("golden/SHA256SUMS").toString(),
                        System.getProperty("java.class.path"))
                .flatMap(paths -> Stream.of(paths.split(File.pathSeparator))).filter(file -> new File(file).canRead())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What stands in the way of a process that does nothing. */
    private String tried() throws InterruptedException {
        try {
            Process process = inside(new ProcessBuilder("true").redirectErrorStream(true)).start();
            try {
                if (!process.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
                    return "unshare does not end";
                }
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                return process.exitValue() == 0 ? "" : said.isEmpty() ? "unshare ends without a word" : said;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
