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
    /** Succeeds where all files in the arguments can be read. */
    private static final String READS = "for file; do [ -r \"$file\" ] || { echo \"$file cannot be read "
            + "in them\"; exit 1; }; done";
    private static final int SECONDS_TO_TRY = 10;

    private final Path home;
    private final Path writable;
    private final List<String> prefix;
    private final String missing;

    /**
     * Tries them.
     *
     * @param home     the project's folder, where nothing shall be written
     * @param writable the one folder in which a process may write; it exists
     */
    Namespaces(Path home, Path writable) {
        this.home = home;
        this.writable = writable;
        prefix = new ArrayList<>(UNSHARE);
        prefix.add(home.toString());
        prefix.add(Folders.real(writable).toString());
        missing = "off".equals(System.getProperty("kata.namespaces")) ? "turned off"
                : System.getProperty("os.name").equals("Linux") ? tried() : "this is " + System.getProperty("os.name");
    }

    /**
     * Why there are none around what writes in a folder.
     *
     * @param home   the project's folder
     * @param folder it is made where it is missing, and so is, for a moment, another one in it
     * @return empty where they work
     * @throws UncheckedIOException where nothing can be written there
     */
    public static String missing(Path home, Path folder) {
        try {
            Path own = Files.createTempDirectory(Files.createDirectories(folder), "namespaces");
            try {
                return new Namespaces(home, own).missing;
            } finally {
                Files.delete(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Why there are none here; empty where they work. */
    String missing() {
        return missing;
    }

    /** The command that runs the given one in them; the given one where there are none. */
    List<String> around(List<String> command) {
        List<String> whole = new ArrayList<>(missing.isEmpty() ? prefix : List.of());
        whole.addAll(command);
        return whole;
    }

    private String tried() {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", READS, "reads"));
        String needed = String.join(File.pathSeparator, System.getProperty("java.home"),
                home.resolve("golden/SHA256SUMS").toString(), System.getProperty("java.class.path"));
        Stream.of(needed.split(File.pathSeparator)).filter(file -> new File(file).canRead()).forEach(command::add);
        try {
            Process process = new ProcessBuilder(command).directory(writable.toFile())
                    .redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "unshare does not end";
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 ? ""
                    : said.isEmpty() ? "unshare ends with exit code " + process.exitValue() : said;
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
