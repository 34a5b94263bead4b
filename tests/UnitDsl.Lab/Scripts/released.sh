#!/usr/bin/env bash
# Prints the path of a program of the version asked, and fetches it when it is not there yet: that of the release of Debian
# that has it, which runs on later releases and needs nothing else of its package.
#
#   released.sh bash 5.1
#   released.sh quadlet 5.4
#
# ../Layers/PROGRAM.releases lists the versions.
set -euo pipefail
shopt -s inherit_errexit

# shellcheck source-path=SCRIPTDIR source=root.sh
source "$(dirname "${BASH_SOURCE[0]}")/root.sh"
# shellcheck source-path=SCRIPTDIR source=package.sh
source "$(dirname "${BASH_SOURCE[0]}")/package.sh"

# Where each lies in which package.
declare -A package=([bash]=bash [quadlet]=podman)
declare -A path=([bash]=bin/bash [quadlet]=usr/libexec/podman/quadlet)

released() {
    local program=$1 wanted=$2 version release checksum
    [[ -n ${package[$program]+x} ]] || die "there is no list of releases of $program"
    while read -r version release checksum; do
        [[ $version == "$wanted" ]] || continue
        kept "$program-$version" "$release" "${package[$program]}" "${path[$program]}" "$checksum"
        return
    done < <(grep -v '^#' "$layers/$program.releases")
    die "there is no $program $wanted in $layers/$program.releases"
}

released "${1:?usage: released.sh PROGRAM VERSION}" "${2:?usage: released.sh PROGRAM VERSION}"
