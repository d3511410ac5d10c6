#!/usr/bin/env bash
# Asks translated patterns of PostgreSQL, Kuzu and oxigraph, and Neo4j's linter what it thinks of them.
# Run it from anywhere: tests/Engines/run.sh
# It needs Debian or a system like it and Node.js, and installs what is missing. The server runs on loopback, in a folder that is thrown away.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
command -v npm >/dev/null || missing+=(npm)
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing ${missing[*]}"
    sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
# Where npm refuses install scripts: Kuzu's only copies the program that the package brings.
npm ci --silent --no-audit --no-fund
[[ -e node_modules/kuzu/kuzujs.node ]] || (cd node_modules/kuzu && node install.js)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ended=0
dotnet test Magnesium.Graph.Engines.Tests.csproj --logger trx --results-directory "$work" || ended=$?
sum() { { cat "$work"/*.trx || true; } | sed -n "s/.*<Counters .* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'; }
grep -ho '[A-Za-z ]*: [0-9]* cases, .*' "$work"/*.trx | sed 's/&[a-z]*;//g' || true
passed=$(sum passed)
echo "$passed passed, $(sum failed) failed"
[[ $ended == 0 && $passed != 0 ]]
