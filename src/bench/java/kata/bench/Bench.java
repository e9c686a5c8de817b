package kata.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kata.cli.BenchSettings;
import kata.cli.BenchSettings.Part;
import kata.matrix.Precision;

/** Measures each part of the benchmark in JVMs of its own, prints its table and adds its figures to the JSON file. */
public final class Bench {
    private static final double QUICKER = 0.3;
    private static final List<Integer> SEEDS = List.of(0, 1, 2);

    private final BenchSettings settings;
    private final Path home = Path.of(System.getProperty("kata.home"));
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private Bench(BenchSettings settings) {
        this.settings = settings;
    }

    /** @param arguments the settings as JSON */
    public static void main(String[] arguments) throws IOException {
        new Bench(new Gson().fromJson(arguments[0], BenchSettings.class)).run();
    }

    private void run() throws IOException {
        Machine machine = Machine.here();
        add("machine", machine, machine.lines());
        add("rounds", settings.rounds(), List.of());
        for (Part part : new TreeSet<>(settings.parts())) {
            switch (part) {
                case PRODUCTS -> products();
                case FUNCTIONS -> {
                    List<FunctionResult> results = measured(FunctionsRun.class, 1, FunctionResult.class);
                    add("functions", results, FunctionResult.lines(results));
                }
                case STEPS -> steps();
                case FORWARD -> {
                    List<ForwardResult> results =
                            inJvms("forward", ForwardsRun.class, settings.threads(), ForwardResult.class);
                    add("forward", results, ForwardResult.lines(results));
                }
                case TIME -> times();
                case TILES -> tiles();
                case JMH -> new MeasuredJvm(home, settings.threads()).run(org.openjdk.jmh.Main.class,
                        ProductBenchmark.class.getName());
            }
        }
        System.out.println();
        System.out.println("The figures: " + settings.json());
    }

    private void products() throws IOException {
        List<ProductResult> all = new ArrayList<>();
        for (int threads : new TreeSet<>(List.of(1, settings.threads()))) {
            for (Precision precision : List.of(Precision.FLOAT32, Precision.FLOAT64)) {
                List<ProductResult> results =
                        inJvms("products", ProductsRun.class, threads, ProductResult.class, precision.name());
                all.addAll(results);
                add("products", all, ProductTable.lines(results));
            }
        }
        add("productMeans", ProductMeans.blocks(all).keySet(), List.of());
    }

    private void times() throws IOException {
        List<TimeResult> results = new ArrayList<>();
        for (int seed : SEEDS) {
            results.addAll(measured(TimeTo98.class, settings.threads(), TimeResult.class, String.valueOf(seed)));
        }
        add("timeTo98", results, TimeResult.lines(results));
    }

    private void steps() throws IOException {
        List<StepResult> results = inJvms("steps", StepsRun.class, settings.threads(), StepResult.class);
        add("steps", results, StepTable.lines(results));
        if (settings.beside()) {
            List<StepResult> alone = inJvms("steps", StepsRun.class, 1, StepResult.class);
            add("stepsOfOneThread", alone, StepTable.lines(alone));
            try (BusyProcess busy = BusyProcess.start()) {
                List<StepResult> beside = inJvms("steps", StepsRun.class, settings.threads(), StepResult.class);
                add("stepsBeside", beside, StepTable.linesBeside(beside, alone));
            }
        }
    }

    private void tiles() throws IOException {
        List<TileResult> results = new ArrayList<>();
        for (int jvm = 0; jvm < settings.jvms(); jvm++) {
            Progress.show("tiles, one JVM each", jvm, settings.jvms());
            results.addAll(measured(TilesRun.class, 1, TileResult.class));
        }
        add("tiles", results, TileResult.lines(results));
    }

    private void add(String name, Object results, List<String> lines) {
        lines.forEach(System.out::println);
        figures.put(name, results);
        Results.write(Path.of(settings.json()), figures);
    }

    /** Measures in several JVMs, since the JVM's compiler may compile a loop differently in each of them. */
    private <T extends Measured<T>> List<T> inJvms(String what, Class<?> run, int threads, Class<T> type,
            String... arguments) throws IOException {
        List<T> all = List.of();
        for (int jvm = 0; jvm < settings.jvms(); jvm++) {
            Progress.show(what + ", one JVM each", jvm, settings.jvms());
            List<T> before = all;
            List<T> more = measured(run, threads, type, arguments);
            all = before.isEmpty() ? more
                    : IntStream.range(0, more.size()).mapToObj(i -> before.get(i).and(more.get(i))).toList();
        }
        return all;
    }

    private <T> List<T> measured(Class<?> run, int threads, Class<T> type, String... arguments) throws IOException {
        Path results = Files.createTempFile("kata-bench", ".json");
        try {
            List<String> all = new ArrayList<>(List.of(settings(threads).json(), results.toString()));
            all.addAll(List.of(arguments));
            new MeasuredJvm(home, threads).run(run, all.toArray(String[]::new));
            return Results.read(results, type);
        } finally {
            Files.delete(results);
        }
    }

    private RunSettings settings(int threads) {
        double scale = settings.quick() ? QUICKER : 1;
        return new RunSettings(settings.rounds(), threads, scale * 0.05, scale * 0.5, scale * 0.4, scale * 4);
    }
}
