#!/usr/bin/env bash
# Where Node.js is absent everything builds all the same, and `view` writes a picture and says what is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A checkout of its own, with what is not committed yet, but nothing that was built or installed.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    [[ ! -e $file ]] || printf '%s\0' "$file"
done | tar --null -T - -c | tar -x -C "$work"

# Every program but node and npm.
mkdir "$work/bin"
IFS=: read -ra folders <<< "$PATH"
for folder in "${folders[@]}"; do
    for program in "$folder"/*; do
        name=$(basename "$program")
        [[ $name == node || $name == nodejs || $name == npm || $name == npx || -e $work/bin/$name || ! -x $program ]] || ln -s "$program" "$work/bin/$name"
    done
done
export PATH=$work/bin DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}
! command -v node > /dev/null || { echo "node is still on the PATH"; exit 1; }

cd "$work"
dotnet build src/Magnesium.Graph.Tool 2>&1 | tee build.log | grep -F "built without its page" || { cat build.log; exit 1; }
grep -F "0 Warning(s)" build.log
cd "$work/bin"
dotnet "$work/artifacts/bin/Magnesium.Graph.Tool/debug/magnesium.dll" view -o "$work/mg.html" --focus magnesium --to migraine 2> "$work/error.txt"
grep -F "Node.js" "$work/error.txt"
[[ ! -e $work/mg.html ]] && grep -qF "<svg" "$work/mg.svg"
! dotnet "$work/artifacts/bin/Magnesium.Graph.Tool/debug/magnesium.dll" export html -o "$work/mg.html" 2> "$work/error.txt"
grep -F "carries no page" "$work/error.txt"
cd "$root"
echo "passed: without Node.js all builds, and view writes a picture"
