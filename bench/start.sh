#!/usr/bin/env bash
# How long the whole process `magnesium chains magnesium migraine` takes: the median of ten runs of the Release build, after one that warms the disk's cache.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build -c Release src/Magnesium.Graph.Tool --nologo --verbosity quiet
tool=artifacts/bin/Magnesium.Graph.Tool/release/magnesium
question=(chains magnesium migraine)
"$tool" "${question[@]}" > /dev/null
times=()
for _ in {1..10}; do
    start=${EPOCHREALTIME/[.,]/}
    "$tool" "${question[@]}" > /dev/null
    times+=($(((${EPOCHREALTIME/[.,]/} - start) / 1000)))
done
sorted=($(printf '%s\n' "${times[@]}" | sort -n))
echo "ms: ${sorted[*]}; median $(((sorted[4] + sorted[5]) / 2)) ms"
