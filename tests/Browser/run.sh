#!/usr/bin/env bash
# Tests the page that `magnesium view` writes and the sample server in a real browser: tests/Browser/run.sh
# It needs Node.js, and Debian's Chromium, which it installs where it is missing. Screenshots go to artifacts/screenshots.
set -euo pipefail
cd "$(dirname "$0")/../.."

chromium=${CHROMIUM:-/usr/bin/chromium}
if [[ ! -x $chromium ]]; then
    echo "installing chromium"
    sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi
command -v npm >/dev/null || { echo "Node.js with npm is missing: the page cannot be built, so it cannot be tested"; exit 1; }

(cd src/Magnesium.Graph.Viewer/page && { [[ -d node_modules/typescript ]] || npm ci --no-progress --loglevel=error; } && npm run --silent check && npm test --silent)
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 CHROMIUM=$chromium dotnet test tests/Browser/Browser.csproj --logger "console;verbosity=normal" "$@"
tests/Browser/without-node.sh
