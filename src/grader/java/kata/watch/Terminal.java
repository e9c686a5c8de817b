package kata.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads keys and writes the screen. On a POSIX terminal, {@code stty} lets each key be read when it is pressed. The
 * terminal is restored when this JVM ends, also by Ctrl-C. Elsewhere, a line is read for each key. If the output is no
 * terminal, only lines are written.
 */
final class Terminal implements Session.Screen {
    private static final int ESCAPE = 27;
    private static final String CLEAR = "\033[H\033[2J";

    private final InputStream in;
    private final PrintWriter out;
    private final boolean clears;
    private final boolean raw;
    private volatile boolean hasKeys = true;

    /** @param raw whether each key is read when it is pressed; otherwise, a line is read for each key */
    Terminal(InputStream in, PrintWriter out, boolean clears, boolean raw) {
        this.in = in;
        this.out = out;
        this.clears = clears;
        this.raw = raw;
    }

    /** The terminal, file or pipe that this process was started with. */
    static Terminal ofThisProcess(PrintWriter out) {
        boolean clears = run(new ProcessBuilder("test", "-t", "1").inheritIO()).isPresent()
                && !"dumb".equals(System.getenv("TERM"));
        String before = stty("-g").orElse("");
        if (!before.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stty(before)));
            pressedKeys();
        }
        return new Terminal(System.in, out, clears, !before.isEmpty());
    }

    private static void pressedKeys() {
        stty("-icanon", "-echo", "min", "1", "time", "0");
    }

    /**
     * Passes each key in lower case to {@code keys} until the input ends; arrow keys and the like are left out.
     *
     * @return whether the input was a terminal, which is closed now; after other input, the watch goes on without keys
     */
    boolean readKeys(Consumer<Character> keys) throws IOException {
        if (raw) {
            byte[] bytes = new byte[64];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int i = 0; i < count && bytes[0] != ESCAPE; i++) {
                    keys.accept(Character.toLowerCase((char) bytes[i]));
                }
                if (bytes[count - 1] == '\n') {
                    // After Ctrl-Z and fg, the shell has set the terminal back to whole lines.
                    pressedKeys();
                }
            }
            return true;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                keys.accept(line.strip().toLowerCase(Locale.ROOT).charAt(0));
            }
        }
        hasKeys = false;
        return false;
    }

    @Override
    public void clear() {
        out.print(clears ? CLEAR : System.lineSeparator());
        out.flush();
    }

    @Override
    public void print(String lines) {
        out.print(lines);
        out.flush();
    }

    @Override
    public void offer(String keys) {
        if (hasKeys) {
            print("\n" + keys + (raw ? "" : "   (and Enter)") + "\n");
        }
    }

    /** The output of {@code stty}; empty if the input is no terminal. */
    private static Optional<String> stty(String... arguments) {
        List<String> command = Stream.concat(Stream.of("stty"), Stream.of(arguments)).toList();
        return run(new ProcessBuilder(command).redirectInput(Redirect.INHERIT).redirectError(Redirect.DISCARD));
    }

    /** The output of a command; empty if the command fails or does not exist, as on Windows. */
    private static Optional<String> run(ProcessBuilder command) {
        try {
            Process process = command.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.onExit().join().exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
