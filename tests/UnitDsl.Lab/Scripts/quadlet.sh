#!/usr/bin/env bash
# Prints the path of the generator of Podman's of the version asked, e.g.  quadlet.sh 5.4 , and fetches it when it is not
# there yet: that of the release of Debian that has it. It needs nothing of Podman's beside itself.
# ../Layers/quadlet.releases lists them.
set -euo pipefail
shopt -s inherit_errexit

# shellcheck source-path=SCRIPTDIR source=root.sh
source "$(dirname "${BASH_SOURCE[0]}")/root.sh"
# shellcheck source-path=SCRIPTDIR source=package.sh
source "$(dirname "${BASH_SOURCE[0]}")/package.sh"

quadlet_of() {
    local version release checksum
    while read -r version release checksum; do
        [[ $version == "$1" ]] || continue
        kept "quadlet-$version" "$release" podman usr/libexec/podman/quadlet "$checksum"
        return
    done < <(grep -v '^#' "$layers/quadlet.releases")
    die "there is no quadlet $1 in $layers/quadlet.releases"
}

quadlet_of "${1:?usage: quadlet.sh VERSION}"
