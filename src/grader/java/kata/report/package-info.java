/** The report: one page with the grade, a student's answers, the figures, and the numbers beside the paper's. */
package kata.report;
