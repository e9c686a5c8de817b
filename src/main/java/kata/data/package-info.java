/** Files: MNIST, the golden values and their checksums, CSV. */
package kata.data;
