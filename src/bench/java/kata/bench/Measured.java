package kata.bench;

/** A result that may come from several JVMs. */
interface Measured<R> {
    /** This and the same of more JVMs. */
    R and(R more);
}
