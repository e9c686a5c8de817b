package problem2;

import kata.matrix.Matrix;
import kata.random.Generator;

/** A random change of a minibatch's images before a step; the images keep their classes. */
@FunctionalInterface
public interface Augmentation {
    /** Leaves the images as they are. */
    Augmentation NONE = (images, rng) -> images;

    /**
     * The images, each changed a little.
     *
     * @param images (n, 784), one image a row; not modified
     * @param rng    the generator that draws the change of each image
     * @return the changed images, (n, 784)
     */
    Matrix apply(Matrix images, Generator rng);
}
