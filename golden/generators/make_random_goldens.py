"""Golden streams of numpy.random.default_rng. Usage: make_random_goldens.py OUT_DIR (golden/random)

seed-S.csv              for each seed S: 50 rows, one column for each kind of draw, each from its own default_rng(S).
                        `seed_sequence` are the 64-bit words of SeedSequence(S), `pcg64` those of PCG64(S);
                        `integers LOW HIGH` excludes HIGH; `shuffle` shuffles 147, 144, ..., 3, 0;
                        `mixed` repeats the draws of MIXED below on one generator: the small integers use half
                        a 64-bit word and leave the other half for the next small integer.
normals-sha256.csv      SHA-256 of the first 1,000,000 standard normals of each seed, as little-endian doubles.
log1p.csv               u and log1p(-u), which the tail of the normals depends on.

Made with NumPy 2.4.6 and glibc 2.36 on x86-64 with FMA. NumPy takes log1p from the C library: on another machine the
last bit of a few values of log1p.csv, and of about one normal in five million, may differ.
"""
import hashlib, math, os, sys
import numpy as np
from numpy.random import PCG64, SeedSequence, default_rng

SEEDS = [0, 1, 55272022, 2**32 + 5, 2**64 - 1, 2**100 + 3, 2**200 + 7]
RANGES = [
    (0, 10),
    (0, 1024),                                # a power of two: nothing is ever rejected
    (-1500000000, 1500000000),                # 32 bits, 3 in 10 rejected
    (0, 2**32),                               # all 32 bits
    (-1000, 10**12),                          # 64 bits
    (-6 * 10**18, 6 * 10**18),                # 64 bits, 1 in 3 rejected
    (-2**63, 2**63 - 1),                      # the widest range of two int64
]
MIXED = [
    lambda rng: rng.integers(0, 10),
    lambda rng: rng.random(),
    lambda rng: rng.integers(0, 10),
    lambda rng: rng.standard_normal(),
    lambda rng: rng.integers(0, 10),
    lambda rng: rng.integers(-5, 2**40),
]
ROWS = 50
out = sys.argv[1]
os.makedirs(out, exist_ok=True)


def save(name, header, columns):
    text = lambda value: "%.17g" % value if isinstance(value, float) else str(value)
    with open(os.path.join(out, name), "w", newline="\n") as file:
        file.write(",".join(header) + "\n")
        file.writelines(",".join(map(text, row)) + "\n" for row in zip(*columns, strict=True))


def shuffled(rng):
    values = np.arange(3 * (ROWS - 1), -1, -3)
    rng.shuffle(values)
    return values


def streams(seed):
    yield "seed_sequence", SeedSequence(seed).generate_state(ROWS, np.uint64)
    yield "pcg64", PCG64(seed).random_raw(ROWS)
    yield "random", default_rng(seed).random(ROWS)
    yield "standard_normal", default_rng(seed).standard_normal(ROWS)
    for low, high in RANGES:
        yield f"integers {low} {high}", default_rng(seed).integers(low, high, ROWS)
    yield "permutation", default_rng(seed).permutation(ROWS)
    yield "shuffle", shuffled(default_rng(seed))
    rng = default_rng(seed)
    yield "mixed", [MIXED[i % len(MIXED)](rng) for i in range(ROWS)]


for seed in SEEDS:
    save(f"seed-{seed}.csv", *zip(*streams(seed)))

normals = [default_rng(seed).standard_normal(1_000_000).astype("<f8").tobytes() for seed in SEEDS]
save("normals-sha256.csv", ["seed", "sha256"], [SEEDS, [hashlib.sha256(n).hexdigest() for n in normals]])

edges = [0.0, 2**-60, 2**-54, 2**-53, 2**-52, 2**-40, 2**-29, 0.75, 0.5, 1 - 2**-0.5, 1 - 2**-53]
hard = [                                      # the order of evaluation shows: fdlibm's own gives another last bit
    0.6636837393289772, 0.19391794786825467, 0.25857775295644436, 0.1803932451158643, 0.9773233226793769,
    0.28155354493174944, 0.2684083407344646, 0.3023793814807788, 0.2884333232525461, 0.9141121016737268,
]
nearby = [u + s * 2.0**-e for u in (0.5, 0.75, 0.2928932) for s in (-1, 1) for e in (22, 30, 44)]
u = edges + hard + nearby + default_rng(0).random(100).tolist()
save("log1p.csv", ["u", "log1p(-u)"], [u, [math.log1p(-x) for x in u]])
