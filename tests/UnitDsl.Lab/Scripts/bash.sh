#!/usr/bin/env bash
# Prints the path of a bash of the version asked, e.g.  bash.sh 5.1 , and fetches it when it is not there yet: that of
# the release of Debian that has it. It runs on later releases, which one that is linked statically does not.
# ../Layers/bash.releases lists them.
set -euo pipefail
shopt -s inherit_errexit

# shellcheck source-path=SCRIPTDIR source=root.sh
source "$(dirname "${BASH_SOURCE[0]}")/root.sh"

fetch() {
    local release=$1 checksum=$2 target=$3 work=$3.new package options
    rm -rf -- "$work"
    mkdir -p "$work"/{state/lists/partial,cache/archives/partial,content}
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(mirror) $release main" >"$work/sources.list"
    options=(
        -qq -o Dir::State="$work/state" -o Dir::State::status=/dev/null -o Dir::Cache="$work/cache"
        -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o APT::Sandbox::User=root -o Acquire::Languages=none
    )
    apt-get "${options[@]}" update
    (
        cd "$work"
        apt-get "${options[@]}" download bash
    )
    package=$(find "$work" -maxdepth 1 -name '*.deb')
    [[ $checksum == - ]] || echo "$checksum  $package" | sha256sum --check --quiet
    dpkg-deb --extract "$package" "$work/content"
    mv -T -- "$work/content/bin/bash" "$target"
    rm -rf -- "$work"
}

bash_of() {
    local version release checksum target
    while read -r version release checksum; do
        [[ $version == "$1" ]] || continue
        target=$cache/bash-$version-$({ cat "$here/bash.sh"; echo "$release $checksum"; } | sha256sum | cut -c 1-12)
        mkdir -p "$cache"
        exec 8>"$target.lock"
        flock 8
        [[ -x $target ]] || fetch "$release" "$checksum" "$target" >&2
        printf '%s\n' "$target"
        return
    done < <(grep -v '^#' "$layers/bash.releases")
    die "there is no bash $1 in $layers/bash.releases"
}

bash_of "${1:?usage: bash.sh VERSION}"
