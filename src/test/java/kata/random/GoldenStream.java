package kata.random;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One column of a CSV file in golden/random: its heading, and its cells as text. */
record GoldenStream(String heading, List<String> cells) {

    /** The columns of a file. */
    static List<GoldenStream> readAll(String file) throws IOException {
        Path path = Path.of(System.getProperty("kata.home", ""), "golden", "random", file);
        List<String[]> rows = Files.readAllLines(path).stream().map(line -> line.split(",")).toList();
        return Stream.iterate(0, i -> i < rows.get(0).length, i -> i + 1)
                .map(i -> new GoldenStream(rows.get(0)[i], rows.stream().skip(1).map(row -> row[i]).toList()))
                .toList();
    }

    static GoldenStream read(String file, String heading) throws IOException {
        return readAll(file).stream().filter(stream -> stream.heading.equals(heading)).findFirst().orElseThrow();
    }

    static GoldenStream read(BigInteger seed, String heading) throws IOException {
        return read("seed-" + seed + ".csv", heading);
    }

    double[] doubles() {
        return cells.stream().mapToDouble(Double::parseDouble).toArray();
    }

    long[] longs() {
        return cells.stream().mapToLong(Long::parseLong).toArray();
    }

    long[] unsignedLongs() {
        return cells.stream().mapToLong(Long::parseUnsignedLong).toArray();
    }

    int[] ints() {
        return Arrays.stream(longs()).mapToInt(Math::toIntExact).toArray();
    }
}
