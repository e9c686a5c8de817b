package kata.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import kata.matrix.Matrix;

/**
 * A training step of PyTorch in its fastest form: a single call, from Java, of one TorchScript function. The function
 * contains the forward pass, autograd, and the fused Adam for all parameters.
 */
final class PyTorchScriptStep {
    private final PtSymbolBlock step;
    private final PyTorchTensors tensors;
    private final NDList state = new NDList();

    PyTorchScriptStep(PtNDManager manager, Network network, PyTorchTensors tensors, List<Matrix> parameters) {
        this.tensors = tensors;
        JniUtils.setGradMode(true);
        try {
            step = JniUtils.loadModule(manager,
                    new ByteArrayInputStream(TorchScriptFile.of(PyTorchScript.step(network))), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add("parameters[]", tensors.copies(parameters));
        add("m[]", tensors.zeros(parameters));
        add("s[]", tensors.zeros(parameters));
        add("steps[]", Stream.generate(() -> manager.zeros(new Shape())).limit(parameters.size()).toList());
    }

    private void add(String list, List<NDArray> arrays) {
        for (NDArray array : arrays) {
            array.setName(list);
            state.add(array);
        }
    }

    /** Runs forward, backward and update on the i-th minibatch; returns the objective before the update. */
    double run(int i) {
        NDList inputs = new NDList(2 + state.size());
        inputs.add(tensors.images(i));
        inputs.add(tensors.labels(i));
        inputs.addAll(state);
        try (NDList outputs = IValueUtils.forward(step, inputs, true)) {
            return outputs.head().getFloat();
        }
    }
}
