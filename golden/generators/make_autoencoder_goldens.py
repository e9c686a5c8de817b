"""Golden values of tasks 3b1 and 3b2 from NumPy, in float64, with gradients written by hand.

Usage, in the project's folder: python3 golden/generators/make_autoencoder_goldens.py golden/mnist golden

Reads golden/problem3/mnist and makes problem3/autoencoder and problem3/plane.
"""
import gzip, os, sys
import numpy as np
from numpy.random import default_rng

mnist, out = sys.argv[1:3]

def save(path, a):
    path = os.path.join(out, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    np.savetxt(path, np.atleast_2d(np.asarray(a)), fmt="%.17g", delimiter=",")

def load(path):
    return np.atleast_2d(np.loadtxt(os.path.join(out, path), delimiter=","))

def sigma(a):
    return 1 / (1 + np.exp(-a))

# ---- 3b1: an autoencoder 8-6-5-3 with its decoder, on 5 images of 8 pixels
rng = default_rng(55272022)
sizes = [8, 6, 5, 3, 5, 6, 8]
W, b = [], []
for layer, (i, o) in enumerate(zip(sizes, sizes[1:])):
    gain = 1 if layer == 2 else 4                                  # the code's layer is linear
    W.append((rng.random(o * i).reshape(o, i) * 2 - 1) * gain * np.sqrt(6 / (i + o)))
b = [rng.standard_normal((1, o)) for o in sizes[1:]]
X = rng.random((5, 8))

H = [X]                                                            # the input of each layer
for layer in range(6):
    a = H[-1] @ W[layer].T + b[layer]
    H.append(a if layer in (2, 5) else sigma(a))
codes, logits = H[3], H[6]
loss = -(X * np.log(sigma(logits)) + (1 - X) * np.log(sigma(-logits))).sum() / len(X)

g = (sigma(logits) - X) / len(X)                                   # the gradient by the logits
dW, db = [None] * 6, [None] * 6
for layer in range(5, -1, -1):
    dW[layer], db[layer] = g.T @ H[layer], g.sum(0, keepdims=True)
    g = g @ W[layer]
    if layer not in (0, 3):                                        # layer 3 has the code as its input
        g = g * H[layer] * (1 - H[layer])

for name, value in dict(X=X, codes=codes, logits=logits, reconstructions=sigma(logits), loss=loss).items():
    save(f"problem3/autoencoder/{name}.csv", value)
for layer in range(6):
    save(f"problem3/autoencoder/b{layer + 1}.csv", b[layer])
    save(f"problem3/autoencoder/W{layer + 1}.g.csv", dW[layer])
    save(f"problem3/autoencoder/b{layer + 1}.g.csv", db[layer])

# ---- 3b2: the first 50 test images by their first two principal components; the accuracy of 10 neighbours
def idx(name, offset):
    with gzip.open(f"{mnist}/{name}.gz") as f:
        return np.frombuffer(f.read(), np.uint8, offset=offset)

images = idx("t10k-images-idx3-ubyte", 16).reshape(-1, 784)[:5000] / 255.0
labels = idx("t10k-labels-idx1-ubyte", 8)[:5000]
Z = (images - load("problem3/mnist/mean.csv").reshape(1, -1)) @ load("problem3/mnist/components-30.csv")[:, :2]
save("problem3/plane/principal-codes.csv", Z[:50])
D = ((Z[:, None, :] - Z[None, :, :]) ** 2).sum(2)
np.fill_diagonal(D, np.inf)
votes = labels[np.argsort(D, axis=1, kind="stable")[:, :10]]
winners = np.array([np.bincount(v, minlength=10).argmax() for v in votes])
save("problem3/plane/accuracy-of-10-neighbours.csv", (winners == labels).mean())
