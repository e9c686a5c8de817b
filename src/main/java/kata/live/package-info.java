/** A page in the browser that fills while something runs: its state as events, and a server on this machine alone. */
package kata.live;
