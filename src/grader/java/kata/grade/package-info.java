/** Grades: the points that each task earns in a run of the tests, and the formats in which a grade is written. */
package kata.grade;
