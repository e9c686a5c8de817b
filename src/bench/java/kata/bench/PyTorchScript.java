package kata.bench;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The source of a training step in TorchScript. */
final class PyTorchScript {
    private PyTorchScript() {
    }

    /** The source of a function that updates parameters and Adam's state, and returns the objective before the step. */
    static String step(Network network) {
        int layers = network.layers();
        return """
                def forward(self: __torch__.Step,
                    x: Tensor,
                    labels: Tensor,
                    parameters: List[Tensor],
                    m: List[Tensor],
                    s: List[Tensor],
                    steps: List[Tensor]) -> Tensor:
                  h0 = x
                %s
                %s
                  loss = %s
                  gradients = torch.grad([loss], [%s], None, None, False, False)
                  torch._foreach_add_(steps, 1)
                  torch._fused_adam_(parameters, [%s], m, s, annotate(List[Tensor], []), steps, lr=%s, beta1=0.9, \
                beta2=0.999, weight_decay=0., eps=1e-8, amsgrad=False, maximize=False)
                  return torch.detach(loss)
                """.formatted(
                each(2 * layers, "\n",
                        i -> "  p%s = torch.requires_grad_(torch.detach(parameters[%s]))".formatted(i, i)),
                each(layers, "\n", i -> "  h%s = ".formatted(i + 1) + activation(network, i)
                        .formatted("torch.linear(h%s, p%s, p%s)".formatted(i, i, layers + i))),
                objective(network).formatted("h" + layers),
                each(2 * layers, ", ", i -> "p" + i),
                each(2 * layers, ", ", i -> "torch._unwrap_optional(gradients[%s])".formatted(i)),
                KataStep.RATE);
    }

    private static String each(int count, String separator, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
    }

    private static String activation(Network network, int layer) {
        return switch (network.kind()) {
            case AUTOENCODER -> layer == network.codeLayer() ? "%s" : "torch.sigmoid(%s)";
            case CLASSIFIER -> layer == network.layers() - 1 ? "%s" : "torch.relu(%s)";
        };
    }

    /** The objective, a mean over rows: the factor turns mse_loss, a mean over elements, into a mean over rows. */
    private static String objective(Network network) {
        return switch (network.kind()) {
            case AUTOENCODER -> "torch.mul(torch.mse_loss(%s, x), " + network.sizes().get(0) + ".)";
            case CLASSIFIER -> "torch.cross_entropy_loss(%s, labels)";
        };
    }
}
