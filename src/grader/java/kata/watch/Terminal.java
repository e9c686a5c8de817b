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
 * Keys and the screen. On a terminal of a POSIX system a key is read when it is pressed, by way of {@code stty}, and
 * the terminal is put back as it was when this JVM ends, also by Ctrl-C. Elsewhere a line is read for each key. Where
 * the output is no terminal it is lines alone.
 */
final class Terminal implements Session.Screen {
    private static final int ESCAPE = 27;
    private static final String CLEAR = "\033[H\033[2J";

    private final InputStream in;
    private final PrintWriter out;
    private final boolean clears;
    private final boolean raw;
    private volatile boolean hasKeys = true;

    /** @param raw whether a key is read when it is pressed, not a line for each key */
    Terminal(InputStream in, PrintWriter out, boolean clears, boolean raw) {
        this.in = in;
        this.out = out;
        this.clears = clears;
        this.raw = raw;
    }

    /** The terminal, or what else the program was started with. */
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
     * Tells each key until there are no more: in lower case; what other keys than letters send is left out.
     *
     * @return whether the terminal is gone; where there never was one the work goes on without keys
     */
    boolean readKeys(Consumer<Character> keys) throws IOException {
        if (raw) {
            byte[] bytes = new byte[64];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int i = 0; i < count && bytes[0] != ESCAPE; i++) {
                    keys.accept(Character.toLowerCase((char) bytes[i]));
                }
                if (bytes[count - 1] == '\n') {
                    // After Ctrl-Z and fg the shell has made a terminal of lines of it.
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

    /** Nothing where the input is no terminal. */
    private static Optional<String> stty(String... arguments) {
        List<String> command = Stream.concat(Stream.of("stty"), Stream.of(arguments)).toList();
        return run(new ProcessBuilder(command).redirectInput(Redirect.INHERIT).redirectError(Redirect.DISCARD));
    }

    /** What the command says, where it does; nothing where it fails or there is no such command, as on Windows. */
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
