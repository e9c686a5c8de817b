"""The three tables of NumPy's ziggurat for the normal distribution. Usage: make_ziggurat_tables.py OUT_FILE

OUT_FILE is src/main/resources/kata/random/ziggurat.csv. The tables are the arrays ki_double, wi_double and fi_double
of numpy/random/lib/libnpyrandom.a, which every installation of NumPy holds. NumPy computed them once in double
precision with a mathematical library whose roundings are not ours (one entry, f of layer 38, is not the rounded
value), so they are copied and not computed again. Made with NumPy 2.4.6 on x86-64 (little-endian).
"""
import math, os, struct, sys
import numpy

R = 3.6541528853610088                        # where the tail begins
library = open(os.path.join(os.path.dirname(numpy.__file__), "random", "lib", "libnpyrandom.a"), "rb").read()


def table(code, name, entry, at):
    """The 256 values that have `entry` at index `at`; the entry must occur once in the library."""
    found = library.find(struct.pack("<" + code * len(entry), *entry))
    assert found >= 0 and library.find(struct.pack("<" + code * len(entry), *entry), found + 1) < 0, name
    return struct.unpack_from("<256" + code, library, found - 8 * at)


w = table("d", "wi_double", [R / 2**52], 255)
f = table("d", "fi_double", [math.exp(-0.5 * R * R)], 255)
k = table("Q", "ki_double", [0x000EF33D8025EF6A, 0], 0)
for i in range(1, 256):                       # what the tables mean, so that nothing else can have been read
    assert abs(f[i] / math.exp(-0.5 * (w[i] * 2**52) ** 2) - 1) < 1e-15, i
    assert i == 1 or abs(k[i] - w[i - 1] / w[i] * 2**52) <= 2, i

with open(sys.argv[1], "w", newline="\n") as out:
    out.write("# NumPy 2.4.6, numpy/random/lib/libnpyrandom.a: ki_double, wi_double, fi_double "
              "(golden/generators/make_ziggurat_tables.py)\nlayer,k,w,f\n")
    out.writelines("%d,%d,%.17g,%.17g\n" % row for row in zip(range(256), k, w, f))
