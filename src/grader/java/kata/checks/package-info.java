/** Tools of the grading tests: comparisons, tolerances, random inputs, and the messages of failed checks. */
package kata.checks;
