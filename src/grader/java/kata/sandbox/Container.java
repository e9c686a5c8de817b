package kata.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kata.task.Exercises;

/**
 * A container of its own for each worker, by Podman or Docker. A process inside is no privileged user, has no network
 * and no capability, can start at most some hundred processes, has little more memory than its heap, and sees of the
 * machine's files the libraries, the compiled classes and {@code golden}, which it cannot change. It can write in one
 * folder only, 2 GiB a file at most. The image has a JDK; {@code src/dist/container/Containerfile} is its recipe.
 */
public final class Container implements Wall {
    /** The property with the image's name; without it, workers run in namespaces. */
    public static final String PROPERTY = "kata.container";

    private static final List<String> ENGINES = List.of("podman", "docker");
    private static final List<String> LIMITS = List.of("--pull=never", "--network=none", "--read-only",
            "--cap-drop=all", "--security-opt=no-new-privileges", "--security-opt=label=disable", "--pids-limit=500",
            "--ipc=none", "--ulimit=nofile=1024:1024", "--ulimit=core=0:0", "--ulimit=fsize=2147483648:2147483648");
    /** Nobody's number, for an engine that the superuser has started. */
    private static final int NOBODY = 65534;
    private static final int MOST_PROCESSES = 30_000;
    private static final int SECONDS_TO_TRY = 120;
    private static final int SECONDS_TO_KILL = 20;
    private static final int MIB_BESIDE_HEAP = 1200;
    private static final int MIB_IN_A_GIB = 1024;

    private final String image;
    private final Path home;
    private final Path writable;
    private final String heap;
    private final Map<Process, String> names = new ConcurrentHashMap<>();

    /** @param heap the memory of the worker's heap, as in "3g" or "256m" */
    Container(String image, Path home, Path writable, String heap) {
        this.image = image;
        this.home = home;
        this.writable = writable;
        this.heap = heap;
    }

    /**
     * Tries a container of the image.
     *
     * @return the reason why there is none, and what to do; empty if it runs
     */
    public static String missing(Path home, String image) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("kata-container");
            try {
                return new Container(image, home, folder, "256m").tried(folder);
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** The error of a worker that gets nothing to grade; empty if it starts and ends. */
    private String tried(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("java", WorkerJvm.MAIN).directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = start(builder);
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
            kill(process);
            return "the container does not end";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.exitValue() == 0 ? "" : said.isEmpty() ? "it fails without a message" : said;
    }

    @Override
    public Process start(ProcessBuilder builder) throws IOException {
        if (writable.toString().contains(":")) {
            throw new IOException("there is a colon in " + writable + ", which no container can be given: name another "
                    + "folder by --out");
        }
        String name = "kata-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Path folder = builder.directory().toPath();
        String engine = engine();
        List<String> command = new ArrayList<>(List.of(engine, "run", "--rm", "--interactive", "--name", name));
        command.addAll(LIMITS);
        String memory = mebibytes(heap) + MIB_BESIDE_HEAP + "m";
        command.addAll(List.of("--memory=" + memory, "--memory-swap=" + memory));
        command.addAll(processes());
        command.addAll(user(engine, folder));
        command.addAll(List.of("--env=CLASSPATH", "--workdir=" + folder));
        readable().forEach(file -> command.add("--volume=" + file + ":" + file + ":ro"));
        command.add("--volume=" + writable + ":" + writable + ":rw");
        command.addAll(List.of(image, "java"));
        command.addAll(builder.command().subList(1, builder.command().size()));
        Process process = builder.command(command).start();
        names.put(process, name);
        return process;
    }

    /** The first engine that is installed. */
    private static String engine() throws IOException {
        for (String engine : ENGINES) {
            boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, engine)));
            if (there) {
                return engine;
            }
        }
        throw new IOException("there is neither podman nor docker here: install one of them");
    }

    /**
     * The limit of processes, which all containers of a user share: high enough for some hundred, and not above that of
     * this JVM, which an engine may not raise.
     */
    private static List<String> processes() throws IOException {
        Path limits = Path.of("/proc/self/limits");
        if (!Files.exists(limits)) {
            return List.of();
        }
        return Files.readAllLines(limits).stream().filter(line -> line.startsWith("Max processes"))
                .map(line -> line.split("\\s{2,}")[2])
                .mapToLong(hard -> hard.equals("unlimited") ? MOST_PROCESSES
                        : Math.min(MOST_PROCESSES, Long.parseLong(hard)))
                .mapToObj(most -> "--ulimit=nproc=" + most + ":" + most).toList();
    }

    /**
     * Options for a user who is not privileged, but may write in the folder and in the working directory.
     *
     * @param folder the working directory
     */
    private List<String> user(String engine, Path folder) throws IOException {
        int own = (int) Files.getAttribute(writable, "unix:uid");
        if (own != 0) {
            String ids = own + ":" + Files.getAttribute(writable, "unix:gid");
            return engine.equals("podman") ? List.of("--userns=keep-id", "--user=" + ids, "--read-only-tmpfs=false")
                    : List.of("--user=" + ids);
        }
        for (Path each : List.of(writable, folder)) {
            Files.setPosixFilePermissions(each, EnumSet.allOf(PosixFilePermission.class));
        }
        String nobody = "--user=" + NOBODY + ":" + NOBODY;
        return engine.equals("podman") ? List.of(nobody, "--read-only-tmpfs=false") : List.of(nobody);
    }

    /** The files that a worker needs: libraries, compiled classes, golden values. */
    private List<Path> readable() {
        Stream<Path> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
        return Stream.concat(libraries, Stream.of(home.resolve("golden"), home.resolve(Exercises.STUBS)))
                .map(Path::toAbsolutePath).filter(Files::exists).distinct().toList();
    }

    private static long mebibytes(String amount) {
        long number = Long.parseLong(amount.replaceAll("\\D", ""));
        return amount.endsWith("g") ? MIB_IN_A_GIB * number : number;
    }

    @Override
    public void kill(Process process) {
        String name = names.remove(process);
        if (process.isAlive()) {
            try {
                String engine = engine();
                List<String> command = new ArrayList<>(List.of(engine, "rm", "--force", name));
                if (engine.equals("podman")) {
                    command.add(2, "--time=0");
                }
                new ProcessBuilder(command).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit()
                        .completeOnTimeout(null, SECONDS_TO_KILL, TimeUnit.SECONDS).join();
            } catch (IOException e) {
                // The worker ends by itself when its input does.
            }
        }
        Wall.super.kill(process);
    }
}
