#!/usr/bin/env bash
# Writes into review/ what a change does, and one file for each case that it touches, to be opened
# by a double click. explain.sh COMMIT: what the change is compared with.
set -euo pipefail
cd "$(dirname "$0")/../.."

npm run --silent review -- "$1" --out review
git diff --name-only --diff-filter=d "$1...HEAD" -- content/cases | cut -d/ -f3 | sort -u | head -n 20 |
  while IFS= read -r case; do
    npm run --silent export -- "$case" --out review/previews </dev/null || true
  done
