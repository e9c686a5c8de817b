package kata.matrix;

import java.util.stream.Stream;

/** Products of one precision on vectors. */
final class Products {
    /** Most elements of k in a block. */
    private static final int BLOCK_K = 400;

    private final Kernels<Object> kernels;
    final Packing<Object> packing;
    /** For each shape. */
    private final Tiles[] tiles;
    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

    /** What a thread keeps from one product to the next. */
    final class Workspace {
        /** A tile of C. */
        final Object tile = kernels.allocate(Jvm.VECTOR_REGISTERS * packing.lanes());
        final Object scratch = kernels.allocate(packing.scratch());
        private Object shared;
        private Object chunk;
        private int sizeOfShared;
        private int sizeOfChunk;

        Object shared(int size) {
            if (size > sizeOfShared) {
                shared = kernels.allocate(size);
                sizeOfShared = size;
            }
            return shared;
        }

        Object chunk(int size) {
            if (size > sizeOfChunk) {
                chunk = kernels.allocate(size);
                sizeOfChunk = size;
            }
            return chunk;
        }
    }

    @SuppressWarnings("unchecked")
    <A> Products(Kernels<A> kernels, Packing<A> packing) {
        this.kernels = (Kernels<Object>) kernels;
        this.packing = (Packing<Object>) packing;
        tiles = Stream.of(Tiles.Shape.values()).map(shape -> new Tiles(kernels.type(), packing.lanes(), shape))
                .toArray(Tiles[]::new);
    }

    /** The tiles of a C of n columns. */
    Tiles tiles(boolean transposedA, int n) {
        return tiles[Tiles.Shape.of(transposedA, roundedUp(n) / packing.lanes()).ordinal()];
    }

    Workspace workspace() {
        return workspaces.get();
    }

    /** Elements of k in a block but the last: about the same in each, and whole blocks of what is transposed. */
    static int depth(int k) {
        int blocks = (k - 1) / BLOCK_K + 1;
        return ((k - 1) / blocks / Packing.LENGTH + 1) * Packing.LENGTH;
    }

    /** Columns, up to the next whole vector. */
    int roundedUp(int columns) {
        int lanes = packing.lanes();
        return ((columns - 1) / lanes + 1) * lanes;
    }

    /** A: (m, k), or (k, m) if transposed; B: (k, n), or (n, k) if transposed; C: (m, n). */
    void multiply(Object a, boolean transposedA, Object b, boolean transposedB, Object c, int m, int n, int k) {
        run(a, transposedA, b, transposedB, null, c, m, n, k);
    }

    /** The same where B: (k, n) has been {@link #pack packed}, and A is not transposed. */
    void multiply(Object a, Object packedB, Object c, int m, int n, int k) {
        run(a, false, null, false, packedB, c, m, n, k);
    }

    private void run(Object a, boolean transposedA, Object b, boolean transposedB, Object packedB, Object c, int m,
            int n, int k) {
        if (m == 0 || n == 0 || k == 0) {
            kernels.fill(c, 0, m * n, 0);
        } else {
            new Product(this, a, transposedA, b, transposedB, packedB, c, m, n, k).run();
        }
    }

    /** B: (k, n), stored as (n, k), for products with many A whose rows are read where they lie. */
    Object pack(Object b, int n, int k) {
        if (n == 0 || k == 0) {
            return kernels.allocate(0);
        }
        int wide = roundedUp(n);
        Object all = kernels.allocate(Math.multiplyExact(wide, k));
        int depth = depth(k);
        for (int top = 0; top < k; top += depth) {
            packing.columnsOfRows(b, k, top, Math.min(depth, k - top), 0, n, tiles(false, n).columns(), all, top * wide,
                    workspace().scratch);
        }
        return all;
    }
}
