package kata.matrix;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrays of matrices that nobody can reach any more, for the next matrices of the same size: a tenth to a sixth of a
 * training step. A new array's memory is found, filled with zeros, and far from the processor.
 *
 * <p>An array is free once the garbage collector has found its matrix unreachable; only then can nobody see that it
 * changes. Matrices die young, so a collection of the young generation is enough, and takes about a millisecond where
 * that is small ({@code -Xmn}). Reuse leaves so little garbage that the collector would not come by itself: where too
 * many arrays are out, it is called, by making garbage. Here arrays are held softly: rather than run out of memory, the
 * collector takes those that are free.
 *
 * <p>Whoever works with the array of a matrix keeps that matrix reachable meanwhile.
 *
 * <p>Any call may end here for want of stack or memory, and the caller may go on. An array may be lost by that, but is
 * never in two places: it is taken out of one before it is put into another.
 */
final class Buffers {
    /** Elements below which a new array is as good. */
    private static final int SMALL = 4096;
    private static final long MEMORY = Runtime.getRuntime().maxMemory();
    /** Bytes of arrays up to which the collector is not called: several steps of a large network. */
    private static final long FEW_BYTES = Math.min(512L << 20, MEMORY / 4);
    /** Bytes of garbage after which the collector ought to have come. */
    private static final int MOST_GARBAGE = 48 << 20;
    /** Bytes of one piece of it: below -XX:PretenureSizeThreshold, so that it is made in the young generation. */
    private static final int PIECE = 1 << 13;

    /** The array that came last comes first: it may still be in a cache. */
    private static final Map<Kind, Deque<SoftReference<Object>>> FREE = new HashMap<>();
    private static final List<Loan> LOANS = new ArrayList<>();
    /** Of all arrays that are lent or free, as far as the collector is not known to have taken them. */
    private static long bytes;
    /** The bytes from which on room is made before another array is. */
    private static long limit = FEW_BYTES;
    /** Where garbage is put for a moment, so that the compiler cannot leave it out. */
    private static volatile Object garbage;

    private record Kind(Class<?> type, int length) {
        static Kind of(Object array) {
            return new Kind(array.getClass(), Array.getLength(array));
        }

        long bytes() {
            return (long) length * (type == float[].class ? Float.BYTES : Double.BYTES);
        }
    }

    /** The array of a matrix, as long as that is reachable. */
    private static final class Loan extends WeakReference<LazyMatrix> {
        private final Kind kind;
        private SoftReference<Object> array;

        Loan(LazyMatrix matrix, Object array) {
            super(matrix);
            this.kind = Kind.of(array);
            this.array = new SoftReference<>(array);
        }

        /** Whether nobody can reach the matrix: then its array is free. */
        boolean ends() {
            if (!refersTo(null)) {
                return false;
            }
            SoftReference<Object> ended = array;
            array = null;
            if (ended != null) {
                free(kind).push(ended);
            }
            return true;
        }
    }

    private Buffers() {
    }

    /** An array of that length, with anything in it. */
    static synchronized Object take(Kernels<?> kernels, int length) {
        if (length < SMALL) {
            return kernels.allocate(length);
        }
        Kind kind = new Kind(kernels.type(), length);
        Object array = pop(kind);
        if (array == null) {
            LOANS.removeIf(Loan::ends);
            array = pop(kind);
        }
        if (array == null && bytes + kind.bytes() > limit) {
            makeRoom();
            array = pop(kind);
        }
        if (array == null) {
            bytes += kind.bytes();
            array = kernels.allocate(length);
        }
        return array;
    }

    /** The array, which came from here, belongs to no matrix: it is free. */
    static synchronized void giveBack(Object array) {
        if (Array.getLength(array) >= SMALL) {
            free(Kind.of(array)).push(new SoftReference<>(array));
        }
    }

    /** From now on the array, which came from here, is that of the matrix, until nobody can reach it. */
    static synchronized void lend(LazyMatrix matrix, Object array) {
        if (Array.getLength(array) >= SMALL) {
            LOANS.add(new Loan(matrix, array));
        }
    }

    private static Deque<SoftReference<Object>> free(Kind kind) {
        return FREE.computeIfAbsent(kind, k -> new ArrayDeque<>());
    }

    /** A free array, or null where there is none. */
    private static Object pop(Kind kind) {
        Deque<SoftReference<Object>> free = free(kind);
        Object array = null;
        while (array == null && !free.isEmpty()) {
            array = free.pop().get();
            bytes -= array == null ? kind.bytes() : 0;
        }
        return array;
    }

    /** Forgets free arrays, whose sizes nobody has taken for long, and calls the collector for others. */
    private static void makeRoom() {
        FREE.clear();
        bytes = bytesInUse();
        // To fill a large young generation costs more than it gives: more arrays may be out then.
        long few = collectYoung() ? FEW_BYTES : MEMORY / 2;
        LOANS.removeIf(Loan::ends);
        limit = Math.max(few, 2 * bytesInUse());
    }

    /** Whether the collector came by when garbage was made. */
    private static boolean collectYoung() {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        for (int made = 0; made < MOST_GARBAGE && !canary.refersTo(null); made += PIECE) {
            garbage = new byte[PIECE];
        }
        garbage = null;
        return canary.refersTo(null);
    }

    private static long bytesInUse() {
        return LOANS.stream().mapToLong(loan -> loan.kind.bytes()).sum();
    }
}
