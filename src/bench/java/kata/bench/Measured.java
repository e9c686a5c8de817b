package kata.bench;

/** A result that may come from several JVMs. */
interface Measured<R> {
    /** This result together with the same result from more JVMs. */
    R and(R more);
}
