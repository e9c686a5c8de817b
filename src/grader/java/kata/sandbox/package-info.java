/** The sandbox: grades a submitted file over the solutions, with a list of allowed classes, in a JVM of its own. */
package kata.sandbox;
