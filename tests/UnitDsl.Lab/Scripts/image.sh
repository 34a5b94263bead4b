#!/usr/bin/env bash
# Makes an image of the machine's busybox and of the files that come as a tar on standard input.
#
#   image.sh NAME [CHANGE...]     e.g.  image.sh localhost/shop:1 'CMD ["/bin/shop"]'
#
# A change is a line of a Dockerfile, as podman import takes it.
set -euo pipefail

name=${1:?usage: image.sh NAME [CHANGE...]}
shift
root=$(mktemp -d)
trap 'rm -rf -- "$root"' EXIT
mkdir -p "$root"/{bin,dev,etc,proc,run,sys,tmp,var}
chmod 755 "$root"
chmod 1777 "$root/tmp"
cp /usr/bin/busybox "$root/bin/"
while IFS= read -r applet; do
    [[ $applet == busybox ]] || ln -s busybox "$root/bin/$applet"
done < <(busybox --list)
printf '%s\n' 'root:x:0:0:root:/:/bin/sh' 'www-data:x:33:33:www-data:/:/bin/sh' 'nobody:x:65534:65534:nobody:/:/bin/false' >"$root/etc/passwd"
printf '%s\n' 'root:x:0:' 'www-data:x:33:' 'nogroup:x:65534:' >"$root/etc/group"
tar --extract --directory="$root"
changes=()
for change; do
    changes+=(--change "$change")
done
tar --create --directory="$root" . | podman import --quiet "${changes[@]}" - "$name"
