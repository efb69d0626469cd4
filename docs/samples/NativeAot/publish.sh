#!/usr/bin/env bash
# Publishes the sample as native code and runs it. Needs a C linker: gcc or clang, and zlib1g-dev, of Debian.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"

# In a copy without lock files: a runtime identifier adds packages that the lock files must not name.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
(cd "$root" && git ls-files Dual Functional docs/samples/NativeAot Directory.Build.props Directory.Packages.props global.json .editorconfig |
  grep -v packages.lock.json | tar -cf - -T -) | tar -xf - -C "$copy"

dotnet publish -c Release -r linux-x64 -o "$copy/out" "$copy/docs/samples/NativeAot" \
  -p:PublishAot=true -p:RestorePackagesWithLockFile=false -p:RestoreLockedMode=false -p:TreatWarningsAsErrors=false -p:CppCompilerAndLinker="${CC:-gcc}" "$@"
"$copy/out/NativeAot"
