/** The tasks, what a run of the tests is worth, and how it is told; the only given package that knows of tasks. */
package kata.grade;
