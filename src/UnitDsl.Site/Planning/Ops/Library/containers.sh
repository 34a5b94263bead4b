# --- containers: what Podman has to have before its units start ---

# check_podman UNIT...: the program, its release, and the images of what will be started.
check_podman() {
    local unit found least=${fact[to//podman]-} any=no
    for unit; do
        if is_generated to "$unit"; then
            any=yes
            check_hidden "$unit"
        fi
    done
    [[ $any == yes ]] || return 0
    if ! type -P podman >/dev/null; then
        problem "There is no podman, which runs the site's containers. Install it: 'apt-get install podman'."
        return 0
    fi
    found=$(podman --version 2>/dev/null) || found=''
    found=${found##* }
    if is_older "$found" "$least"; then
        problem "Podman $found is too old: the site is written for $least or newer."
    fi
    check_images "$@"
}

# A unit file of this name comes before what a generator makes of another one.
check_hidden() {
    local path
    for path in "/etc/systemd/system/$1" "/run/systemd/system/$1"; do
        # A link to /dev/null is a mask, which is told elsewhere.
        if [[ -f $path && -z ${to_files[${path#/}]+x} && -z ${from_files[${path#/}]+x} ]]; then
            problem "$path hides what Podman's generator makes of $1. Remove it."
        fi
    done
}

# is_older FOUND LEAST: by the first two numbers; what is no release is none that is older.
is_older() {
    local major=${1%%.*} minor=${1#*.} least_major=${2%%.*} least_minor=${2#*.}
    minor=${minor%%.*} least_minor=${least_minor%%.*}
    is_number "${major:-x}" && is_number "${minor:-x}" && is_number "${least_major:-x}" && is_number "${least_minor:-x}" || return 1
    ((10#$major < 10#$least_major || (10#$major == 10#$least_major && 10#$minor < 10#$least_minor)))
}

# Each image is asked for once. One that is nowhere is a problem only where nobody would fetch it.
check_images() {
    local unit entry image
    local -A wanted=() never=()
    for unit; do
        [[ -n ${about_to_run[$unit]+x} ]] || continue
        values "${fact[to/$unit/image]-}"
        for entry in "${values[@]}"; do
            image=${entry#* }
            wanted[$image]+=${wanted[$image]:+ }$unit
            [[ $entry != never\ * ]] || never[$image]=yes
        done
    done
    for image in "${!wanted[@]}"; do
        podman image exists -- "$image" 2>/dev/null && continue
        if [[ -n ${never[$image]+x} ]]; then
            problem "There is no image $image, needed by $(some_of "${wanted[$image]}"), and Pull=never. 'podman load' or 'podman pull $image' brings it."
        elif ! registry_answers "$image"; then
            warnings+=("There is no image $image, needed by $(some_of "${wanted[$image]}"), and $registry does not answer: the start may fail. 'podman pull $image' tells.")
        fi
    done
}

# registry_answers IMAGE: whether anybody is there, in "registry"; a short name may be anybody's.
declare -A registry_known=()
registry=''
registry_answers() {
    local host port=443
    registry=${1%%/*}
    [[ $1 == */* && $registry == *[.:]* || $registry == localhost ]] || return 0
    host=${registry%:*}
    [[ $registry != *:* ]] || port=${registry##*:}
    if [[ -z ${registry_known[$registry]+x} ]]; then
        registry_known[$registry]=no
        # shellcheck disable=SC2016 # the inner shell's own arguments
        ! timeout 3 bash -c 'exec 3<>"/dev/tcp/$1/$2"' - "$host" "$port" 2>/dev/null || registry_known[$registry]=yes
    fi
    [[ ${registry_known[$registry]} == yes ]]
}
