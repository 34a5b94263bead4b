#!/usr/bin/env bash
# Runs a program to which the systemd of a root directory is the judge (UNITDSL_SYSTEMD_ROOT), without writing into it.
#
#   judge.sh ROOT PROGRAM [ARGUMENT...]
set -euo pipefail

if [[ ${1:-} != --inside ]]; then
    # The mounts are this program's alone and end with it.
    exec unshare --mount --propagation private "$BASH" "$0" --inside "$@"
fi
shift
lower=$1
shift
mount -t tmpfs tmpfs /mnt
mkdir /mnt/{written,work,root}
mount -t overlay overlay -o "lowerdir=$lower,upperdir=/mnt/written,workdir=/mnt/work" /mnt/root
mount -t proc proc /mnt/root/proc
export UNITDSL_SYSTEMD_ROOT=/mnt/root
exec "$@"
