#!/usr/bin/env bash
# Makes the read-only root directories that the lab's machines are booted from, once, and keeps them.
#
#   root.sh RELEASE LAYER...     e.g.  root.sh bookworm core full deno
#
# Prints one directory a layer on standard output, in the order asked; what it is doing goes to standard error.
# A layer is a file beside this script, in ../Layers:
#   core.packages    the base, made by debootstrap
#   NAME.packages    what apt installs over core: only what it changed is kept
#   NAME.program     one program of a package of the npm registry, the same for every release
# A directory's name carries a hash of all that went into it, so a changed recipe makes a new one. It is made under
# another name and then renamed: what is there is whole.
set -euo pipefail
shopt -s inherit_errexit
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
layers=$here/../Layers
cache=${UNITDSL_LAB:-/var/cache/unitdsl-lab}

# They fail in a container or wake up in the middle of a test: a login prompt without a terminal, kernel modules,
# and the timers of a machine that lives for weeks.
masked=(
    getty@tty1.service console-getty.service systemd-modules-load.service
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer
    phpsessionclean.timer systemd-tmpfiles-clean.timer
)

die() {
    echo "lab: $*" >&2
    exit 1
}

packages_of() { sed -e 's/#.*//' "$layers/$1.packages" | tr -s ' \t\n' '\n' | sed '/^$/d'; }

# The name says what is in the directory; for a layer over core that is core, too.
directory_of() {
    local release=$1 layer=$2 hash
    if [[ -f $layers/$layer.program ]]; then
        hash=$(cat "$here/root.sh" "$layers/$layer.program" | sha256sum)
        printf '%s\n' "$cache/$layer-${hash:0:12}"
    elif [[ -f $layers/$layer.packages ]]; then
        hash=$({ cat "$here/root.sh"; packages_of core; [[ $layer == core ]] || packages_of "$layer"; } | sha256sum)
        printf '%s\n' "$cache/$release-$layer-${hash:0:12}"
    else
        die "there is no layer '$layer' in $layers"
    fi
}

# The mirror that this machine's own packages come from.
mirror() {
    local uri
    # shellcheck disable=SC2016  # these are apt's placeholders
    uri=$(apt-get indextargets --format '$(ORIGIN) $(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
        awk '$1 == "Debian" && $2 !~ /-/ && $3 == "main" { print $4; exit }')
    if [[ -z $uri ]]; then
        # Before the first update apt does not know yet who stands behind an address.
        # shellcheck disable=SC2016  # these are apt's placeholders
        uri=$(apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
            awk '$1 == "main" && $2 ~ /\/debian\/?$/ { print $2; exit }')
    fi
    [[ -n $uri ]] || die "apt knows no mirror of Debian on this machine"
    printf '%s\n' "$uri"
}

