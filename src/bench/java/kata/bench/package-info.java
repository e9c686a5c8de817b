/** The benchmark, ./kata bench: products, functions, training steps and more, beside native libraries in one JVM. */
package kata.bench;
