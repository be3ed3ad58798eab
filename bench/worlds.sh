#!/usr/bin/env bash
# Exports a hundred random worlds as MPS and lets HiGHS and cvxopt solve them: bench/worlds.sh [FOLDER]
# Needs python3 with scipy and cvxopt (Debian: python3-scipy, python3-cvxopt).
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
folder="${1:-$root/out/worlds}"
mkdir -p "$folder"
cd "$root"
NETBACK_EXPORT="$folder" dotnet test --project tests/Netback.Tests --filter-trait lane=export
python3 bench/compare-mps.py "$folder"
