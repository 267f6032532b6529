#!/usr/bin/env bash
# Fuzzes every entrance for a while, beginning with the kept corpus.
#
#   fuzz.sh DIRECTORY SECONDS     the fuzzers' directory, and how long each may take
#
# Inputs that reach new code are left beside the corpus in DIRECTORY/found/kept-…; `corpus.sh pack`
# makes a corpus of them. What breaks an entrance is left in DIRECTORY/found: add it to the corpus
# with the mend.
set -euo pipefail
fuzzers=$1
seconds=$2
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
corpus="$here/../FuzzingTests/Corpus"
found="$fuzzers/found"
# Swift's own crash report would take the signal before the fuzzer can keep the input.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
limits=(-timeout=5 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=1)
rm -rf "$found"
mkdir -p "$found"

says() { printf '%s\n' "$*"; }
figure() { sed -n "s/^stat::$1: *//p" "$2"; }

# A fuzzer without feedback finds nothing and looks busy: a planted fault tells the two apart.
log="$found/planted.log"
mkdir -p "$found/planted"
if "$fuzzers/FuzzPlanted" "${limits[@]}" -max_total_time=60 -max_len=64 \
  -artifact_prefix="$found/planted-" "$found/planted" >"$log" 2>&1; then
  says "fuzz planted: the planted fault was not found in 60 s, so these fuzzers are blind"
  exit 1
fi
grep -q 'INFO: Loaded 1 modules' "$log" || { says "fuzz planted: no coverage feedback"; exit 1; }
says "fuzz planted: found, as it must be"

failed=0
for entrance in CSV:csv:4096 Dates:dates:120 Search:search:200 Configuration:configuration:120; do
  IFS=: read -r name folder longest <<<"$entrance"
  log="$found/$folder.log"
  "$here/corpus.sh" unpack "$corpus/$folder.base64" "$found/kept-$folder"
  mkdir -p "$found/new-$folder"
  if "$fuzzers/Fuzz$name" "${limits[@]}" -max_total_time="$seconds" -max_len="$longest" \
    -artifact_prefix="$found/$folder-" "$found/new-$folder" "$found/kept-$folder" >"$log" 2>&1; then
    says "fuzz $folder: $(figure number_of_executed_units "$log") inputs," \
      "$(figure new_units_added "$log") new, peak $(figure peak_rss_mb "$log") MiB, nothing broken"
    "$fuzzers/Fuzz$name" -merge=1 -max_len="$longest" "$found/kept-$folder" \
      "$found/new-$folder" >>"$log" 2>&1
  else
    says "fuzz $folder: BROKEN, the input is in $found ($(grep -aom1 'Fatal error.*\|ERROR: .*' "$log"))"
    failed=1
  fi
done
exit $failed
