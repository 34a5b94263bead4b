#!/bin/sh
# What a machine starts as process 1 where the host's controllers are those of cgroup v1: the container sees them
# read-only, and systemd would take them for somebody else's. The last words are for systemd 256 and later, which
# looks on its own command line for leave to use them.
for controllers in /sys/fs/cgroup/*; do
    mount -o remount,bind,rw "$controllers" 2>/dev/null
done
exec /lib/systemd/systemd "$@" SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1
