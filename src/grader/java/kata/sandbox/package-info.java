/** Grading a submitted file alone: over the solutions, restricted in what it may use, in a JVM of its own. */
package kata.sandbox;
