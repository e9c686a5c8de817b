"""A second source for the golden values of problems 1 and 2: plain NumPy, no autograd, no torch.optim.

Usage, in the project's folder: python3 golden/generators/check_goldens_with_numpy.py golden/mnist golden

Prints the largest difference of each file, relative to its largest value, and stops at the first above 1e-14.
"""
import gzip, json, sys
import numpy as np
from numpy.random import default_rng

mnist, golden = sys.argv[1:3]
read = lambda p: np.loadtxt(f"{golden}/{p}.csv", delimiter=",", ndmin=2)
def report(path, got):
    want = read(path); got = np.atleast_2d(got)
    assert got.shape == want.shape, f"{path}: shape {want.shape}, expected {got.shape}"
    difference = np.max(np.abs(got - want)) / np.max(np.abs(want))
    print(f"{path}: {difference:.2e}"); assert difference <= 1e-14, f"{path} does not agree"

def sgd(lr): return lambda p, g, s, t: p - lr * g
def adagrad(lr, eps):
    def step(p, g, s, t):
        s["G"] = s.get("G", 0) + g * g
        return p - lr * g / (np.sqrt(s["G"]) + eps)
    return step
def rmsprop(lr, alpha, eps):
    def step(p, g, s, t):
        s["v"] = alpha * s.get("v", 0) + (1 - alpha) * g * g
        return p - lr * g / (np.sqrt(s["v"]) + eps)
    return step
def adam(lr, betas, eps):
    def step(p, g, s, t):
        s["m"] = betas[0] * s.get("m", 0) + (1 - betas[0]) * g
        s["v"] = betas[1] * s.get("v", 0) + (1 - betas[1]) * g * g
        return p - lr * (s["m"] / (1 - betas[0] ** t)) / (np.sqrt(s["v"] / (1 - betas[1] ** t)) + eps)
    return step
rules = {"sgd": sgd, "adagrad": adagrad, "rmsprop": rmsprop, "adam": adam}

# problem 1
rng = default_rng(55272022)
Y, X, W1, W2, W3 = (rng.standard_normal(s) for s in ((2, 50), (5, 50), (4, 5), (3, 4), (2, 3)))
V1 = W1 @ X; V2 = np.maximum(V1, 0); V3 = W2 @ V2; V4 = np.maximum(V3, 0); V5 = W3 @ V4; D = Y - V5
g5 = -D; g4 = W3.T @ g5; g3 = g4 * (V3 > 0); g2 = W2.T @ g3; g1 = g2 * (V1 > 0)
for n, a in dict(Y=Y, X=X, W1=W1, W2=W2, W3=W3).items(): report(f"problem1/data/{n}", a)
forward = dict(V1=V1, V2=V2, V3=V3, V4=V4, V5=V5, D=D, z=0.5 * (D ** 2).sum())
backward = dict(z=1, D=D, V5=g5, V4=g4, V3=g3, V2=g2, V1=g1, W3=g5 @ V4.T, W2=g3 @ V2.T, W1=g1 @ X.T, X=W1.T @ g1)
for n, a in forward.items(): report(f"problem1/forward/{n}", a)
for n, a in backward.items(): report(f"problem1/backward/{n}", a)
# problem 2: update rules
rng = default_rng(55272022)
theta0 = rng.standard_normal(8); grads = rng.standard_normal((200, 8)) * np.logspace(-4, 3, 8); grads[50:60, 2] = 0
report("problem2/updates/theta0", theta0); report("problem2/updates/gradients", grads)
theta0, grads = read("problem2/updates/theta0")[0], read("problem2/updates/gradients")
for name, kw in json.load(open(f"{golden}/problem2/updates/settings.json")).items():
    step, p, s, path = rules[name.split("-")[0]](**kw), theta0.copy(), {}, []
    for t, g in enumerate(grads, 1):
        p = step(p, g, s, t); path.append(p)
    report(f"problem2/updates/{name}", np.array(path))
# problem 2: the network on MNIST
def idx(path, offset):
    with gzip.open(path) as f: return np.frombuffer(f.read(), np.uint8, offset=offset)
images = idx(f"{mnist}/train-images-idx3-ubyte.gz", 16).reshape(-1, 784)
labels = idx(f"{mnist}/train-labels-idx1-ubyte.gz", 8)
settings = json.load(open(f"{golden}/problem2/mnist-losses/settings.json")); sizes = settings["layers"]
for name, kw in settings["optimizers"].items():
    rng = default_rng(55272022)
    P = [rng.standard_normal((o, i)) * np.sqrt(2.0 / i) for i, o in zip(sizes, sizes[1:])]
    P += [np.zeros(o) for o in sizes[1:]]
    S, losses, step = [{} for _ in P], [], rules[name](**kw)
    for k in range(100):
        H = [images[128 * k:128 * (k + 1)] / 255.0]; T = np.eye(10)[labels[128 * k:128 * (k + 1)]]
        for l in range(3):
            a = H[-1] @ P[l].T + P[3 + l]; H.append(np.maximum(a, 0) if l < 2 else a)
        z = H[-1] - H[-1].max(1, keepdims=True); logp = z - np.log(np.exp(z).sum(1, keepdims=True))
        losses.append(-(T * logp).sum() / 128); g = (np.exp(logp) - T) / 128; G = [None] * 6
        for l in (2, 1, 0):
            G[l], G[3 + l] = g.T @ H[l], g.sum(0)
            if l: g = (g @ P[l]) * (H[l] > 0)
        P = [step(p, q, s, k + 1) for p, q, s in zip(P, G, S)]
    report(f"problem2/mnist-losses/{name}", np.array(losses).reshape(-1, 1))
