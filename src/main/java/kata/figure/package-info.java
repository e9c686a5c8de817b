/** Figures of training and its results, as PNG for slides and SVG for print. */
package kata.figure;