# What nobody reads in a machine that lives for seconds.
shed_weight() {
    rm -rf -- "$1"/var/cache/apt/* "$1"/usr/share/doc/* "$1"/usr/share/man/* \
        "$1"/usr/share/info/* "$1"/usr/share/locale/* "$1"/var/log/journal/*
}

make_core() {
    local release=$1 root=$2 unit include
    include=$(packages_of core | paste -sd,)
    debootstrap --variant=minbase --include="$include" "$release" "$root" "$(mirror)"
    # A layer fetches an index of its own.
    rm -rf -- "$root"/var/lib/apt/lists/*
    shed_weight "$root"
    for unit in "${masked[@]}"; do
        ln -sfn /dev/null "$root/etc/systemd/system/$unit"
    done
    # The journal outlives a reboot, as on a server.
    mkdir -p "$root/var/log/journal"
    rm -f -- "$root/etc/resolv.conf" "$root/etc/hostname"
}

# Only what changes over core lands in the directory; the two are laid over each other again when a machine boots.
make_packages() {
    local release=$1 layer=$2 upper=$3
    mkdir -p "$upper" "$upper.work"/{overlay,index,root}
    # Its mounts end with it, however it ends.
    unshare --mount --propagation private "$BASH" "${BASH_SOURCE[0]}" --install "$release" "$layer" "$upper" || die "apt could not install the layer $layer"
    rm -rf -- "$upper.work"
}

install_over_core() {
    local release=$1 layer=$2 upper=$3 work=$3.work root=$3.work/root packages
    mapfile -t packages < <(packages_of "$layer")
    mount -t overlay overlay -o "lowerdir=$(directory_of "$release" core),upperdir=$upper,workdir=$work/overlay" "$root"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/run"
    mount --bind "$work/index" "$root/var/lib/apt/lists"
    : >"$root/etc/resolv.conf"
    mount --bind "$(realpath /etc/resolv.conf)" "$root/etc/resolv.conf"
    # Packages start their services when they are installed; here nothing must run.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    export DEBIAN_FRONTEND=noninteractive
    chroot "$root" apt-get update -q
    chroot "$root" apt-get install -y -q --no-install-recommends "${packages[@]}"
    rm -f -- "$root/usr/sbin/policy-rc.d"
    umount "$root/etc/resolv.conf" "$root/var/lib/apt/lists" "$root/run" "$root/proc"
    shed_weight "$root"
}

make_program() {
    local layer=$1 root=$2 package version integrity inner target tarball
    read -r package version integrity inner target < <(grep -v '^#' "$layers/$layer.program")
    mkdir -p "$root"
    (
        cd "$root"
        npm pack --silent "$package@$version" >/dev/null
    )
    tarball=$(find "$root" -maxdepth 1 -name '*.tgz')
    [[ "sha512-$(openssl dgst -sha512 -binary "$tarball" | base64 -w0)" == "$integrity" ]] || die "$package $version is not what the checksum says"
    mkdir -p "$root$(dirname "$target")"
    tar -xzf "$tarball" -O "package/$inner" >"$root$target"
    chmod 755 "$root$target"
    rm -f -- "$tarball"
}

# One at a time for each directory: many test projects may ask at once.
make() {
    local release=$1 layer=$2 target=$3 log started=$SECONDS
    mkdir -p "$cache"
    exec 8>"$target.lock"
    if ! flock --nonblock 8; then
        echo "lab: waiting for another process that makes $layer" >&2
        flock 8
    fi
    [[ -d $target ]] && return 0
    log=$target.log
    rm -rf -- "$target.new" "$target.new.work"
    echo "lab: making $(basename "$target")" >&2
    # In a subshell of its own, so that errexit holds although its status is asked.
    set +e
    (
        set -e
        if [[ -f $layers/$layer.program ]]; then
            make_program "$layer" "$target.new"
        elif [[ $layer == core ]]; then
            make_core "$release" "$target.new"
        else
            make_packages "$release" "$layer" "$target.new"
        fi
    ) >"$log" 2>&1 8>&-
    local status=$?
    set -e
    if ((status != 0)); then
        tail -n 20 "$log" >&2
        die "could not make $(basename "$target"); the whole log is $log"
    fi
    mv -T -- "$target.new" "$target"
    rm -f -- "$log"
    echo "lab: made $(basename "$target") in $((SECONDS - started)) s" >&2
}

main() {
    local release layer
    if [[ ${1:-} == --install ]]; then
        shift
        install_over_core "$@"
        return
    fi
    (($# >= 2)) || die "usage: root.sh RELEASE LAYER..."
    release=$1
    shift
    for layer; do
        # What apt installs lies over core.
        [[ ! -f $layers/$layer.packages || $layer == core ]] || ensure "$release" core >/dev/null
        ensure "$release" "$layer"
    done
}

ensure() {
    local target
    target=$(directory_of "$1" "$2")
    [[ -d $target ]] || make "$1" "$2" "$target"
    printf '%s\n' "$target"
}

main "$@"
