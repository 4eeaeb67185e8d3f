#!/usr/bin/env bash
# Verifies a change after `npm ci`. Where it touches more than content, the test command of the README
# runs; otherwise the content is checked and the site is built. Both leave the site in dist/.
# verify.sh COMMIT [OPTION OF THE CHECK…]: COMMIT is what the change is compared with; without one
# that git knows, everything counts as changed.
set -euo pipefail
cd "$(dirname "$0")/../.."
before=${1:-unknown}

npm run --silent check -- "${@:2}"
if git diff --quiet "$before...HEAD" -- . ":(exclude)${CONTENT_DIR:-content}" 2>/dev/null; then
  npm run build
else
  npm test
fi
