package problem2;

import kata.matrix.Matrix;
import kata.random.Generator;

/** Changes the images of a minibatch before a step, in a way that keeps their classes. */
@FunctionalInterface
public interface Augmentation {
    /** Leaves the images as they are. */
    Augmentation NONE = (images, rng) -> images;

    /**
     * The images, each changed a little.
     *
     * @param images (n, 784), one image a row; not modified
     * @param rng    draws what happens to each
     * @return (n, 784)
     */
    Matrix apply(Matrix images, Generator rng);
}
