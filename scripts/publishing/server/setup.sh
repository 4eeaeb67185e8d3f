#!/usr/bin/env bash
# Makes, on a server, the bare repository that publishes what is pushed to it. Can be run again: the
# programs are replaced, the settings and the site stay.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

usage() {
  cat >&2 <<'TEXT'
在服务器上建一个推送即发布的仓库。用将来管网站的那个账号运行，不必是root。

用法：scripts/publishing/server/setup.sh 文件夹 [选项]

  文件夹           例如 /srv/anli，网站、仓库和缓存都放在里面
  --base 路径      网站不在域名根上时，写子路径，例如 /anli/（不写就是 /）
  --branch 分支    发布哪个分支（不写就是 main）
  --keep 数目      留几个版本（不写就是5）
  --reload 命令    换版后重新载入nginx的命令，例如 "sudo /usr/sbin/nginx -s reload"
TEXT
}
wrong() { echo "$1" >&2; exit 2; }

root='' base=/ branch=main keep=5 reload=''
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --base | --branch | --keep | --reload)
      [ $# -ge 2 ] || wrong "$1 后面要写值。"
      declare "${1#--}=$2"
      shift 2
      ;;
    -*) wrong "没有“${1}”这个选项。用法见 setup.sh --help。" ;;
    *) [ -z "$root" ] || wrong "只要一个文件夹，多写了“${1}”。"; root=$1; shift ;;
  esac
done
[ -n "$root" ] || { usage; exit 2; }
[[ $base =~ ^/([A-Za-z0-9._~-]+/)*$ ]] || wrong "--base 要以 / 开头、以 / 结尾，例如 /anli/，不是“${base}”。"
[[ $keep =~ ^[1-9][0-9]*$ ]] || wrong "--keep 要写一个不小于1的整数，不是“${keep}”。"
git check-ref-format "refs/heads/$branch" || wrong "“${branch}”不能作分支名。"
for program in git npm node flock tar sha256sum; do
  command -v "$program" >/dev/null || wrong "服务器上没有 ${program}，先请管理员装上。"
done
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] ||
  wrong "服务器上的Node是$(node -v)，要18或更新的（构建用的Node 24随依赖自己装）。"

mkdir -p "$root"/{bin,releases,incoming,work,cache/npm,log}
root=$(cd "$root" && pwd)
[ -d "$root/repo.git" ] || git init --quiet --bare --initial-branch="$branch" "$root/repo.git"
# The history of what was published is not rewritten.
git -C "$root/repo.git" config receive.denyNonFastForwards true
git -C "$root/repo.git" config receive.denyDeletes true
# Who pushed what over HTTP stays on record, and what is broken is not taken.
git -C "$root/repo.git" config core.logAllRefUpdates true
git -C "$root/repo.git" config receive.fsckObjects true
install -m 755 "$here"/{pre-receive,post-receive,rollback.sh,account.sh,git-http.sh} "$root/bin/"
install -m 644 "$here/site.sh" "$root/bin/"
ln -sfn ../../bin/pre-receive "$root/repo.git/hooks/pre-receive"
ln -sfn ../../bin/post-receive "$root/repo.git/hooks/post-receive"
if [ ! -f "$root/publish.conf" ]; then
  {
    echo "# 发布哪个分支，网站的子路径，留几个版本，换版后运行什么命令，改到程序时先跑什么测试"
    printf '%s=%q\n' BRANCH "$branch" BASE "$base" KEEP "$keep" RELOAD "$reload" TEST 'npm test'
  } >"$root/publish.conf"
fi

echo "建好了：$root/repo.git
下一步：
1. 由管理员装上nginx的配置（在案例库的文件夹里运行，要先 npm ci）：
   npx node scripts/publishing/server/nginx.ts --name 域名 --root $root --base $base
2. 每个人的电脑上：git remote add site 账号@服务器:$root/repo.git
3. 推送就是发布：git push site $branch"
