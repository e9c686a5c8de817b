/** A page in the browser that shows a running program: the page's state as events, and a server on this machine. */
package kata.live;
