# shellcheck shell=bash
# One file out of a package of some release of Debian; sourced behind root.sh.

# file_of RELEASE PACKAGE PATH CHECKSUM TARGET: the checksum is that of the package, or - where the release still moves.
file_of() {
    local release=$1 name=$2 path=$3 checksum=$4 target=$5 work=$5.new package options
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
        apt-get "${options[@]}" download "$name"
    )
    package=$(find "$work" -maxdepth 1 -name '*.deb')
    [[ $checksum == - ]] || echo "$checksum  $package" | sha256sum --check --quiet
    dpkg-deb --extract "$package" "$work/content"
    mv -T -- "$work/content/$path" "$target"
    rm -rf -- "$work"
}

# kept NAME RELEASE PACKAGE PATH CHECKSUM: fetched when it is not there yet; prints where it is.
kept() {
    local target
    target=$cache/$1-$({ cat "$here/package.sh"; echo "${*:2}"; } | sha256sum | cut -c 1-12)
    mkdir -p "$cache"
    exec 8>"$target.lock"
    flock 8
    [[ -x $target ]] || file_of "${@:2}" "$target" >&2
    printf '%s\n' "$target"
}
