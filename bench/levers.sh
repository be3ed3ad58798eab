#!/usr/bin/env bash
# bench/levers.sh [CASE] [TIMES]: from a lever to the answer of `netback serve`, over HTTP on this machine: measures of the case moved, and
# links closed one after the other, each state solved for the first time. Prints the median and the slowest of each, wall clock and processor
# time of the server. The page draws after that; its own time is not in here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly CASE="${1:-cases/central-asia}" TIMES="${2:-25}"

work="$(mktemp -d)"
readonly work
trap 'kill -INT "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

src/Netback.Cli/bin/Debug/net10.0/Netback.Cli serve "$CASE" --port 0 >"$work/address" 2>"$work/said" &
server=$!
until [[ -s "$work/address" ]]; do sleep 0.2; done
address="$(<"$work/address")"
until curl -s "${address}api/scenarios" | grep -q '"complete":true'; do sleep 1; done

cpu() { awk '{ print ($14 + $15) * 10 }' "/proc/$server/stat"; }

# lever KIND YAML: one line, kind, milliseconds, milliseconds of processor.
lever() {
    local before seconds
    before="$(cpu)"
    seconds="$(curl -s -o /dev/null -w '%{time_total}' "${address}api/solve?findings=no" -H 'Content-Type: application/yaml' --data-binary "$2")"
    echo "$1 $(awk -v s="$seconds" 'BEGIN { print s * 1000 }') $(awk -v a="$before" -v b="$(cpu)" 'BEGIN { print b - a }')"
}

{
    for ((i = 1; i <= TIMES; i++)); do lever measure "set: [ { where: measures, column: value, times: 1.$((100 + i)) } ]"; done
    while IFS=, read -r link _; do lever closure "drop: [ \"links $link\" ]"; done < <(tail -n +2 "$CASE/links.csv" | head -n "$TIMES")
} >"$work/times"

for kind in measure closure; do
    for column in 2 3; do
        grep "^$kind " "$work/times" | cut -d' ' -f"$column" | sort -n | awk -v what="$kind, $([[ $column == 2 ]] && echo 'wall clock' || echo 'processor')" \
            '{ x[NR] = $1 } END { printf "%-20s median %5.0f ms, slowest %5.0f ms, of %d\n", what, x[int((NR + 1) / 2)], x[NR], NR }'
    done
done
