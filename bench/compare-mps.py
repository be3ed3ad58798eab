"""Solves exported MPS files with third parties' solvers and compares their objectives with ours.

    python3 bench/compare-mps.py FOLDER

FOLDER holds objectives.csv (file, objective, size) and the MPS files it names, as bench/worlds.sh writes them. Linear models
go to HiGHS (through scipy), quadratic ones to cvxopt's interior point. Nothing of Netback is used: the files are read here.
Exit status 1 where any objective differs by more than the tolerance, or by more than ten times the third party's own gap.
"""
import csv
import os
import sys

import numpy
from scipy import sparse
from scipy.optimize import linprog

TOLERANCE = 1e-6  # of the objective; third parties' own tolerances are near 1e-8


def read_mps(path):
    """Free-format MPS with QUADOBJ as arrays: costs, Hessian diagonal, bounds, rows, ranges."""
    kinds, rows, columns, costs, entries = {}, {}, {}, {}, []
    right, ranges, bounds, hessian = {}, {}, {}, {}
    objective, section = None, None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("*") or not line.strip():
                continue
            words = line.split()
            if not line.startswith(" "):
                section = words[0]
            elif section == "ROWS":
                if words[0] == "N":
                    objective = objective or words[1]
                else:
                    rows[words[1]] = len(rows)
                    kinds[words[1]] = words[0]
            elif section == "COLUMNS":
                j = columns.setdefault(words[0], len(columns))
                if words[1] == objective:
                    costs[j] = float(words[2])
                else:
                    entries.append((rows[words[1]], j, float(words[2])))
            elif section == "RHS":
                right[words[1]] = float(words[2])
            elif section == "RANGES":
                ranges[words[1]] = float(words[2])
            elif section == "BOUNDS":
                low, high = bounds.get(words[2], (0.0, numpy.inf))
                value = float(words[3]) if len(words) > 3 else 0.0
                bounds[words[2]] = {
                    "UP": (low, value), "LO": (value, high), "FX": (value, value),
                    "MI": (-numpy.inf, high), "FR": (-numpy.inf, numpy.inf)}[words[0]]
            elif section == "QUADOBJ":
                if words[0] != words[1]:
                    raise ValueError(f"{path}: only a diagonal is expected, found {words}")
                hessian[columns[words[0]]] = float(words[2])
    n, m = len(columns), len(rows)
    cost, diagonal = numpy.zeros(n), numpy.zeros(n)
    for j, value in costs.items():
        cost[j] = value
    for j, value in hessian.items():
        diagonal[j] = value
    low, high = numpy.zeros(n), numpy.full(n, numpy.inf)
    for name, (below, above) in bounds.items():
        low[columns[name]], high[columns[name]] = below, above
    row_low, row_high = numpy.full(m, -numpy.inf), numpy.full(m, numpy.inf)
    for name, i in rows.items():
        value, width = right.get(name, 0.0), ranges.get(name, numpy.inf)
        if kinds[name] in "EG":
            row_low[i] = value
            row_high[i] = value if kinds[name] == "E" else value + width
        elif kinds[name] == "L":
            row_low[i], row_high[i] = value - width, value
    matrix = sparse.csr_matrix(
        ([v for _, _, v in entries], ([i for i, _, _ in entries], [j for _, j, _ in entries])), shape=(m, n))
    return cost, diagonal, low, high, matrix, row_low, row_high


def one_sided(low, high, matrix, row_low, row_high):
    """Equalities A x = b, and everything else as G x <= h."""
    equal = row_low == row_high
    below, above = ~equal & numpy.isfinite(row_low), ~equal & numpy.isfinite(row_high)
    identity = sparse.identity(matrix.shape[1], format="csr")
    fixed = low == high
    parts = [(-matrix[below], -row_low[below]), (matrix[above], row_high[above]),
             (-identity[numpy.isfinite(low) & ~fixed], -low[numpy.isfinite(low) & ~fixed]),
             (identity[numpy.isfinite(high) & ~fixed], high[numpy.isfinite(high) & ~fixed])]
    return (sparse.vstack([matrix[equal], identity[fixed]]), numpy.concatenate([row_low[equal], low[fixed]]),
            sparse.vstack([part for part, _ in parts]), numpy.concatenate([value for _, value in parts]))


def solve_linear(cost, low, high, matrix, row_low, row_high):
    a, b, g, h = one_sided(numpy.full_like(low, -numpy.inf), numpy.full_like(high, numpy.inf), matrix, row_low, row_high)
    found = linprog(cost, A_ub=g, b_ub=h, A_eq=a, b_eq=b, bounds=numpy.column_stack([low, high]), method="highs")
    return (found.fun, 0.0) if found.status == 0 else (None, None)


