#!/usr/bin/env bash
# Keeps the accounts with which staff sign in at the studio: `accounts`, as nginx reads it.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
accounts=$root/accounts

usage() {
  cat >&2 <<'TEXT'
撰稿台的账号。用法：
  account.sh add 账号      加一个账号，或给它换密码；照提示输入密码，直接回车就替你定一个
  account.sh remove 账号   删去
  account.sh list          列出
TEXT
}
wrong() { echo "$1" >&2; exit 2; }

# Written aside first, for the disk may be full; the file itself stays, with the group that may read it.
replace() {
  local new
  new=$(mktemp "$accounts.XXXXXX")
  cat >"$new"
  [ -f "$accounts" ] || install -m 640 /dev/null "$accounts"
  cat "$new" >"$accounts"
  rm -f "$new"
}
others() { [ ! -f "$accounts" ] || grep -v "^$name:" "$accounts" || true; }

action=${1:-} name=${2:-}
case $action in
  list) [ ! -f "$accounts" ] || cut -d: -f1 "$accounts"; exit 0 ;;
  add | remove)
    [[ $name =~ ^[a-z0-9][a-z0-9._-]{0,31}$ ]] ||
      wrong "账号用小写字母、数字、点和短横，最多32个，以字母或数字开头，例如 wang；不能是“${name}”。" ;;
  *) usage; exit 2 ;;
esac
command -v openssl >/dev/null || wrong "服务器上没有openssl，先请管理员装上。"
exec 7>"$root/accounts.lock"
flock 7

if [ "$action" = remove ]; then
  grep -q "^$name:" "$accounts" 2>/dev/null || wrong "没有“${name}”这个账号。有的是：$("$0" list | paste -sd' ')"
  others | replace
  echo "删了“${name}”。已经打开的撰稿台，下次推送时不再认它。"
  exit 0
fi

password=
if [ -t 0 ]; then read -rsp "给“${name}”定密码（直接回车就替你定）：" password; echo >&2; else read -r password || true; fi
made=
[ -n "$password" ] || made=$(openssl rand -base64 15 | tr '+/' '-_')
password=${password:-$made}
[ "${#password}" -ge 10 ] || wrong "密码太短，至少10个字。"
line="$name:$(openssl passwd -6 -stdin <<<"$password")"
{ others; echo "$line"; } | replace
echo "好了：账号“${name}”可以登录撰稿台。${made:+密码是 ${made} ，只显示这一次。}"
