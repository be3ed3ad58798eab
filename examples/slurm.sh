#!/bin/bash
#SBATCH --job-name=netback
#SBATCH --array=1-16
#SBATCH --cpus-per-task=1
#SBATCH --time=12:00:00
#SBATCH --requeue
# One share a task. After the array: netback merge "$OUT.parts" --out "$OUT"
set -eu
: "${NETBACK:=netback}" "${CASE:=cases/central-asia}" "${OUT:=out/futures}" "${SAMPLES:=100000}"
exec "$NETBACK" ensemble "$CASE" --samples "$SAMPLES" --out "$OUT" --threads "${SLURM_CPUS_PER_TASK:-1}" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
