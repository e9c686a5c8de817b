/** Pictures of what training did, as PNG for slides and SVG for print. */
package kata.figure;
