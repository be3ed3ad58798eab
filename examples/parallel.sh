#!/bin/bash
# Shares side by side on this host; add --sshlogin for others. Then one merge.
set -eu
: "${NETBACK:=netback}" "${CASE:=cases/central-asia}" "${OUT:=out/futures}" "${SAMPLES:=10000}" "${SHARES:=8}"
parallel --retries 3 "$NETBACK" ensemble "$CASE" --samples "$SAMPLES" --out "$OUT" --threads 1 --shard {}/"$SHARES" ::: $(seq "$SHARES")
"$NETBACK" merge "$OUT.parts" --out "$OUT"
