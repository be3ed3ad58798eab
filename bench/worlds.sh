#!/usr/bin/env bash
# Exports 110 random worlds as MPS (so that a hundred are answered) and lets HiGHS and cvxopt solve them: bench/worlds.sh [FOLDER]
# Needs python3 with scipy and cvxopt (Debian: python3-scipy, python3-cvxopt).
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
folder="${1:-$root/out/worlds}"
mkdir -p "$folder"
cd "$root"
NETBACK_EXPORT="$folder" dotnet test --project tests/Netback.Tests --filter-trait lane=export

# The first Python that has both solvers: another one may stand in front of Debian's.
for python in python3 /usr/bin/python3; do
    if "$python" -c 'import scipy, cvxopt' 2>/dev/null; then exec "$python" bench/compare-mps.py "$folder"; fi
done
echo "no python3 with scipy and cvxopt: install python3-scipy and python3-cvxopt" >&2
exit 1
