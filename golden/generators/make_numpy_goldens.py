"""Golden values of problem 3 from NumPy, in float64.

Usage, in the project's folder: python3 golden/generators/make_numpy_goldens.py golden/mnist OUT_DIR

Makes OUT_DIR/problem3.
"""
import gzip, json, os, sys
import numpy as np
from numpy.random import default_rng

mnist, out = sys.argv[1:3]

def save(path, a):
    path = os.path.join(out, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    np.savetxt(path, np.atleast_2d(np.asarray(a)), fmt="%.17g", delimiter=",")

def distance(P, Q):
    return float(np.linalg.norm(P @ P.T - Q @ Q.T))

# ---- 3a: 98 points on a 20-dimensional subspace of R^200, 2 outliers, rows of unit length, no centring
rng = default_rng(55272022)
G = rng.standard_normal((200, 20)); Z = rng.standard_normal((98, 20)); O = rng.standard_normal((2, 200))
B, R = np.linalg.qr(G); B = B * np.sign(np.diag(R))             # R with a positive diagonal: Gram-Schmidt's B, unique
X = np.vstack([Z @ B.T, O]); X /= np.linalg.norm(X, axis=1, keepdims=True)
_, S, Vt = np.linalg.svd(X, full_matrices=False); A = Vt[:20].T
for n, a in dict(G=G, Z=Z, outliers=O, B=B, X=X).items(): save(f"problem3/subspace/{n}.csv", a)
save("problem3/subspace/singular-values.csv", S)
save("problem3/subspace/pca-projector-diagonal.csv", np.diag(A @ A.T))
save("problem3/subspace/pca-distance.csv", distance(A, B))

# The sum of norms at B. Reweighted least squares gets there from PCA: nothing lower is nearby.
objective = lambda C: np.linalg.norm(X - X @ C @ C.T, axis=1).sum()
save("problem3/subspace/projector-diagonal.csv", np.diag(B @ B.T))
save("problem3/subspace/objective.csv", objective(B))
w = np.ones(100)
for _ in range(60):
    _, _, Vt = np.linalg.svd(X * np.sqrt(w)[:, None], full_matrices=False); C = Vt[:20].T
    w = 1 / np.maximum(np.linalg.norm(X - X @ C @ C.T, axis=1), 1e-10)
print("distance to B: PCA", distance(A, B), "robust", distance(C, B))
print("sum of norms: PCA", objective(A), "robust", objective(C), "at B", objective(B))

# ---- 3b: PCA of MNIST's training images, pixels in [0, 1]
def idx(path, offset):
    with gzip.open(path) as f: return np.frombuffer(f.read(), np.uint8, offset=offset)
train = idx(f"{mnist}/train-images-idx3-ubyte.gz", 16).reshape(-1, 784) / 255.0
test = idx(f"{mnist}/t10k-images-idx3-ubyte.gz", 16).reshape(-1, 784) / 255.0
labels = idx(f"{mnist}/t10k-labels-idx1-ubyte.gz", 8)
mean = train.mean(0); values, vectors = np.linalg.eigh((train - mean).T @ (train - mean) / len(train))
values, vectors = values[::-1], vectors[:, ::-1]
vectors = vectors * np.sign(vectors[np.abs(vectors).argmax(0), range(784)])    # the largest entry is positive
save("problem3/mnist/mean.csv", mean); save("problem3/mnist/eigenvalues.csv", values[:100])
save("problem3/mnist/components-30.csv", vectors[:, :30])

def error(x, k):
    V = vectors[:, :k]
    return float((((x - mean) - (x - mean) @ V @ V.T) ** 2).sum() / len(x))
json.dump({"squared error per image": {f"pca-{k}-{name}": error(x, k)
                                       for k in (2, 30) for name, x in (("train", train), ("test", test))},
           "distance of PCA's subspace to B": distance(A, B),
           "first test image of each class": [int(np.flatnonzero(labels == d)[0]) for d in range(10)],
           "paper, figure 2B, test": {"autoencoder-30": 3.00, "logistic PCA-30": 8.01, "PCA-30": 13.87}},
          open(f"{out}/problem3/summary.json", "w"), indent=1)
