/** The report: one page with the grade, the figures, the numbers beside the paper's, and what they answer. */
package kata.report;
