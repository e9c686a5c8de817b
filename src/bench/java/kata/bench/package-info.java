/** The benchmark, ./kata bench: products, functions, training steps and more, beside other libraries in one JVM. */
package kata.bench;
