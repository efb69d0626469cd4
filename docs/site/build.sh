#!/usr/bin/env bash
# Builds the documentation site into docs/site/dist. Needs the .NET SDK and Node.js 18 or later; packages are fetched by the
# first run only (dotnet restore, npm ci), after which it works without a network.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v npm >/dev/null; then
  echo "build.sh: npm is not there. Install Node.js 18 or later, on Debian: apt-get install nodejs npm." >&2
  exit 1
fi

# npm writes .package-lock.json when an install is whole.
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --no-audit --no-fund
fi

rm -rf pages dist
dotnet run -c Release --project ApiReference -- pages/api ../../FSharp/Diff.fs
node stage.mjs
node_modules/.bin/vitepress build .
echo "build.sh: open docs/site/dist through a web server, e.g. node_modules/.bin/vitepress preview ."
