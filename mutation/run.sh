#!/usr/bin/env bash
# Mutation tests of one library or of both. Reports go to mutation/output/<library>/reports.
set -euo pipefail

# Stryker works in project mode only from this folder; in solution mode --since ignores every change.
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() { echo "usage: mutation/run.sh [--only Dual|Functional] [--since REF | --slice]"; }

# What CI runs while there is no release: some 460 mutants of rules of one, two and many arguments.
slice=('Rules/L*.cs' 'Rules/N*.cs' 'Rules/P*.cs' 'Rules/S*.cs')

libraries=(Dual Functional)
options=()
part=() # thresholds are for whole folders
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
      options+=("--since:$commit")
      part=(--part)
      shift 2
      ;;
    --slice)
      libraries=(Dual)
      for files in "${slice[@]}"; do options+=(--mutate "$files"); done
      part=(--part)
      shift
      ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

dotnet tool restore >/dev/null

# Few samples find most mutants; the same ones find the same mutants in every run.
export CsCheck_Iter="${CsCheck_Iter:-20}" CsCheck_Seed="${CsCheck_Seed:-0N0XIzNsQ0O2}"

export MutationRun=true # tests/Directory.Build.props: a run of the tests ends at the first failure
export DOTNET_TieredPGO=0 # the hosts live for minutes: counting branches costs more than it brings

status=0
for library in "${libraries[@]}"; do
  report="output/$library/reports/mutation-report.json"
  rm -f "$report"
  dotnet stryker -f "${library,,}.json" -O "output/$library" --skip-version-check ${options[@]+"${options[@]}"} || status=$?
  # Stryker writes no report when nothing has changed.
  [ ! -f "$report" ] || dotnet run Report.cs -- "$report" survivors.md ${part[@]+"${part[@]}"} || status=$?
done
exit "$status"
