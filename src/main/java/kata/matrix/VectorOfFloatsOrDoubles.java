package kata.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link FloatOrDouble} for vectors. */
final class VectorOfFloatsOrDoubles {
    private VectorOfFloatsOrDoubles() {
    }

    /** The elements as doubles: the first vector of them, part 0, or the second one. */
    static DoubleVector part(FloatVector x, int part) {
        return (DoubleVector) x.convertShape(VectorOperators.F2D, DoubleVector.SPECIES_PREFERRED, part);
    }

    /** They are doubles: there is part 0 alone. */
    static DoubleVector part(DoubleVector x, int part) {
        return x;
    }
}
