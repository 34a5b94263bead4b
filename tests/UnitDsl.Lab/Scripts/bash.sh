#!/usr/bin/env bash
# Prints the path of a bash of the version asked, e.g.  bash.sh 5.1 , and fetches it when it is not there yet: that of
# the release of Debian that has it. It runs on later releases, which one that is linked statically does not.
# ../Layers/bash.releases lists them.
set -euo pipefail
shopt -s inherit_errexit

# shellcheck source-path=SCRIPTDIR source=root.sh
source "$(dirname "${BASH_SOURCE[0]}")/root.sh"
# shellcheck source-path=SCRIPTDIR source=package.sh
source "$(dirname "${BASH_SOURCE[0]}")/package.sh"

bash_of() {
    local version release checksum
    while read -r version release checksum; do
        [[ $version == "$1" ]] || continue
        kept "bash-$version" "$release" bash bin/bash "$checksum"
        return
    done < <(grep -v '^#' "$layers/bash.releases")
    die "there is no bash $1 in $layers/bash.releases"
}

bash_of "${1:?usage: bash.sh VERSION}"
