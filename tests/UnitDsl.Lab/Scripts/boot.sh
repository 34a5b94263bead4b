#!/usr/bin/env bash
# Boots one machine and stays until it is off.
#
#   boot.sh NAME WORK LOWER ENFORCE
#
# NAME    of the machine, its cgroups and its host name
# WORK    a directory of its own; WORK/upper holds what it has written, and outlives the machine
# LOWER   the read-only layers, top first, separated by ':'
# ENFORCE resources or network: what the machine's control groups are for, where the host's cannot serve both
#
# Prints "launched PID" (of systemd-nspawn) once. Ends with 133 when the machine wants to start again, and with
# anything else when it is off. When standard input closes, whoever had a use for the machine is gone: it is killed
# at once, and WORK goes with it.
#
#   boot.sh --remove NAME WORK
#
# removes what a machine has left whose keeper was killed, too.
set -euo pipefail
shopt -s inherit_errexit
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
v1=(cpu cpuacct cpuset memory devices freezer blkio pids)

has_v1_controllers() { [[ $(stat -f -c %T /sys/fs/cgroup) == tmpfs ]]; }

# The group of this process in a hierarchy of cgroup v1; the empty name is that of version 2.
own_group() {
    local controllers path
    while IFS=: read -r _ controllers path; do
        [[ $controllers != "$1" ]] || { printf '%s\n' "${path%/}"; return 0; }
    done </proc/self/cgroup
    return 1
}

# Where the machine's groups are to be: below the group of this process, so that what counts for us counts for it.
# With version 2 alone it is the top, because a group that holds processes can give no controllers to groups below it.
groups_to_be() {
    local controller path
    if ! has_v1_controllers; then
        printf '%s\n' "/sys/fs/cgroup/$1"
        return
    fi
    for controller in "${v1[@]}" name=systemd; do
        if path=$(own_group "$controller"); then
            printf '%s\n' "/sys/fs/cgroup/${controller#name=}$path/$1"
        fi
    done
    if [[ -d /sys/fs/cgroup/unified ]] && path=$(own_group ''); then
        printf '%s\n' "/sys/fs/cgroup/unified$path/$1"
    fi
}

# Without groups of its own every machine would sit in the same one, and two at once would fight over it.
join_groups() {
    local controller group parent
    if ! has_v1_controllers; then
        # What the host does not hand out, the machine goes without.
        for controller in cpu cpuset io memory pids; do
            echo "+$controller" >/sys/fs/cgroup/cgroup.subtree_control || true
        done 2>/dev/null
    fi
    while IFS= read -r group; do
        mkdir -p "$group"
        parent=${group%/*}
        if [[ -e $parent/cpuset.mems && -e $group/cgroup.clone_children ]]; then
            cat "$parent/cpuset.cpus" >"$group/cpuset.cpus"
            cat "$parent/cpuset.mems" >"$group/cpuset.mems"
            echo 1 >"$group/cgroup.clone_children"
        fi
        echo "$BASHPID" >"$group/cgroup.procs"
    done < <(groups_to_be "$1")
}

groups_of() { find /sys/fs/cgroup -mindepth 1 -type d -name "$1" -prune 2>/dev/null || true; }

kill_machine() {
    local group processes
    while IFS= read -r group; do
        if [[ -e $group/cgroup.kill ]]; then
            echo 1 >"$group/cgroup.kill" || true
        else
            mapfile -t processes < <(find "$group" -name cgroup.procs -exec cat {} + 2>/dev/null)
            ((${#processes[@]} == 0)) || kill -KILL "${processes[@]}" || true
        fi
    done < <(groups_of "$1") 2>/dev/null
}

# A group can be removed a moment after the last process in it has ended.
remove_groups() {
    local group attempt
    for ((attempt = 0; attempt < 40; attempt++)); do
        while IFS= read -r group; do
            find "$group" -depth -type d -exec rmdir {} + || true
        done < <(groups_of "$1") 2>/dev/null
        [[ -n $(groups_of "$1") ]] || return 0
        sleep 0.05
    done
}

remove() {
    kill_machine "$1"
    remove_groups "$1"
    rm -rf -- "$2"
}

# Podman lays images over each other, which it cannot do on a directory that is laid over another itself: what it keeps
# lies beside what the machine writes, and outlives it like that.
keep_containers() {
    mkdir -p "$2/containers"
    arguments+=(--bind="$2/containers:/var/lib/containers")
    # It limits processes even where nobody asks for it, and fails where the machine has no group that counts them.
    has_v1_controllers && [[ $3 != resources ]] || return 0
    mkdir -p "$1/etc/containers/containers.conf.d"
    printf '[containers]\npids_limit = 0\n' >"$1/etc/containers/containers.conf.d/lab.conf"
}

# The host's clock and kernel are not the machine's to change. The rest it has, as a server's systemd has it.
launch() {
    local name=$1 root=$2 enforce=$3 arguments
    arguments=(--quiet --directory="$root" --machine="$name" --register=no --keep-unit --private-network
        --capability=all --drop-capability=CAP_SYS_TIME --drop-capability=CAP_SYS_MODULE --system-call-filter='@keyring bpf')
    # An installer writes it, not a package, and programs look localhost up.
    [[ -s $root/etc/hosts ]] || printf '127.0.0.1 localhost\n::1 localhost\n' >"$root/etc/hosts"
    [[ ! -x $root/usr/bin/podman ]] || keep_containers "$root" "$work" "$enforce"
    if has_v1_controllers && [[ $enforce == resources ]]; then
        install -D -m 755 "$here/init.sh" "$root/usr/local/sbin/unitdsl-lab-init"
        arguments+=(--kill-signal=SIGRTMIN+3 /usr/local/sbin/unitdsl-lab-init)
    else
        export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1
        arguments+=(--boot)
    fi
    join_groups "$name"
    exec systemd-nspawn "${arguments[@]}" </dev/null 3<&-
}

boot() {
    local name=$1 work=$2 lower=$3 enforce=$4 root=$2/root nspawn keeper status=0
    # Signals meant for the tests in the foreground are not for the machine.
    trap '' INT HUP TERM
    mkdir -p "$work"/{upper,overlay,root}
    mount -t overlay overlay -o "lowerdir=$lower,upperdir=$work/upper,workdir=$work/overlay" "$root"
    exec 3<&0
    launch "$name" "$root" "$enforce" >>"$work/console" 2>&1 &
    nspawn=$!
    {
        read -r -u 3 || true
        touch "$work/abandoned"
        kill_machine "$name"
    } >/dev/null 2>&1 &
    keeper=$!
    echo "launched $nspawn"
    wait "$nspawn" || status=$?
    kill -KILL "$keeper" 2>/dev/null || true
    kill_machine "$name"
    remove_groups "$name"
    umount "$root" || umount --lazy "$root"
    [[ ! -e $work/abandoned ]] || rm -rf -- "$work"
    return "$status"
}

case ${1:-} in
    --remove) remove "$2" "$3" ;;
    --boot) boot "$2" "$3" "$4" "$5" ;;
    # The machine's mounts are this process's alone and end with it.
    *) exec setsid unshare --mount --propagation private "$BASH" "$0" --boot "$@" ;;
esac
