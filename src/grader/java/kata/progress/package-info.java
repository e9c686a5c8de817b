/** How far a student has come: the last grade, the hints that were given, the next step. */
package kata.progress;
