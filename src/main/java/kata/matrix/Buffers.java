package kata.matrix;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Arrays of matrices that nobody can reach any more, for the next matrices of the same size. A new array costs more
 * than the computing of its elements: its memory is found, filled with zeros, and far from the processor.
 *
 * <p>An array is free once the garbage collector has found its matrix unreachable; only then can nobody see that it
 * changes. Matrices die young, so a collection of the young generation is enough, and takes about a millisecond where
 * that is small ({@code -Xmn}). Reuse leaves so little garbage that the collector would not come by itself: where too
 * many arrays are out, it is called, by making garbage. A whole collection, which takes much longer, is asked for where
 * that does not help: some matrices grew old before they died. Here arrays are held softly: rather than run out of
 * memory, the collector takes those that are free.
 *
 * <p>Whoever works with the array of a matrix keeps that matrix reachable meanwhile.
 *
 * <p>Any call may end here for want of stack or memory, and the caller may go on. An array may be lost by that, but is
 * never in two places: it is taken out of one before it is put into another, and the lists are linked by hand, without
 * calls in between.
 */
final class Buffers {
    /** Elements below which a new array is as good. */
    private static final int SMALL = 4096;
    /** Bytes of arrays up to which the collector is not called: several steps of a large network. */
    private static final long FEW_BYTES = Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 4);
    /** The arrays may be this many times as large as those that were in use when the collector had been there. */
    private static final int TIMES_IN_USE = 4;
    /** Bytes of garbage after which the collector ought to have come. */
    private static final int MOST_GARBAGE = 48 << 20;
    /** Bytes of one piece of it: below -XX:PretenureSizeThreshold, so that it is made in the young generation. */
    private static final int PIECE = 1 << 13;
    /** Where less than this part of the limit was taken between two calls of the collector, it is called too often. */
    private static final int SELDOM = 4;

    /** The kind that was taken least lately comes first. */
    private static final Map<Kind, Shelf> FREE = new LinkedHashMap<>(16, 0.75f, true);
    /** Of no matrix; the loans follow it, the last one last. */
    private static final Loan BEFORE_THE_FIRST = new Loan(null, null, null);
    private static Loan last = BEFORE_THE_FIRST;
    /** Of all arrays that are lent or free, as far as the collector is not known to have taken them. */
    private static long bytes;
    /** Of the arrays that were taken since the collector was called. */
    private static long taken;
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

    /** An array that is lent or free. */
    private static final class Memory extends SoftReference<Object> {
        private Memory below;

        Memory(Object array) {
            super(array);
        }
    }

    /** The free arrays of one kind, the one that came last on top. */
    private static final class Shelf {
        private final Kind kind;
        private Memory top;

        Shelf(Kind kind) {
            this.kind = kind;
        }

        void push(Memory array) {
            array.below = top;
            top = array;
        }

        /** A free array, or null where there is none. */
        Object pop() {
            while (top != null) {
                Memory memory = top;
                top = memory.below;
                Object array = memory.get();
                if (array != null) {
                    return array;
                }
                bytes -= kind.bytes();
            }
            return null;
        }

        long bytes() {
            long arrays = 0;
            for (Memory each = top; each != null; each = each.below) {
                arrays++;
            }
            return arrays * kind.bytes();
        }
    }

    /** The array of a matrix, as long as that is reachable. */
    private static final class Loan extends WeakReference<Matrix> {
        private final Shelf shelf;
        private final Memory array;
        private Loan next;

        Loan(Matrix matrix, Shelf shelf, Object array) {
            super(matrix);
            this.shelf = shelf;
            this.array = new Memory(array);
        }
    }

    private Buffers() {
    }

    /** An array of that length, with anything in it. */
    static synchronized Object take(Kernels<?> kernels, int length) {
        if (length < SMALL) {
            return kernels.allocate(length);
        }
        Shelf shelf = shelf(new Kind(kernels.type(), length));
        long size = shelf.kind.bytes();
        taken += size;
        Object array = shelf.pop();
        if (array == null) {
            endLoans();
            array = shelf.pop();
        }
        if (array == null && bytes + size > limit) {
            makeRoom(shelf);
            array = shelf.pop();
        }
        if (array != null) {
            return array;
        }
        bytes += size;
        return kernels.allocate(length);
    }

    /** The array, which came from here, belongs to no matrix: it is free. */
    static synchronized void giveBack(Object array) {
        if (Array.getLength(array) >= SMALL) {
            shelf(Kind.of(array)).push(new Memory(array));
        }
    }

    /** From now on the array, which came from here, is that of the matrix, until nobody can reach it. */
    static synchronized void lend(Matrix matrix, Object array) {
        if (Array.getLength(array) >= SMALL) {
            Loan loan = new Loan(matrix, shelf(Kind.of(array)), array);
            last.next = loan;
            last = loan;
        }
    }

    private static Shelf shelf(Kind kind) {
        return FREE.computeIfAbsent(kind, Shelf::new);
    }

    private static void endLoans() {
        Loan before = BEFORE_THE_FIRST;
        for (Loan loan = before.next; loan != null; loan = before.next) {
            if (loan.refersTo(null)) {
                before.next = loan.next;
                if (loan == last) {
                    last = before;
                }
                loan.shelf.push(loan.array);
            } else {
                before = loan;
            }
        }
    }

    private static void makeRoom(Shelf shelf) {
        if (!collectYoung()) {
            // The young generation is large. To fill it costs more than it gives: more arrays may be out from now on.
            limit = Math.max(limit, Runtime.getRuntime().maxMemory() / 2);
        }
        endLoans();
        long size = shelf.kind.bytes();
        if (shelf.top == null && bytesInUse() + size > limit) {
            System.gc();
            endLoans();
            limit = Math.max(FEW_BYTES, TIMES_IN_USE * bytesInUse());
        }
        bytes = bytesInUse() + FREE.values().stream().mapToLong(Shelf::bytes).sum();    // without those that were lost
        if (taken < limit / SELDOM) {
            letGo(limit / SELDOM);
        } else if (shelf.top == null) {
            letGo(size);
        }
        taken = 0;
    }

    /** Forgets free arrays, as many as it takes to make room, those of sizes that nobody takes any more first. */
    private static void letGo(long wanted) {
        for (Shelf shelf : FREE.values()) {
            while (bytes + wanted > limit && shelf.top != null) {
                shelf.top = shelf.top.below;
                bytes -= shelf.kind.bytes();
            }
        }
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
        long sum = 0;
        for (Loan loan = BEFORE_THE_FIRST.next; loan != null; loan = loan.next) {
            sum += loan.shelf.kind.bytes();
        }
        return sum;
    }
}
