package kata.matrix.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over floats in vector instructions. The plain loops give the same results, bit for bit. */
final class VectorFloat32Kernels extends Float32Kernels {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public String description() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    ElementLoop loop(Operation operation, int arrays) {
        return GeneratedLoop.of(operation, arrays, float[].class, Float32Functions.class, VectorFloat32Functions.class,
                LANES);
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public Tiles.Shape tiles(boolean packed, int vectors) {
        return Tiles.Shape.of(packed, vectors);
    }

    @Override
    public TileLoop tile(int rows, int vectors, int stride) {
        return GeneratedTile.of(float[].class, LANES, rows, vectors, stride);
    }

    @Override
    public void copy(float[] from, int in, int step, int rows, float[] to, int out, int stepTo) {
        for (int r = 0; r < rows; r++) {
            FloatVector.fromArray(SPECIES, from, in + r * step).intoArray(to, out + r * stepTo);
        }
    }
}
