package kata.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over floats in vector instructions. Results are those of the plain loops, bit for bit. */
final class VectorFloat32Kernels extends Float32Kernels {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final Products products = new Products(this, new VectorFloat32Packing());

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
    public void product(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c, int m, int n,
            int k) {
        products.multiply(a, transposedA, b, transposedB, null, c, m, n, k);
    }

    @Override
    public float[] packed(float[] b, int n, int k) {
        return (float[]) products.pack(b, n, k);
    }

    @Override
    public void productWithPacked(float[] a, float[] packed, float[] c, int m, int n, int k) {
        products.multiply(a, false, null, false, packed, c, m, n, k);
    }
}
