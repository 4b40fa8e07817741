"""Writes golden.json: Gi*, Gi, p-values and Benjamini-Hochberg from dense matrices in numpy and scipy.

Nothing is shared with the project's own code: full n x n distance and weight matrices, scipy's normal tail, a
plain Benjamini-Hochberg over a sorted list, and permutations that draw for each cell apart.

usage: python3 make.py > golden.json      (made with Python 3.11, numpy 2.4, scipy 1.17)
"""

import json
import sys

import numpy as np
import scipy
from scipy.stats import norm

DRAWS = 20_000
COLUMNS, ROWS, CELL_M = 24, 16, 500


def gi_star(x, near):
    w = near.astype(float)
    n = len(x)
    mean, s = x.mean(), np.sqrt((x**2).mean() - x.mean() ** 2)
    sums, squares = w.sum(1), (w**2).sum(1)
    return (w @ x - mean * sums) / (s * np.sqrt((n * squares - sums**2) / (n - 1)))


def gi(x, near):
    z = []
    for i in range(len(x)):
        others = np.delete(x, i)
        w = np.delete(near[i], i).astype(float)
        m = len(others)
        if w.sum() == 0:
            z.append(None)
            continue
        spread = others.std() * np.sqrt((m * (w**2).sum() - w.sum() ** 2) / (m - 1))
        z.append(float((w @ others - others.mean() * w.sum()) / spread))
    return z


def benjamini_hochberg(p):
    m = len(p)
    ranked = sorted(range(m), key=lambda i: p[i])
    q = [0.0] * m
    for place, i in enumerate(ranked):
        q[i] = min(min(p[j] * m / (later + 1) for later, j in enumerate(ranked) if later >= place), 1.0)
    return q


def permutation_p(x, near, rng):
    n = len(x)
    result = []
    for i in range(n):
        neighbours = [j for j in range(n) if near[i, j] and j != i]
        if not neighbours:
            result.append(1.0)
            continue
        others = np.delete(x, i)
        # The first k of a random order of the others, for each draw.
        order = np.argpartition(rng.random((DRAWS, n - 1)), len(neighbours) - 1, axis=1)[:, : len(neighbours)]
        sums = others[order].sum(1)
        real = x[neighbours].sum()
        least = min((sums >= real).sum(), (sums <= real).sum())
        result.append(float(min(1.0, 2 * (least + 1) / (DRAWS + 1))))
    return result


rng = np.random.default_rng(20150401)
occupied = rng.random(COLUMNS * ROWS) < 0.55
occupied[:2] = [True, False]
position = np.flatnonzero(occupied)
column, row = position % COLUMNS, position // COLUMNS
# Heavy tails on both sides and many small changes, as jobs have; whole numbers, so that ties occur.
x = np.rint(rng.standard_t(2, len(position)) * 6)
x[(abs(column - 6) < 3) & (abs(row - 5) < 3)] += 12
distance = np.hypot(
    (column[:, None] - column[None, :]) * CELL_M, (row[:, None] - row[None, :]) * CELL_M
)

bands = []
for band in (1, 1.5, 2.5):
    near = distance <= band * CELL_M
    z = gi_star(x, near)
    p = 2 * norm.sf(abs(z))
    bands.append(
        {
            "band": band,
            "giStar": z.tolist(),
            "p": p.tolist(),
            "q": benjamini_hochberg(p.tolist()),
            "gi": gi(x, near),
            "permutationP": permutation_p(x, near, rng) if band == 1.5 else None,
        }
    )

scores = [0, 1e-9, 0.015, 0.1, 0.5, 1, 1.5, 1.959963984540054, 2.5, 3, 4.2, 5.55, 6.99, 7.984375, 8, 8.5, 12, 20, 37]
json.dump(
    {
        "made": {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__},
        "columns": COLUMNS,
        "rows": ROWS,
        "cellM": CELL_M,
        "draws": DRAWS,
        "position": position.tolist(),
        "values": x.tolist(),
        "bands": bands,
        "normalTail": [[z, float(2 * norm.sf(z))] for z in scores],
    },
    sys.stdout,
    separators=(",", ":"),
)
print()
