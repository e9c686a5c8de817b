/** The benchmark, ./kata bench: products, functions and training steps, beside OpenBLAS and PyTorch in one JVM. */
package kata.bench;