def independent_rows(a, b):
    """Drops equations that the others imply: cvxopt wants none."""
    dense = numpy.hstack([a.toarray(), b.reshape(-1, 1)])
    kept, pivots = [], []
    work = dense.copy()
    for i in range(work.shape[0]):
        for row, column in pivots:
            work[i] -= work[i, column] * work[row]
        column = int(numpy.argmax(numpy.abs(work[i, :-1])))
        if abs(work[i, column]) < 1e-9:
            continue
        work[i] /= work[i, column]
        pivots.append((i, column))
        kept.append(i)
    return a[kept], b[kept]


def equilibrate(diagonal, matrix):
    """Scales that bring the largest entry of every row and column of the optimality conditions near one."""
    column, row, size = numpy.ones(matrix.shape[1]), numpy.ones(matrix.shape[0]), abs(matrix)
    for _ in range(30):
        scaled = sparse.diags(row) @ size @ sparse.diags(column)
        of_row = scaled.max(axis=1).toarray().ravel()
        of_column = numpy.maximum(scaled.max(axis=0).toarray().ravel(), diagonal * column * column)
        row /= numpy.sqrt(numpy.where(of_row > 0, of_row, 1))
        column /= numpy.sqrt(numpy.where(of_column > 0, of_column, 1))
    return column, row


def solve_quadratic(cost, diagonal, low, high, matrix, row_low, row_high):
    from cvxopt import matrix as dense, solvers, spmatrix

    # cvxopt does not scale: bring every row and column of the optimality conditions near one, then quantities and money.
    kept = low < high
    shift = matrix @ numpy.where(kept, 0, low)
    constant = numpy.where(kept, 0, low)
    constant = float(cost @ constant + 0.5 * diagonal @ (constant * constant))
    cost, diagonal, low, high = (values[kept] for values in (cost, diagonal, low, high))
    matrix, row_low, row_high = matrix[:, kept], row_low - shift, row_high - shift
    column, row = equilibrate(diagonal, matrix)
    cost, diagonal, low, high = cost * column, diagonal * column * column, low / column, high / column
    matrix, row_low, row_high = sparse.diags(row) @ matrix @ sparse.diags(column), row_low * row, row_high * row
    limits = numpy.concatenate([high[numpy.isfinite(high)], numpy.abs(row_high[numpy.isfinite(row_high)]), numpy.abs(row_low[numpy.isfinite(row_low)])])
    unit = limits.max() if limits.size and limits.max() > 0 else 1.0
    money = numpy.abs(cost).max() * unit
    a, b, g, h = one_sided(low / unit, high / unit, matrix, row_low / unit, row_high / unit)
    a, b = independent_rows(a.tocsr(), b)

    def sparse_of(values):
        values = values.tocoo()
        return spmatrix(values.data.tolist(), values.row.tolist(), values.col.tolist(), values.shape)

    solvers.options.update(show_progress=False, abstol=1e-10, reltol=1e-8, feastol=1e-9, maxiters=80)
    n = len(cost)
    quadratic = spmatrix((diagonal * unit * unit / money).tolist(), range(n), range(n))
    try:
        found = solvers.qp(quadratic, dense(cost * unit / money), sparse_of(g), dense(h), sparse_of(a), dense(b))
    except (ArithmeticError, ValueError):
        return None, None
    gap = found["relative gap"]
    # It often stops before its target on a singular system; its own gap then says how far it got.
    if gap is not None and gap < 1e-3 and max(found["primal infeasibility"], found["dual infeasibility"]) < 1e-8:
        x = numpy.array(found["x"]).ravel() * unit
        return constant + float(cost @ x + 0.5 * diagonal @ (x * x)), gap
    return None, None


def main(folder):
    worst = {"HiGHS": 0.0, "cvxopt": 0.0}
    solved = {"HiGHS": 0, "cvxopt": 0}
    short = {"HiGHS": 0, "cvxopt": 0}
    failed, different = [], []
    with open(os.path.join(folder, "objectives.csv"), encoding="utf-8") as table:
        for row in csv.DictReader(table):
            cost, diagonal, *rest = read_mps(os.path.join(folder, row["file"]))
            solver = "HiGHS" if not diagonal.any() else "cvxopt"
            found, gap = solve_linear(cost, *rest) if solver == "HiGHS" else solve_quadratic(cost, diagonal, *rest)
            if found is None:
                failed.append(row["file"])
                continue
            objective = float(row["objective"])
            difference = abs(-found - objective) / max(abs(objective), 1e-3 * float(row["size"]), 1e-9)
            solved[solver] += 1
            short[solver] += gap > TOLERANCE
            if gap <= TOLERANCE:
                worst[solver] = max(worst[solver], difference)
            if difference > max(TOLERANCE, 10 * gap):
                different.append(f"{row['file']}: {solver} {-found!r}, Netback {objective!r}, difference {difference:.2g}")
    print("solver   models  of which with a gap of its own above 1e-6  largest relative difference of the others")
    for solver in worst:
        print(f"{solver:8} {solved[solver]:6}  {short[solver]:41}  {worst[solver]:.2g}")
    for name in failed:
        print(f"{name}: the third party's solver gave no answer")
    print("\n".join(different))
    return 1 if different else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
