#!/usr/bin/env bash
# Mutation tests of one library or of both. Reports go to mutation/output/<library>/reports.
set -euo pipefail

# Stryker works in project mode only from this folder; in solution mode --since ignores every change.
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() { echo "usage: mutation/run.sh [--only Dual|Functional] [--since REF]"; }

libraries=(Dual Functional)
since=()
while [ $# -gt 0 ]; do
  case "$1" in
    --only)
      case "${2:-}" in
        Dual | Functional) libraries=("$2") ;;
        *) echo "--only: found '${2:-}'. Give Dual or Functional." >&2; exit 2 ;;
      esac
      shift 2
      ;;
    --since)
      [ -n "${2:-}" ] || { echo "--since: found nothing. Give a branch, tag or commit." >&2; exit 2; }
      # Stryker reads branches, tags and full hashes; git turns anything else into a full hash.
      commit=$(git rev-parse --verify --quiet "$2^{commit}") ||
        { echo "--since: '$2' is no commit of this repository. Give a branch, tag or commit." >&2; exit 2; }
      since=("--since:$commit")
      shift 2
      ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

dotnet tool restore >/dev/null

# Properties run once for each mutant they cover: few samples find most mutants.
export CsCheck_Iter="${CsCheck_Iter:-20}"

status=0
for library in "${libraries[@]}"; do
  dotnet stryker -f "${library,,}.json" -O "output/$library" --skip-version-check ${since[@]+"${since[@]}"} || status=$?
done
exit "$status"
