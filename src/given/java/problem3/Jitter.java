package problem3;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.matrix.Matrix;
import kata.random.Generator;
import problem2.Augmentation;

/**
 * Rotates, shears, scales and shifts each image at random by a little, so that a large network cannot memorize the
 * training images.
 *
 * <pre>
 *   source = M target + t      coordinates from the image's centre
 *   M = ( s cos φ   h − sin φ )     φ, h in ± turn      s in 1 ± stretch      t in ± shift, each for x and y
 *       (   sin φ     s cos φ )
 * </pre>
 *
 * A pixel is interpolated from the four pixels around its source. All pixels beyond the edges are black.
 *
 * @param turn    the largest rotation φ and the largest shear h, in radians
 * @param stretch the largest change of the scale s
 * @param shift   the largest shift t in x and in y, in pixels
 */
public record Jitter(double turn, double stretch, double shift) implements Augmentation {
    private static final int SIDE = 28;
    private static final double CENTRE = (SIDE - 1) / 2.0;
    /** The side of an image with a black border of one pixel. */
    private static final int WIDE = SIDE + 2;

    /** The map of one image: the two rows of M, and t. */
    private record Move(double xx, double xy, double yx, double yy, double right, double down) {
    }

    @Override
    public Matrix apply(Matrix images, Generator rng) {
        double[] pixels = images.toArray();
        float[] moved = new float[pixels.length];
        Move[] moves = Stream.generate(() -> draw(rng)).limit(images.rows()).toArray(Move[]::new);
        IntStream.range(0, moves.length).parallel()
                .forEach(image -> move(pixels, moved, image * SIDE * SIDE, moves[image]));
        return Matrix.of(images.rows(), images.columns(), moved).to(images.precision());
    }

    private Move draw(Generator rng) {
        double angle = within(turn, rng);
        double scale = 1 + within(stretch, rng);
        double shear = within(turn, rng);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Move(scale * cos, shear - sin, sin, scale * cos, within(shift, rng), within(shift, rng));
    }

    private static double within(double bound, Generator rng) {
        return bound * (2 * rng.random() - 1);
    }

    private static void move(double[] pixels, float[] moved, int first, Move move) {
        double[] wide = new double[WIDE * WIDE];
        for (int y = 0; y < SIDE; y++) {
            System.arraycopy(pixels, first + y * SIDE, wide, (y + 1) * WIDE + 1, SIDE);
        }
        for (int y = 0; y < SIDE; y++) {
            double wideX = 1 + CENTRE + move.right - move.xx * CENTRE + move.xy * (y - CENTRE);
            double wideY = 1 + CENTRE + move.down - move.yx * CENTRE + move.yy * (y - CENTRE);
            for (int x = 0; x < SIDE; x++) {
                if (wideX >= 0 && wideX < WIDE - 1 && wideY >= 0 && wideY < WIDE - 1) {
                    moved[first + y * SIDE + x] = (float) interpolated(wide, wideX, wideY);
                }
                wideX += move.xx;
                wideY += move.yx;
            }
        }
    }

    private static double interpolated(double[] wide, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int at = top * WIDE + left;
        double across = x - left;
        double above = wide[at] + across * (wide[at + 1] - wide[at]);
        double below = wide[at + WIDE] + across * (wide[at + WIDE + 1] - wide[at + WIDE]);
        return above + (y - top) * (below - above);
    }
}
