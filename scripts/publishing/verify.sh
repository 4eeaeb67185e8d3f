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
  # Tests of other browsers say that they are skipped where these cannot be installed.
  if [ -n "${CI:-}" ] && command -v apt-get > /dev/null; then
    root=$([ "$(id -u)" = 0 ] || echo 'sudo -n')
    $root apt-get -qq update || true
    for package in firefox-esr webkit2gtk-driver xvfb; do
      $root apt-get -qq install -y --no-install-recommends "$package" || true
    done
  fi
  npm test
fi
