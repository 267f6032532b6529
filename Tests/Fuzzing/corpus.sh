#!/usr/bin/env bash
# A corpus is kept as one file, a line of base64 for each input, so that a change of it can be read.
#
#   corpus.sh unpack FILE DIRECTORY    each line becomes a file of the directory
#   corpus.sh pack DIRECTORY FILE      the other way round, sorted
set -euo pipefail
case $1 in
  unpack)
    mkdir -p "$3"
    place=0
    while IFS= read -r line; do
      place=$((place + 1))
      base64 -d <<<"$line" >"$3/$(printf %04d "$place")"
    done <"$2"
    ;;
  pack)
    for input in "$2"/*; do base64 -w 0 "$input"; echo; done | LC_ALL=C sort -u >"$3"
    ;;
  *) sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 64 ;;
esac
