#!/usr/bin/env bash
# What a developer gets: apps and the tool, restored from the packed packages alone into an empty cache, and run.
# Run it from anywhere: tests/Packages/run.sh
# It takes the packages in artifacts/packages and makes them where they are missing. APPROVE=1 rewrites the goldens.
set -euo pipefail
tests=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$tests/../.." && pwd)
cd "$root"
feed=$root/artifacts/packages
compgen -G "$feed/Magnesium.Graph.Tool.*.nupkg" > /dev/null || dotnet pack -o "$feed"
core=$(find "$feed" -regex '.*/Magnesium\.Graph\.[0-9][^/]*\.nupkg')
version=${core##*/Magnesium.Graph.}
version=${version%.nupkg}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export NUGET_PACKAGES=$work/cache DOTNET_NOLOGO=1
cp -r "$tests/app" "$work/app"
# Only the folder: a console app of ours needs nothing from anywhere else.
cat > "$work/nuget.config" <<XML
<configuration><packageSources><clear /><add key="packed" value="$feed" /></packageSources></configuration>
XML
passed=0
failed=0

check() {
    local name=$1
    shift
    if "$@"; then
        echo "passed $name"
        passed=$((passed + 1))
    else
        echo "FAILED $name"
        failed=$((failed + 1))
    fi
}

golden() {
    [[ ${APPROVE:-} != 1 ]] || cp "$2" "$tests/$1"
    diff -u "$tests/$1" "$2"
}

# The best of five starts, in milliseconds: shown, for a machine under load says nothing.
best_start() {
    local best=1000000 start took
    for _ in 1 2 3 4 5; do
        start=$(date +%s%N)
        "$@" > /dev/null
        took=$((($(date +%s%N) - start) / 1000000))
        ((took < best)) && best=$took
    done
    echo "$best ms"
}

core_is_small() {
    local size
    size=$(stat -c %s "$core") || return 1
    echo "$(basename "$core"): $size bytes"
    ((size < 1024 * 1024))
}

core_depends_on_nothing() {
    python3 -m zipfile -e "$core" "$work/core" && [[ -e $work/core/Magnesium.Graph.nuspec ]] || return 1
    ! grep '<dependency ' "$work"/core/*.nuspec
}

# Everything a package page shows, and what lets a debugger find the source.
is_complete() {
    local package=$1 folder=$work/look/$(basename "$1") missing=0 part
    python3 -m zipfile -e "$package" "$folder"
    for part in '<license type="expression">MIT' '<readme>README.md' '<icon>icon.png' '<repository type="git"' '<description>' '<tags>'; do
        grep -qF -- "$part" "$folder"/*.nuspec || { echo "$(basename "$package"): no $part"; missing=1; }
    done
    [[ -e $folder/README.md && -e $folder/icon.png ]] || { echo "$(basename "$package"): no README.md or icon.png inside"; missing=1; }
    [[ -e ${package%.nupkg}.snupkg ]] || { echo "$(basename "$package"): no symbols beside it"; missing=1; }
    [[ $package == *.Tool.* ]] || compgen -G "$folder/lib/net10.0/*.xml" > /dev/null || { echo "$(basename "$package"): no XML comments inside"; missing=1; }
    return $missing
}

console_app() {
    dotnet build "$work/app" -c Release -p:MagnesiumVersion="$version" -warnaserror -v q || return 1
    "$work/app/bin/Release/net10.0/App" > "$work/app.txt" && golden app.approved.txt "$work/app.txt"
}

trimmed_app() {
    rm -rf "$work/app/obj" "$work/app/bin"
    # The runtime to pack with comes from the usual source.
    cat > "$work/nuget.config" <<XML
<configuration><packageSources><add key="packed" value="$feed" /></packageSources></configuration>
XML
    dotnet publish "$work/app" -c Release -r linux-x64 --self-contained -p:PublishTrimmed=true -p:PublishSingleFile=true \
        -p:MagnesiumVersion="$version" -p:DebugType=none -warnaserror -v q -o "$work/trimmed" || return 1
    "$work/trimmed/App" > "$work/trimmed.txt" && golden app.approved.txt "$work/trimmed.txt"
}

# The runtime of a self-contained app is some 14 MB whatever runs on it; what trimming is about is the managed code beside it.
trimmed_app_is_small() {
    local linked size
    linked=$(find "$work/app/obj" -type d -name linked)
    size=$(find "$linked" -name '*.dll' -printf '%s\n' | awk '{ sum += $1 } END { print sum + 0 }')
    echo "managed code after trimming: $size bytes; with the runtime in one file: $(stat -c %s "$work/trimmed/App") bytes; starts, answers and ends in $(best_start "$work/trimmed/App")"
    ((size > 0 && size < 12 * 1024 * 1024))
}

# Native code is linked by clang, against zlib.
install_linker() {
    local missing=() sudo
    command -v clang > /dev/null || missing+=(clang)
    [[ -e /usr/include/zlib.h ]] || missing+=(zlib1g-dev)
    [[ ${#missing[@]} != 0 ]] || return 0
    echo "installing ${missing[*]}"
    sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}

native_app() {
    install_linker || return 1
    rm -rf "$work/app/obj" "$work/app/bin"
    dotnet publish "$work/app" -c Release -r linux-x64 -p:PublishAot=true -p:OptimizationPreference=Size -p:StackTraceSupport=false \
        -p:UseSystemResourceKeys=true -p:EventSourceSupport=false -p:MagnesiumVersion="$version" -p:DebugType=none -warnaserror -v q -o "$work/native" || return 1
    "$work/native/App" > "$work/native.txt" && golden app.approved.txt "$work/native.txt"
}

native_app_is_small() {
    local size
    size=$(stat -c %s "$work/native/App") || return 1
    echo "one file of native code: $size bytes; starts, answers, exports and ends in $(best_start "$work/native/App")"
    ((size < 12 * 1024 * 1024))
}

tool() {
    dotnet tool install Magnesium.Graph.Tool --version "$version" --tool-path "$work/tool" --add-source "$feed" > "$work/tool.log" || { cat "$work/tool.log"; return 1; }
    "$work/tool/magnesium" chains magnesium migraine --top 1 > "$work/tool.txt" || return 1
    golden tool.approved.txt "$work/tool.txt" || return 1
    echo "magnesium --version: $(best_start "$work/tool/magnesium" --version)"
    dotnet tool uninstall Magnesium.Graph.Tool --tool-path "$work/tool" > /dev/null && [[ ! -e $work/tool/magnesium ]]
}

check "the core package is under 1 MB" core_is_small
check "the core package depends on nothing" core_depends_on_nothing
for package in "$feed"/*.nupkg; do
    check "$(basename "$package") is complete" is_complete "$package"
done
check "a console app restores from the packed package alone and runs" console_app
check "a trimmed single-file app runs and says the same" trimmed_app
check "the managed code of the trimmed app is under 12 MB" trimmed_app_is_small
check "an app of native code is published without warnings and says the same" native_app
check "the app of native code is under 12 MB" native_app_is_small
check "the tool installs, answers and goes away" tool
echo "packages: $passed passed, $failed failed"
[[ $failed == 0 ]]
