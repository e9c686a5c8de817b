/** Submissions that are known to be wrong or right, in {@code src/test/zoo}, and the grading tests' word on each. */
package kata.zoo;
