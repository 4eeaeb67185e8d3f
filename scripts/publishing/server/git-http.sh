#!/usr/bin/env bash
# Answers nginx for git over HTTP, as the account that owns the repository.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
command -v fcgiwrap >/dev/null || { echo "服务器上没有fcgiwrap，先请管理员装上。" >&2; exit 1; }
mkdir -p "$root/run"
rm -f "$root/run/git.sock"
export PATH
# A push waits while it is checked and built; the others are answered meanwhile.
exec fcgiwrap -c 8 -s "unix:$root/run/git.sock"
