/** Dense matrices in float64 and float32 behind one type; nothing here knows of gradients. */
package kata.matrix;
