#!/usr/bin/env bash
# What happens when writing goes wrong: writers are killed, disks are full, files may not be written: tests/Faults/run.sh
# POINTS=200 tests/Faults/run.sh kills each writer 200 times, as in docs/reliability.md; without it, three times.
# What this machine does not permit (mounting, another user) is skipped by name.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build tests/Faults -c Release --verbosity quiet
dotnet build src/Magnesium.Graph.Tool -c Release --verbosity quiet
tool=$PWD/artifacts/bin/Magnesium.Graph.Tool/release/magnesium.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() {
    local name=$1
    shift
    if "$@" > "$work/log" 2>&1; then
        echo "passed $name"
        passed=$((passed + 1))
    elif [[ $(tail -1 "$work/log") == SKIP* ]]; then
        echo "$(tail -1 "$work/log"): $name"
    else
        echo "FAILED $name"
        tail -5 "$work/log"
        failed=$((failed + 1))
    fi
}

magnesium() { dotnet "$tool" "$@"; }

# refused EXITCODE COMMAND...: it ends with this code, one message and no stack trace.
refused() {
    local expected=$1 code=0
    shift
    "$@" > "$work/out" 2> "$work/errors" || code=$?
    cat "$work/errors"
    [[ $code == "$expected" ]] || { echo "ended with $code, not $expected"; return 1; }
    ! grep -q '^   at ' "$work/errors" && grep -q '^magnesium: ' "$work/errors"
}

# only FOLDER FILE...: these files are in the folder and no others, hidden or not.
only() {
    local folder=$1
    shift
    diff <(ls -A "$folder") <(printf '%s\n' "$@" | sort)
}

# The same program, where a small disk is mounted at "$work/disk".
with_small_disk() {
    local mount=(unshare -m)
    [[ $(id -u) == 0 ]] || mount=(unshare -rm)
    mkdir -p "$work/disk"
    "${mount[@]}" mount -t tmpfs -o size=16k tmpfs "$work/disk" 2> /dev/null || { echo "SKIP no mount is permitted here"; return 1; }
    "${mount[@]}" bash -c "mount -t tmpfs -o size=16k tmpfs '$work/disk' && $(declare -f refused only magnesium); work=$work tool=$tool; $1"
}

full_disk() { with_small_disk "echo old > $work/disk/out.json; refused 4 magnesium export native -o $work/disk/out.json && [[ \$(cat $work/disk/out.json) == old ]] && only $work/disk out.json"; }
full_disk_folder() { with_small_disk "mkdir $work/disk/out; echo old > $work/disk/out/nodes.tsv; refused 4 magnesium export tsv -o $work/disk/out && [[ \$(cat $work/disk/out/nodes.tsv) == old ]] && only $work/disk/out nodes.tsv"; }
full_disk_snapshot() { with_small_disk "echo old > $work/disk/out.mgs; refused 4 magnesium export snapshot -o $work/disk/out.mgs && [[ \$(cat $work/disk/out.mgs) == old ]] && only $work/disk out.mgs"; }
full_output() { [[ -e /dev/full ]] || { echo "SKIP no /dev/full here"; return 1; }; local code=0; magnesium export native > /dev/full 2> "$work/errors" || code=$?; cat "$work/errors"; [[ $code == 4 ]] && ! grep -q '^   at ' "$work/errors"; }

# Where nobody can be told, the exit code tells.
deaf_error() { local code=0; magnesium chains magnesium no-such-node 2>&- || code=$?; ((code == 2)) || { echo "closed: ended with $code"; return 1; }; [[ ! -e /dev/full ]] || magnesium chains magnesium no-such-node 2> /dev/full || code=$?; ((code == 2)) || { echo "full: ended with $code"; return 1; }; }

# Several at once write one file: it is one of theirs, whole, and nothing else is left.
together() {
    local format pids=() pid
    mkdir -p "$work/together"
    for format in native jgf graphml gexf native jgf; do
        magnesium export "$format" -o "$work/together/out" > /dev/null 2>&1 & pids+=($!)
        magnesium export "$format" -o "$work/alone-$format" > /dev/null 2>&1
    done
    for pid in "${pids[@]}"; do wait "$pid" || { echo "one of them ended with $?"; return 1; }; done
    only "$work/together" out && for format in native jgf graphml gexf; do cmp -s "$work/together/out" "$work/alone-$format" && return 0; done
    echo "the file is none of theirs"
    return 1
}

