#!/usr/bin/env bash
# Uploads a built site to an S3-compatible store with rclone. Files with fingerprints go first and
# are never taken away here, pages go last, what is gone is deleted after that: a reader never meets
# a page whose files are not there yet.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

usage() {
  cat >&2 <<'TEXT'
把构建好的网站传到对象存储（阿里云OSS、腾讯云COS、华为云OBS、MinIO等S3兼容的都可以）。

用法：scripts/publishing/object-store/publish.sh 目的地 [选项]

  目的地         rclone的写法，例如 site:桶名，子路径写在后面：site:桶名/anli
  --dist 文件夹  构建好的网站（不写就是 dist）
  --gzip         文字类的文件压好再传，带 Content-Encoding: gzip；要先运行 npm run compress。
                 CDN自己会压缩的，不用写
  --brotli       同上，用brotli，比gzip小五分之一左右；只用于全站HTTPS，浏览器在HTTP下不认它
  --clean        另外删去以前各版留下的带指纹的文件；隔些日子做一次，不要在发布当天做
  --dry-run      只说要做什么
TEXT
}
wrong() { echo "$1" >&2; exit 2; }

target='' dist=dist packing='' clean='' dry=()
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --dist) [ $# -ge 2 ] || wrong "--dist 后面要写文件夹。"; dist=$2; shift 2 ;;
    --gzip | --brotli)
      [ -z "$packing" ] || [ "$packing" = "${1#--}" ] || wrong "--gzip 和 --brotli 只写一个。"
      packing=${1#--}; shift ;;
    --clean) clean=yes; shift ;;
    --dry-run) dry=(--dry-run); shift ;;
    -*) wrong "没有“${1}”这个选项。用法见 publish.sh --help。" ;;
    *) [ -z "$target" ] || wrong "只要一个目的地，多写了“${1}”。"; target=${1%/}; shift ;;
  esac
done
[ -n "$target" ] || { usage; exit 2; }
command -v rclone >/dev/null || wrong "没有rclone，先装上：https://rclone.org/install/"
[ -f "$dist/index.html" ] || wrong "“${dist}”里没有 index.html：先运行 npm run build。"
case $packing in brotli) ending=br encoded=br ;; *) ending=gz encoded=gzip ;; esac
if [ -n "$packing" ] && [ ! -f "$dist/index.html.$ending" ]; then wrong "“${dist}”里没有压缩文件：先运行 npm run compress。"; fi
if [[ $target != *:* && $target != /* ]]; then wrong "目的地写作 rclone里的名字:桶名，例如 site:anli，不是“${target}”。"; fi

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
# Two trees: what is sent as it is, and what is sent packed under its own name. Only the modification
# time and the bytes count, so hard links and copies do.
mkdir "$stage/plain" "$stage/packed"
cp -a "$dist/." "$stage/plain/"
if [ -n "$packing" ]; then
  (cd "$stage/plain" && find . -type f -name "*.$ending" -print0) | while IFS= read -r -d '' file; do
    mkdir -p "$stage/packed/$(dirname "$file")"
    mv "$stage/plain/$file" "$stage/packed/${file%."$ending"}"
    rm -f "$stage/plain/${file%."$ending"}"
  done
fi
# For hosts of other kinds; compressed variants are no pages.
find "$stage" -type f \( -name '*.br' -o -name '*.gz' -o -name '_headers' -o -name '_redirects*' \) -delete

trees=(plain)
[ -z "$packing" ] || trees+=(packed)
forever='Cache-Control: public, max-age=31536000, immutable'
ask='Cache-Control: no-cache'

carry() {
  rclone "$@" ${dry[@]+"${dry[@]}"} --config "${RCLONE_CONFIG:-$here/rclone.conf}" --stats 0 && return
  echo "没有传完：上面是rclone说的原因。已经传上去的不影响读者，改好以后再运行一次。" >&2
  exit 1
}

# send FILTER… -- HEADER…: uploads what the filters take.
send() {
  local filters=() headers=() tree
  while [ "$1" != -- ]; do filters+=(--filter "$1"); shift; done
  shift
  for header in "$@"; do headers+=(--header-upload "$header"); done
  for tree in "${trees[@]}"; do
    local encoding=()
    [ "$tree" = packed ] && encoding=(--header-upload "Content-Encoding: $encoded")
    carry copy "$stage/$tree" "$target" --checksum --no-update-modtime "${filters[@]}" \
      "${headers[@]}" ${encoding[@]+"${encoding[@]}"}
  done
}

step() { echo "${1}……" >&2; }
# Chunks of the search carry the name of their index, which is named in the files of the next step.
once=('/_astro/**' '/pagefind/fragment/**' '/pagefind/index/**' '/pagefind/*.pf_meta' '/pagefind/tables.*')
step "一、名字带指纹的文件"
send "${once[@]/#/+ }" '- *' -- "$forever"
step "二、其他文件"
# Other types rclone knows by itself; these would lack their encoding.
for type in 'csv text/csv' 'md text/markdown' 'bib text/x-bibtex' 'txt text/plain'; do
  send "+ *.${type% *}" '- *' -- "$ask" "Content-Type: ${type#* }; charset=utf-8"
done
send "${once[@]/#/- }" '- *.{csv,md,bib,txt,html,xml}' '+ *' -- "$ask"
step "三、网页"
send '+ *.{html,xml}' '- *' -- "$ask"

step "四、删去不再有的"
whole=$stage/whole
mkdir "$whole"
cp -al "$stage/plain/." "$whole/"
cp -al "$stage/packed/." "$whole/"
keep=()
[ -n "$clean" ] || for place in "${once[@]}"; do keep+=(--filter "- $place"); done
# Everything is there by now: names alone tell what is not wanted any more.
carry sync "$whole" "$target" --ignore-existing --delete-after ${keep[@]+"${keep[@]}"}
echo "传好了：${target}" >&2
