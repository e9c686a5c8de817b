/** Compares what PIT, the profile {@code mutation}, finds with the list of mutants that no test notices. */
package kata.mutation;
