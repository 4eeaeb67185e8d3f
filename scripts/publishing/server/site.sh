# Shared by the hooks and rollback.sh, which set `root` (the folder that setup.sh made) first.
# shellcheck shell=bash disable=SC2154

# What is published, and how; publish.conf overrules.
BRANCH=main
BASE=/
KEEP=5
RELOAD=
TEST='npm test'
# shellcheck source=/dev/null
[ -f "$root/publish.conf" ] && . "$root/publish.conf"

# Commands of the project know nothing of the repository that they are run from.
umask 022
export OUT_DIR=dist LANG=C.UTF-8 CI=1 NO_COLOR=1 FORCE_COLOR=0 npm_config_cache="$root/cache/npm"

say() { printf '%s\n' "$*" >&2; }

# Releases, the oldest first; their names begin with a number, as clocks can be set back.
releases() { find "$root/releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort; }

next_number() {
  local last
  last=$(releases | tail -n 1)
  last=${last%%-*}
  printf '%05d' $((10#${last:-0} + 1))
}

# The release that readers see; empty before the first.
current() { [ -L "$root/current" ] && basename "$(readlink "$root/current")"; }

# Pages that are open in a browser go on asking for the files of their own release: those with
# names that never come twice are lent, as hard links, by every other release that is kept.
lend_to() {
  local target=$root/releases/$1 other place
  rm -rf "$target/earlier"
  for other in $(releases | sort -r); do
    [ "$other" = "$1" ] && continue
    for place in _astro pagefind; do
      local from=$root/releases/$other/site$BASE$place
      [ -d "$from" ] || continue
      mkdir -p "$target/earlier$BASE$place"
      # Already lent by a later release: `-n` keeps that one, and some versions call it a failure.
      cp -aln "$from/." "$target/earlier$BASE$place/" 2>/dev/null || true
    done
  done
}

# `ln -sfn` takes the link away before it puts the new one; a rename does both at once.
switch_to() {
  local before
  before=$(redirects)
  lend_to "$1"
  rm -f "$root/.current.new"
  ln -s "releases/$1" "$root/.current.new" && mv -T "$root/.current.new" "$root/current" || return 1
  [ "$before" = "$(redirects)" ] || reload
}

redirects() { cat "$root"/current/maps/*.map 2>/dev/null; }

# Redirects are read by nginx only when it is told to. The pages themselves do not wait for it.
reload() {
  [ -n "$RELOAD" ] || return 0
  local said
  said=$(bash -c "$RELOAD" 2>&1) && return 0
  say "网站已经换好，但旧网址的跳转没有更新：重新载入nginx没有成功。请告诉维护人员："
  say "  $said"
}

prune() {
  local old
  for old in $(releases | head -n "-$KEEP"); do
    [ "$old" = "$(current)" ] || rm -rf "${root:?}/releases/$old"
  done
}
