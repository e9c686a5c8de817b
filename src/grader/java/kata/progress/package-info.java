/** A student's progress: the last grade, the hints given, the next step. */
package kata.progress;
