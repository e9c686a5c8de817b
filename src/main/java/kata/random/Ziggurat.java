package kata.random;

import java.util.List;
import kata.data.Resource;

/**
 * Standard normal numbers by the ziggurat method, with NumPy's 256 layers.
 *
 * <p>Half the bell f(x) = exp(−x²/2) is covered by layers of equal area. Layer i, from 1 at the top to 255, is the
 * rectangle 0 ≤ x ≤ x[i], f(x[i]) ≤ y ≤ f(x[i−1]); layer 0 is the area below f(R) and the tail beyond R = x[255].
 * A layer is drawn uniformly, then a point in the layer, which is kept if it lies under the bell. A point with
 * x &lt; x[i−1] always does. A point between x[i−1] and x[i] is compared with f; the tail has a method of its own.
 * G. Marsaglia and W. W. Tsang, The Ziggurat Method for Generating Random Variables, 2000.
 */
final class Ziggurat {
    private static final int LAYERS = 256;
    private static final double R = 3.6541528853610088;
    private static final double INVERSE_R = 0.27366123732975828;

    private static final int SIGN = 1 << 8;
    private static final int MAGNITUDE_SHIFT = 9;
    private static final long MAGNITUDE = (1L << 52) - 1;
    private static final int TAIL_SIGN = 1 << 17;

    private static final long[] SURE = new long[LAYERS];         // magnitudes below this are under the bell
    private static final double[] WIDTH = new double[LAYERS];    // x[i] / 2⁵²
    private static final double[] HEIGHT = new double[LAYERS];   // f(x[i]), and f(0) for layer 0

    // NumPy's own tables, because tables that were computed anew would differ in the last bit of some numbers.
    static {
        List<String> rows = Resource.text(Ziggurat.class, "ziggurat.csv").lines().skip(2).toList();
        for (int i = 0; i < LAYERS; i++) {
            String[] cells = rows.get(i).split(",");
            SURE[i] = Long.parseLong(cells[1]);
            WIDTH[i] = Double.parseDouble(cells[2]);
            HEIGHT[i] = Double.parseDouble(cells[3]);
        }
    }

    private Ziggurat() {
    }

    /** One standard normal number. A random word gives layer, sign and magnitude; more words decide unsure points. */
    static double sample(Pcg64 bits) {
        while (true) {
            long word = bits.nextLong();
            int layer = (int) word & LAYERS - 1;
            long magnitude = word >>> MAGNITUDE_SHIFT & MAGNITUDE;
            double x = magnitude * WIDTH[layer];
            if ((word & SIGN) != 0) {
                x = -x;
            }
            if (magnitude < SURE[layer]) {
                return x;
            }
            if (layer == 0) {
                return (word & TAIL_SIGN) != 0 ? -tail(bits) : tail(bits);
            }
            double y = (HEIGHT[layer - 1] - HEIGHT[layer]) * bits.nextDouble() + HEIGHT[layer];
            if (y < StrictMath.exp(-0.5 * x * x)) {
                return x;
            }
        }
    }

    /** A normal number beyond R. G. Marsaglia, Generating a Variable from the Tail of the Normal Distribution, 1964. */
    private static double tail(Pcg64 bits) {
        while (true) {
            double x = -INVERSE_R * LogOnePlus.of(-bits.nextDouble());
            double y = -LogOnePlus.of(-bits.nextDouble());
            if (y + y > x * x) {
                return R + x;
            }
        }
    }
}
