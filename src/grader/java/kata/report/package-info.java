/** The report: one page with the grade, a student's answers, the figures, and measured numbers beside the paper's. */
package kata.report;
