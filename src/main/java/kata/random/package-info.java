/** NumPy's {@code default_rng}, bit for bit. */
package kata.random;
