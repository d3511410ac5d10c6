#!/usr/bin/env bash
# Opens what this library exports with other people's programs and checks that they see the same graph, and the other way round.
# Run it from anywhere: tests/Conformance/run.sh
# It needs Debian or a system like it and Node.js, and installs what is missing. Each check prints one line: ok, FAIL or SKIP.
# MAGNESIUM is the command to test; without it, the tool of this checkout. What a version does not write is skipped by name.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=/usr/bin/python3 # Debian's own: another python on the PATH does not see Debian's packages
missing=()
for module in networkx:python3-networkx lxml:python3-lxml igraph:python3-igraph graph_tool:python3-graph-tool rdflib:python3-rdflib; do
    $python -c "import importlib.util, sys; sys.exit(importlib.util.find_spec('${module%%:*}') is None)" 2>/dev/null || missing+=("${module##*:}")
done
for program in xmllint:libxml2-utils dot:graphviz gvpr:graphviz rapper:raptor2-utils psql:postgresql npm:npm; do
    command -v "${program%%:*}" >/dev/null || missing+=("${program##*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing ${missing[*]}"
    sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
# Where npm refuses install scripts: Kuzu's only copies the program that the package brings.
(cd tests/Conformance && npm ci --silent --no-audit --no-fund && [[ -e node_modules/kuzu/kuzujs.node ]] || (cd node_modules/kuzu && node install.js))

if [[ -z ${MAGNESIUM:-} ]]; then
    dotnet build src/Magnesium.Graph.Tool --verbosity quiet
    MAGNESIUM="dotnet $PWD/artifacts/bin/Magnesium.Graph.Tool/debug/magnesium.dll"
fi
export MAGNESIUM
MAGNESIUM_SHARED=$(realpath -m "${MAGNESIUM_SHARED:-../shared}")
export MAGNESIUM_SHARED

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/magnesium" "$work/awkward" "$work/hostile"
$MAGNESIUM export native -o "$work/magnesium/native.json"
for graph in awkward hostile; do
    $python tests/Conformance/$graph.py "$work/$graph.json"
    $MAGNESIUM convert "$work/$graph.json" "$work/$graph/native.json" --to native
done

# Every format that this version writes, each in a file of its id; flavours that are files of another kind beside them.
formats=$($MAGNESIUM formats --json | $python -c 'import json, sys; print(*(f["id"] for f in json.load(sys.stdin)["formats"] if f["writes"] and f["id"] not in ("native", "svg", "html", "snapshot")))')
for graph in magnesium awkward hostile; do
    for format in $formats cypher.kuzu graphml.yed; do
        flavour=()
        [[ $format != *.* ]] || flavour=(--flavour "${format#*.}")
        $MAGNESIUM export "${format%%.*}" "${flavour[@]}" --graph "$work/$graph/native.json" -o "$work/$graph/$format" > "$work/export.log" 2>&1 \
            || { [[ ${#flavour[@]} -gt 0 ]] || { echo "  FAIL  export $format of $graph"; cat "$work/export.log"; } | tee -a "$work/checks.log"; }
    done
done

cd tests/Conformance
for check in *.py *.mjs; do
    case $check in
        truth.* | awkward.py | hostile.py) continue ;;
        graphml.py) command=($python graphml.py "$work/magnesium" "$MAGNESIUM") ;;
        *.py) command=($python "$check" "$work/magnesium" "$work/awkward" "$work/hostile") ;;
        *.mjs) command=(node "$check" "$work/magnesium" "$work/awkward" "$work/hostile") ;;
    esac
    "${command[@]}" 2> "$work/errors.log" | tee -a "$work/checks.log" || { echo "  FAIL  $check did not run to its end" | tee -a "$work/checks.log"; tail -5 "$work/errors.log"; }
done
# The sample for people outside .NET, with its golden beside it.
cd ../..
sample=samples/python/read_with_networkx
$python $sample.py "$work/magnesium/graphml" > "$work/sample.txt"
if [[ ${APPROVE:-} == 1 ]]; then
    cp "$work/sample.txt" $sample.approved.txt
fi
if diff -u $sample.approved.txt "$work/sample.txt"; then
    echo "  ok    $sample.py" | tee -a "$work/checks.log"
else
    echo "  FAIL  $sample.py" | tee -a "$work/checks.log"
fi
passed=$(grep -c '^  ok ' "$work/checks.log" || true)
failed=$(grep -c '^  FAIL ' "$work/checks.log" || true)
echo "$passed passed, $failed failed"
[[ $failed == 0 && $passed != 0 ]]