# Ctrl-C in the middle of writing: the old file stays, nothing is left beside it, and the exit code is that of an interruption.
interrupted() {
    local code=0
    mkdir -p "$work/interrupted" && echo old > "$work/interrupted/out.json"
    mkfifo "$work/slow"
    (printf '{"format":"magnesium-graph","formatVersion":1,"nodes":['; sleep 3) > "$work/slow" &
    (sleep 1.5; pkill -INT -f "$tool convert $work/slow") &
    # Whoever started this may have told it to ignore interruptions, which is inherited.
    python3 -c 'import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])' \
        dotnet "$tool" convert "$work/slow" "$work/interrupted/out.json" --from native > "$work/out" 2> "$work/errors" || code=$?
    wait
    cat "$work/errors"
    ((code == 130)) && [[ $(cat "$work/interrupted/out.json") == old ]] && only "$work/interrupted" out.json
}

# The superuser may write everywhere: somebody else must try.
as_nobody() {
    local somebody=()
    if [[ $(id -u) == 0 ]]; then
        somebody=(setpriv --reuid nobody --regid nogroup --clear-groups env HOME="$work" DOTNET_CLI_HOME="$work")
        chmod 755 "$work"
        "${somebody[@]}" test -r "$tool" || { echo "SKIP another user may not read this checkout"; return 1; }
    fi
    refused 4 "${somebody[@]}" dotnet "$tool" "$@"
}

read_only_target() {
    mkdir -p "$work/shared" && chmod 777 "$work/shared" && echo old > "$work/shared/out.json" && chmod 444 "$work/shared/out.json"
    as_nobody export native -o "$work/shared/out.json" && [[ $(cat "$work/shared/out.json") == old ]] && only "$work/shared" out.json
}

read_only_folder() {
    mkdir -p "$work/closed" && echo old > "$work/closed/out.json" && chmod 555 "$work/closed"
    as_nobody export native -o "$work/closed/out.json" && [[ $(cat "$work/closed/out.json") == old ]] && only "$work/closed" out.json
}

broken_pipe() {
    local code=0
    magnesium export native 2> "$work/errors" | head -c 10 > /dev/null || code=$?
    cat "$work/errors"
    ! grep -q '^   at \|^magnesium:' "$work/errors" && ((code == 0 || code == 141))
}

# One bit of each part of a snapshot: the header is named at opening, a body at opening or by validate.
flipped_bits() {
    local at length
    magnesium export snapshot -o "$work/whole.mgs" && length=$(stat -c %s "$work/whole.mgs") || return 1
    for at in 3 17 100 $((length / 4)) $((length / 2)) $((length * 3 / 4)) $((length - 100)) $((length - 5)); do
        python3 -c 'import sys; b = bytearray(open(sys.argv[1], "rb").read()); b[int(sys.argv[3])] ^= 4; open(sys.argv[2], "wb").write(b)' "$work/whole.mgs" "$work/flipped.mgs" "$at"
        ! magnesium validate "$work/flipped.mgs" > "$work/verdict" 2>&1 || { echo "byte $at: nothing was noticed"; return 1; }
        grep -E 'section [A-Za-z]+.* at byte|not a snapshot|header|cut short|table' "$work/verdict" || { cat "$work/verdict"; return 1; }
    done
}

check "full disk: the old file stays whole, nothing is left beside it" full_disk
check "full disk: the old files of a folder stay whole" full_disk_folder
check "full disk: the old snapshot stays whole" full_disk_snapshot
check "full disk behind standard output: one message" full_output
check "read-only file: it stays, and the message says so" read_only_target
check "read-only folder: its file stays, and the message says so" read_only_folder
check "a reader that stops reading is no error" broken_pipe
check "standard error that is closed or full: the exit code alone tells" deaf_error
check "several that write one file leave one whole file" together
check "Ctrl-C leaves the old file and nothing beside it" interrupted
check "flipped bits of a snapshot are found and named" flipped_bits
killed=$(dotnet artifacts/bin/Faults/release/faults.dll --points "${POINTS:-3}" || true)
echo "$killed"
[[ $(tail -1 <<< "$killed") =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]] || { echo "FAILED the killing did not come to its end"; failed=$((failed + 1)); BASH_REMATCH=(0 0 0); }
passed=$((passed + BASH_REMATCH[1]))
failed=$((failed + BASH_REMATCH[2]))
echo "faults: $passed passed, $failed failed"
[[ $failed == 0 ]]
