#!/usr/bin/env bash
# Tests the page that `magnesium view` writes and the sample server in a real browser: tests/Browser/run.sh
# It needs Debian or a system like it, and installs Chromium and Node.js where they are missing. Screenshots go to artifacts/screenshots.
set -euo pipefail
cd "$(dirname "$0")/../.."

chromium=${CHROMIUM:-/usr/bin/chromium}
missing=()
[[ -x $chromium ]] || missing+=(chromium)
command -v npm > /dev/null || missing+=(nodejs npm)
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing ${missing[*]}"
    sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
fi

(cd src/Magnesium.Graph.Viewer/page && { [[ -d node_modules/typescript ]] || npm ci --no-progress --loglevel=error; } && npm run --silent check && npm test --silent)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ended=0
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 CHROMIUM=$chromium dotnet test tests/Browser/Browser.csproj --logger "console;verbosity=normal" \
    --logger trx --results-directory "$work" "$@" || ended=$?
sum() { { cat "$work"/*.trx || true; } | sed -n "s/.*<Counters .* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(sum passed)
failed=$(sum failed)
# A build that fails, or a host that dies, leaves no failed test behind.
[[ $failed != 0 || ($ended == 0 && $passed != 0) ]] || failed=1
if tests/Browser/without-node.sh; then
    passed=$((passed + 1))
else
    failed=$((failed + 1))
fi
echo "browser: $passed passed, $failed failed"
[[ $failed == 0 ]]
