package kata.bench;

/** A result that may come from several JVMs. */
interface Measured<R> {
    /** Joins this result with the result of the same work in more JVMs. */
    R and(R more);
}
