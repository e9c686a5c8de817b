package kata.shell;

import kata.data.Golden;
import kata.data.Mnist;
import kata.matrix.Matrix;
import problem3.SubspaceData;

/** The homework's data under short names. The data of a group are read when a name of the group is first used. */
public interface Homework {
    /** Data and weights of problem 1, the same as in the tests. */
    interface ThreeLayers {
        Matrix X = Golden.matrix("problem1/data/X");
        Matrix Y = Golden.matrix("problem1/data/Y");
        Matrix W1 = Golden.matrix("problem1/data/W1");
        Matrix W2 = Golden.matrix("problem1/data/W2");
        Matrix W3 = Golden.matrix("problem1/data/W3");
    }

    /** The training images of MNIST. */
    interface Training {
        Mnist mnist = Mnist.train();
    }

    /** The test images of MNIST. */
    interface Test {
        Mnist mnistTest = Mnist.test();
    }

    /** The points of 3a, and the basis of the subspace that most points lie on. */
    interface Subspace {
        Matrix points = SubspaceData.homework().x();
        Matrix basis = SubspaceData.homework().basis();
    }
}
