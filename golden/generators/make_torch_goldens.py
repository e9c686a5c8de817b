"""Golden values from NumPy and PyTorch autograd / torch.optim, written as CSV with 17 significant digits.

Usage, in the project's folder: python3 golden/generators/make_torch_goldens.py golden/mnist OUT_DIR

Makes OUT_DIR/problem1 and OUT_DIR/problem2, in float64 on the CPU throughout. Needs NumPy and PyTorch.
"""
import gzip, json, os, sys
import numpy as np
import torch
import torch.nn.functional as F
from numpy.random import default_rng

SEED = 55272022
mnist, out = sys.argv[1:3]

def save(path, a):
    path = os.path.join(out, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    np.savetxt(path, np.atleast_2d(np.asarray(a, dtype=np.float64)), fmt="%.17g", delimiter=",")

def leaf(a):
    return torch.tensor(a, dtype=torch.float64, requires_grad=True)

# ---- Problem 1: f(W1, W2, W3) = 1/2 || Y - W3 relu(W2 relu(W1 X)) ||_F^2
rng = default_rng(SEED)
data = {n: rng.standard_normal(s) for n, s in
        [("Y", (2, 50)), ("X", (5, 50)), ("W1", (4, 5)), ("W2", (3, 4)), ("W3", (2, 3))]}
Y = torch.tensor(data["Y"]); X = leaf(data["X"])
W1, W2, W3 = (leaf(data[n]) for n in ("W1", "W2", "W3"))
V1 = W1 @ X; V2 = torch.relu(V1); V3 = W2 @ V2; V4 = torch.relu(V3); V5 = W3 @ V4; D = Y - V5
z = 0.5 * (D ** 2).sum()
inner = dict(V1=V1, V2=V2, V3=V3, V4=V4, V5=V5, D=D)
for t in inner.values(): t.retain_grad()
z.backward()
for n, a in data.items(): save(f"problem1/data/{n}.csv", a)
for n, t in inner.items(): save(f"problem1/forward/{n}.csv", t.detach()); save(f"problem1/backward/{n}.csv", t.grad)
save("problem1/forward/z.csv", z.detach())
save("problem1/backward/z.csv", 1.0)
for n, t in dict(W1=W1, W2=W2, W3=W3, X=X).items(): save(f"problem1/backward/{n}.csv", t.grad)
print("problem 1: z =", z.item())

# ---- Problem 2: update rules on a fixed stream of gradients
rng = default_rng(SEED)
theta0 = rng.standard_normal(8)
# eight scales, so that eps and the normalisation show
grads = rng.standard_normal((200, 8)) * np.logspace(-4, 3, 8)
grads[50:60, 2] = 0.0                                               # a stretch with no gradient at all
save("problem2/updates/theta0.csv", theta0); save("problem2/updates/gradients.csv", grads)
settings = {
    "sgd": (torch.optim.SGD, dict(lr=0.01)),
    "adagrad": (torch.optim.Adagrad, dict(lr=0.01, eps=1e-10)),
    "adagrad-large-eps": (torch.optim.Adagrad, dict(lr=0.5, eps=1e-2)),
    "rmsprop": (torch.optim.RMSprop, dict(lr=0.01, alpha=0.99, eps=1e-8)),
    "rmsprop-short-memory": (torch.optim.RMSprop, dict(lr=0.001, alpha=0.9, eps=1e-3)),
    "adam": (torch.optim.Adam, dict(lr=0.001, betas=(0.9, 0.999), eps=1e-8)),
    "adam-short-memory": (torch.optim.Adam, dict(lr=0.05, betas=(0.5, 0.9), eps=1e-3)),
}
for name, (cls, kw) in settings.items():
    p = torch.tensor(theta0, requires_grad=True); opt = cls([p], foreach=False, **kw); path = []
    for g in grads:
        p.grad = torch.tensor(g); opt.step(); path.append(p.detach().numpy().copy())
    save(f"problem2/updates/{name}.csv", path)
json.dump({n: kw for n, (_, kw) in settings.items()}, open(f"{out}/problem2/updates/settings.json", "w"), indent=1)

# ---- Problem 2: a 784-512-256-10 ReLU network on MNIST, minibatches of 128 in file order, mean cross-entropy
def idx(path, offset):
    with gzip.open(path) as f: return np.frombuffer(f.read(), np.uint8, offset=offset)
images = idx(f"{mnist}/train-images-idx3-ubyte.gz", 16).reshape(-1, 784)
labels = idx(f"{mnist}/train-labels-idx1-ubyte.gz", 8).astype(np.int64)
sizes = [784, 512, 256, 10]
def he():
    rng = default_rng(SEED)
    return [rng.standard_normal((o, i)) * np.sqrt(2.0 / i) for i, o in zip(sizes, sizes[1:])]
runs = {"sgd": (torch.optim.SGD, dict(lr=0.1)), "adagrad": (torch.optim.Adagrad, dict(lr=0.01, eps=1e-10)),
        "rmsprop": (torch.optim.RMSprop, dict(lr=0.001, alpha=0.99, eps=1e-8)),
        "adam": (torch.optim.Adam, dict(lr=0.001, betas=(0.9, 0.999), eps=1e-8))}
for name, (cls, kw) in runs.items():
    Ws = [leaf(w) for w in he()]; bs = [leaf(np.zeros(o)) for o in sizes[1:]]
    opt = cls(Ws + bs, **kw); losses = []
    for k in range(100):
        x = torch.tensor(images[128 * k:128 * (k + 1)] / 255.0); t = torch.tensor(labels[128 * k:128 * (k + 1)])
        h = x
        for l, (W, b) in enumerate(zip(Ws, bs)):
            h = h @ W.T + b
            if l < 2: h = torch.relu(h)
        loss = F.cross_entropy(h, t); opt.zero_grad(); loss.backward(); opt.step(); losses.append(loss.item())
    save(f"problem2/mnist-losses/{name}.csv", np.array(losses).reshape(-1, 1))
    print("problem 2:", name, losses[0], losses[-1])
json.dump({"layers": sizes, "batch": 128, "order": "file order",
           "init": "W = default_rng(55272022).standard_normal((out, in)) * sqrt(2 / in), layer by layer; b = 0",
           "loss": "mean softmax cross-entropy", "optimizers": {n: kw for n, (_, kw) in runs.items()}},
          open(f"{out}/problem2/mnist-losses/settings.json", "w"), indent=1)
