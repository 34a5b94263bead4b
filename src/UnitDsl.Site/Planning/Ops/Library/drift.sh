# --- drift: whether what lies on the machine is what this tree brings ---

# Fills drift[UNIT] with words about its files, a line each; empty when all is as it should be. "generation" is what is installed.
declare -A drift=() path_drift=()
generation='' generation_since=''
read_drift() {
    local path how unit
    path_drift=() drift=()
    while IFS= read -r -d '' path && IFS= read -r -d '' how; do
        path_drift[$path]=$how
    done < <(tell_drift)
    read_installed
    for unit in "${to_units[@]}"; do
        unit_drift "$unit"
    done
}

# In a process of its own: what install must stop for, status only tells.
tell_drift() {
    local path
    exec 2>/dev/null
    load_script to
    read_generations
    load_generation from "$installed"
    read_sums
    compare_files
    for path in "${paths[@]}"; do
        printf '/%s\0%s\0' "$path" "${file_how[$path]-same} ${file_blocked[$path]-}"
    done
}

read_installed() {
    local target
    generation='' generation_since=''
    target=$(readlink -- "$state/current" 2>/dev/null) || return 0
    generation=${target##*/}
    generation_since=$(stat -c %Y -- "$state/generations/$generation/facts" 2>/dev/null) || generation_since=''
}

unit_drift() {
    local unit=$1 path text=''
    values "${fact[to/$unit/file]-}"
    for path in "${values[@]}"; do
        case ${path_drift[$path]-unknown} in
            same*) continue ;;
            'new '*) text+="not installed: $path"$'\n' ;;
            'missing '*) text+="removed by hand: $path"$'\n' ;;
            'changed drifted') text+="changed by hand: $path"$'\n' ;;
            'changed foreign' | 'changed directory') text+="not ours: $path"$'\n' ;;
            'changed '*) text+="newer tree: $path"$'\n' ;;
            *) text+="unknown: $path"$'\n' ;;
        esac
    done
    [[ ${live[$unit/NeedDaemonReload]-no} != yes ]] || text+='daemon-reload: systemd has not read what lies there'$'\n'
    [[ ${live[$unit/LoadState]-} != masked ]] || text+='masked'$'\n'
    foreign_parts "$unit"
    drift[$unit]=${text%$'\n'}
}

# Drop-ins and unit files that systemd goes by and that are none of the site's.
foreign_parts() {
    local unit=$1 path at=${live[$1/FragmentPath]-}
    local -A own=()
    values "${fact[to/$unit/file]-}"
    for path in "${values[@]}"; do
        own[$path]=yes
    done
    if [[ -n $at && -z ${own[$at]+x} && ${live[$unit/LoadState]-} == loaded && ${fact[to/$unit/kind]-} =~ ^(service|socket|timer|path|target|mount|automount|swap|slice)$ && $unit != *@* ]]; then
        text+="loaded from elsewhere: $at"$'\n'
    elif [[ -n $at && $at != /run/systemd/generator* && ${live[$unit/LoadState]-} == loaded ]] && is_generated to "$unit"; then
        # A file of this name hides what Podman's generator makes.
        text+="loaded from elsewhere: $at"$'\n'
    fi
    for path in ${live[$unit/DropInPaths]-}; do
        [[ -n ${own[$path]+x} ]] || text+="drop-in by hand: $path"$'\n'
    done
}

# One word for a table: the gravest.
drift_word() {
    local word
    for word in 'masked' 'changed by hand' 'removed by hand' 'not ours' 'loaded from elsewhere' 'not installed' 'newer tree' 'drop-in by hand' 'daemon-reload' 'unknown'; do
        if [[ $'\n'${drift[$1]-} == *$'\n'"$word"* ]]; then
            drifted=$word
            return 0
        fi
    done
    drifted=-
}
drifted=''
