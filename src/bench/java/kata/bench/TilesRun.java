package kata.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.matrix.Precision;
import kata.matrix.kernel.BenchedKernels;

/**
 * The program of a measured JVM: measures every worthwhile size of tile, in turn, in short windows of time. The fastest
 * of many windows shows the speed of the code; a median would show the machine's other work, too.
 */
final class TilesRun {
    static final int MOST_ROWS = 14;
    static final int MOST_VECTORS = 4;
    private static final double WINDOW = 0.004;
    /** The seconds until the loop of a tile is compiled. */
    private static final double WARM = 0.5;
    private static final int RUNS = 50;

    private record Tile(Precision precision, boolean packed, int rows, int vectors,
                        BenchedKernels.TileProduct product) {
    }

    private TilesRun() {
    }

    /** @param arguments the settings as JSON, and the file for the results */
    public static void main(String[] arguments) {
        RunSettings settings = RunSettings.parse(arguments[0]);
        List<Tile> tiles = tiles();
        tiles.forEach(tile -> gflops(tile, WARM));
        FmaPeak.warm();
        double[] best = new double[tiles.size()];
        double[] peak = new double[Precision.values().length];
        for (int round = 0; round < settings.rounds(); round++) {
            for (Precision precision : Precision.values()) {
                peak[precision.ordinal()] = Math.max(peak[precision.ordinal()], FmaPeak.gflops(precision, 1));
            }
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], gflops(tiles.get(i), WINDOW));
            }
        }
        List<TileResult> results = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            Tile tile = tiles.get(i);
            results.add(new TileResult(tile.precision, tile.packed, tile.rows, tile.vectors, best[i],
                    peak[tile.precision.ordinal()]));
        }
        Results.write(Path.of(arguments[1]), results);
    }

    private static List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            for (boolean packed : new boolean[] {false, true}) {
                for (int rows = 1; rows <= MOST_ROWS; rows++) {
                    for (int vectors = 1; vectors <= MOST_VECTORS; vectors++) {
                        if (BenchedKernels.isWorthATile(rows, vectors)) {
                            tiles.add(new Tile(precision, packed, rows, vectors,
                                    BenchedKernels.tile(precision, rows, vectors, packed)));
                        }
                    }
                }
            }
        }
        return tiles;
    }

    /** The GFLOP/s of the tile's product, which runs again and again for the given time. */
    private static double gflops(Tile tile, double seconds) {
        long begin = System.nanoTime();
        long elapsed = 0;
        double flops = 0;
        while (elapsed < seconds * 1e9) {
            for (int run = 0; run < RUNS; run++) {
                tile.product.run();
            }
            flops += RUNS * tile.product.flops();
            elapsed = System.nanoTime() - begin;
        }
        return flops / elapsed;
    }
}
