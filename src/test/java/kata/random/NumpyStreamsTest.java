package kata.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of draw against the golden streams of NumPy, bit for bit. */
class NumpyStreamsTest {
    private static final int COUNT = 50;

    static Stream<BigInteger> seeds() throws IOException {
        return GoldenStream.read("normals-sha256.csv", "seed").cells().stream().map(BigInteger::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSeedIsSpreadAsBySeedSequence(BigInteger seed) throws IOException {
        assertThat(new SeedSequence(seed).generateState(COUNT))
                .containsExactly(GoldenStream.read(seed, "seed_sequence").unsignedLongs());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBitsAreThoseOfPcg64(BigInteger seed) throws IOException {
        Pcg64 bits = new Pcg64(new SeedSequence(seed));
        assertThat(IntStream.range(0, COUNT).mapToLong(i -> bits.nextLong()).toArray())
                .containsExactly(GoldenStream.read(seed, "pcg64").unsignedLongs());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomIsNumpys(BigInteger seed) throws IOException {
        assertThat(Generator.defaultRng(seed).random(COUNT))
                .containsExactly(GoldenStream.read(seed, "random").doubles());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void standardNormalIsNumpys(BigInteger seed) throws IOException {
        assertThat(Generator.defaultRng(seed).standardNormal(COUNT))
                .containsExactly(GoldenStream.read(seed, "standard_normal").doubles());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMillionNormalsHaveNumpysSha256(BigInteger seed) throws IOException, NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(8_000_000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(Generator.defaultRng(seed).standardNormal(1_000_000));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());

        int row = GoldenStream.read("normals-sha256.csv", "seed").cells().indexOf(seed.toString());
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo(GoldenStream.read("normals-sha256.csv", "sha256").cells().get(row));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void integersAreNumpysInEveryKindOfRange(BigInteger seed) throws IOException {
        List<GoldenStream> streams = GoldenStream.readAll("seed-" + seed + ".csv").stream()
                .filter(stream -> stream.heading().startsWith("integers ")).toList();
        assertThat(streams).hasSize(7);
        for (GoldenStream stream : streams) {
            String[] words = stream.heading().split(" ");
            long low = Long.parseLong(words[1]);
            long high = Long.parseLong(words[2]);
            Generator rng = Generator.defaultRng(seed);
            assertThat(IntStream.range(0, COUNT).mapToLong(i -> rng.integers(low, high)).toArray())
                    .as(stream.heading()).containsExactly(stream.longs());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void permutationIsNumpys(BigInteger seed) throws IOException {
        assertThat(Generator.defaultRng(seed).permutation(COUNT))
                .containsExactly(GoldenStream.read(seed, "permutation").ints());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shuffleIsNumpys(BigInteger seed) throws IOException {
        int[] values = IntStream.range(0, COUNT).map(i -> 3 * (COUNT - 1 - i)).toArray();
        Generator.defaultRng(seed).shuffle(values);
        assertThat(values).containsExactly(GoldenStream.read(seed, "shuffle").ints());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawsOfSeveralKindsInTurnShareTheBitsAsInNumpy(BigInteger seed) throws IOException {
        Generator rng = Generator.defaultRng(seed);
        List<Number> drawn = new ArrayList<>();
        List<Number> expected = new ArrayList<>();
        for (String cell : GoldenStream.read(seed, "mixed").cells()) {
            Number value = switch (drawn.size() % 6) {
                case 1 -> rng.random();
                case 3 -> rng.standardNormal();
                case 5 -> rng.integers(-5, 1L << 40);
                default -> rng.integers(0, 10);
            };
            drawn.add(value);
            expected.add(value instanceof Double ? (Number) Double.valueOf(cell) : (Number) Long.valueOf(cell));
        }
        assertThat(drawn).hasSize(COUNT).isEqualTo(expected);
    }
}
