#!/usr/bin/env bash
# Puts an earlier release back in the place of the published one.
set -uo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
. "$root/bin/site.sh"

usage() {
  say "退回以前发布的版本。用法：
  rollback.sh            退回上一版
  rollback.sh 2          退回两版
  rollback.sh --to 版本  换到指定的版本（也可以往新的换）
  rollback.sh --list     列出留着的版本"
}
wrong() {
  say "$1"
  exit 2
}
list() {
  local release
  for release in $(releases); do
    [ "$release" = "$(current)" ] && printf '现在 ' || printf '     '
    printf '%s  %s\n' "$release" "$(cut -d' ' -f2- "$root/releases/$release/commit" 2>/dev/null)"
  done
}

target=
steps=${1:-1}
case $steps in
  --help | -h) usage; exit 0 ;;
  --list) list; exit 0 ;;
  --to)
    target=${2:-}
    releases | grep -qxF -- "$target" || wrong "没有“${target}”这个版本。留着的有：
$(list)"
    ;;
  *[!0-9]* | 0 | "") usage; exit 2 ;;
  *)
    now=$(current)
    [ -n "$now" ] || wrong "还没有发布过，没有可退的版本。"
    target=$(releases | awk -v now="$now" '$0 < now' | tail -n "$steps" | head -n 1)
    [ "$(releases | awk -v now="$now" '$0 < now' | wc -l)" -ge "$steps" ] ||
      wrong "往前没有${steps}版可退。留着的有：
$(list)"
    ;;
esac

exec 8>"$root/switch.lock"
flock -w 120 8 || wrong "正在发布，等一会儿再试。"
switch_to "$target" || { say "换不到 ${target}，网站没有动。"; exit 1; }
say "网站现在是版本 ${target}。"
say "$BRANCH 分支没有动，下次推送会发布新的内容；要撤回的提交，请在自己电脑上 git revert 后推送。"
