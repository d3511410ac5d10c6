#!/usr/bin/env bash
# Runs every sample and compares what it prints with its golden beside it. APPROVE=1 rewrites the goldens.
set -euo pipefail
samples=$(cd "$(dirname "$0")" && pwd)
# Samples save files where they run.
received=$(mktemp -d)
trap 'rm -rf "$received"' EXIT
cd "$received"
passed=0
failed=0
for sample in "$samples"/[0-9]*.cs "$samples"/how-to/*.cs; do
    name=$(basename "$sample" .cs)
    golden=${sample%.cs}.approved.txt
    if ! dotnet run "$sample" > "$name.txt" < /dev/null; then
        echo "FAILED $name: it did not run to its end"
        failed=$((failed + 1))
        continue
    fi
    if [[ ${APPROVE:-} == 1 ]]; then
        cp "$name.txt" "$golden"
    fi
    if diff -u "$golden" "$name.txt"; then
        echo "passed $name"
        passed=$((passed + 1))
    else
        echo "FAILED $name: its output is not $golden. If the new output is right, run APPROVE=1 samples/run.sh"
        failed=$((failed + 1))
    fi
done
echo "samples: $passed passed, $failed failed"
[[ $failed == 0 && $passed != 0 ]]
