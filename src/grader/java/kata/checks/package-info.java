/** What the grading tests are written with, and how a run of them becomes a grade. */
package kata.checks;
