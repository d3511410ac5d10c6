#!/usr/bin/env bash
# Runs every sample and compares what it prints with its golden beside it. APPROVE=1 rewrites the goldens.
set -euo pipefail
cd "$(dirname "$0")"
received=$(mktemp -d)
trap 'rm -rf "$received"' EXIT
passed=0
failed=0
for sample in [0-9]*.cs; do
    name=${sample%.cs}
    if ! dotnet run "$sample" > "$received/$name.txt" < /dev/null; then
        echo "FAILED $name: it did not run to its end"
        failed=$((failed + 1))
        continue
    fi
    if [[ ${APPROVE:-} == 1 ]]; then
        cp "$received/$name.txt" "$name.approved.txt"
    fi
    if diff -u "$name.approved.txt" "$received/$name.txt"; then
        echo "passed $name"
        passed=$((passed + 1))
    else
        echo "FAILED $name: its output is not $name.approved.txt. If the new output is right, run APPROVE=1 samples/run.sh"
        failed=$((failed + 1))
    fi
done
echo "samples: $passed passed, $failed failed"
[[ $failed == 0 && $passed != 0 ]]
