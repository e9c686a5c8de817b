/** Reads and writes files: MNIST, the golden values and their checksums, CSV, JSON, checkpoints. */
package kata.data;
