#!/usr/bin/env bash
# Feeds damaged files, patterns and CURIEs to everything that reads: tests/Fuzz/run.sh [OPTIONS]
# First the saved regressions, then new inputs for a minute or so, a new seed each day. All options are the program's own:
#     tests/Fuzz/run.sh --inputs 1000000 --seed 7 --target graphml     # a long run
#     tests/Fuzz/run.sh --target graphml --try out/fuzz/graphml-1.bin  # an input that was saved
# What breaks a promise is printed, made short and saved in out/fuzz; put it in tests/Fuzz/regressions/TARGET once mended.
# What ends the program itself is named by the file out/fuzz/running-*, which holds the options that try it again.
# A long run is shared by several of these, each with numbers of its own: --first 500000 --inputs 500000.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build tests/Fuzz -c Release --verbosity quiet
[[ $# -gt 0 ]] || set -- --seconds 60 --seed "$(date +%j)"
export DOTNET_GCgen0size=0x4000000 # bytes, in hexadecimal: collecting takes a third of the time otherwise
exec dotnet artifacts/bin/Fuzz/release/fuzz.dll "$@"
