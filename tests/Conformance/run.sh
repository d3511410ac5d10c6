#!/usr/bin/env bash
# Loads what this library exports with other people's programs and checks that they see the same graph.
# Run it from anywhere: tests/Conformance/run.sh
# It needs Debian or a system like it, and installs networkx, igraph, graph-tool and xmllint where they are missing.
# MAGNESIUM is the command to test; without it, the tool of this checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=/usr/bin/python3 # Debian's own: another python on the PATH does not see Debian's packages
missing=()
for module in networkx:python3-networkx igraph:python3-igraph graph_tool:python3-graph-tool; do
    $python -c "import importlib.util, sys; sys.exit(importlib.util.find_spec('${module%%:*}') is None)" 2>/dev/null || missing+=("${module##*:}")
done
command -v xmllint >/dev/null || missing+=(libxml2-utils)
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing ${missing[*]}"
    sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

magnesium=${MAGNESIUM:-dotnet run --project src/Magnesium.Graph.Tool --}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
$magnesium export native -o "$work/magnesium.json"
$magnesium export graphml -o "$work/magnesium.graphml"
$python tests/Conformance/graphml.py "$work" "$magnesium"

# The sample for people outside .NET, with its golden beside it.
sample=samples/python/read_with_networkx
if [[ ${APPROVE:-} == 1 ]]; then
    $python $sample.py "$work/magnesium.graphml" > $sample.approved.txt
fi
$python $sample.py "$work/magnesium.graphml" | diff -u $sample.approved.txt -
echo "passed $sample.py"
