# --- files: what a tree brings, what lies on the machine, and how one becomes the other ---

# Path without the leading slash -> "f MODE SUM" or "l TARGET"; what does not belong to root has its owner behind that.
declare -A from_files=() to_files=() disk_files=()
# Sums of what any kept generation brought, by "PATH SUM": a file with one of them was written by us.
declare -A written_by_us=()

declare -A tree_files=()

# read_tree DIRECTORY: fills "tree_files" with the files below DIRECTORY/root. What a group or others could write is taken off: an unpacker's umask is no wish.
read_tree() {
    local directory=$1/root record type mode path plain=()
    tree_files=()
    [[ -d $directory ]] || return 0
    [[ -z $(find "$directory" -name $'*\n*' -print -quit) ]] || fail $exit_refused "A name in $directory has a line break; such files are not installed."
    while IFS= read -r -d '' record; do
        type=${record%% *} record=${record#* }
        mode=${record%% *} path=${record#* }
        case $type in
            f)
                printf -v mode '%o' $((8#$mode & 07755))
                tree_files[$path]="f $mode"
                plain+=("$path") ;;
            l) tree_files[$path]="l $(readlink -- "$directory/$path")" ;;
            d) ;;
            *) fail $exit_refused "$directory/$path is neither a file nor a link; such things are not installed." ;;
        esac
    done < <(find "$directory" -mindepth 1 -printf '%y %m %P\0')
    while IFS= read -r -d '' record; do
        tree_files[${record:66}]+=" ${record:0:64}"
    done < <(sums_of "$directory" "${plain[@]}")
}

# take_tree SIDE: what read_tree found becomes a side's.
take_tree() {
    local path
    if [[ $1 == from ]]; then from_files=(); else to_files=(); fi
    for path in "${!tree_files[@]}"; do
        if [[ $1 == from ]]; then from_files[$path]=${tree_files[$path]}; else to_files[$path]=${tree_files[$path]}; fi
    done
}

# sums_of DIRECTORY PATH...: one call for all of them; records that end with a zero byte, because names may hold backslashes.
sums_of() {
    local directory=$1
    shift
    (($#)) || return 0
    cd -- "$directory" && printf '%s\0' "$@" | xargs -0 sha256sum -z --
}

# read_disk PATH...: what lies there now.
read_disk() {
    local record raw owner path value plain=()
    disk_files=()
    (($#)) || return 0
    while IFS= read -r -d '' record; do
        raw=$((16#${record%% *})) record=${record#* }
        owner=${record%% *} path=${record#* }
        case $((raw & 0170000)) in
            $((0100000)))
                printf -v value 'f %o' $((raw & 07777))
                plain+=("$path") ;;
            $((0120000))) value="l $(readlink -- "$option_root/$path")" ;;
            *) value=other ;;
        esac
        disk_files[$path]=$value
        [[ $owner == 0:0 ]] || disk_owner[$path]=" $owner"
    done < <(cd -- "$option_root/" && printf '%s\0' "$@" | { xargs -0 stat --printf='%f %u:%g %n\0' -- 2>/dev/null || true; })
    while IFS= read -r -d '' record; do
        disk_files[${record:66}]+=" ${record:0:64}"
    done < <(sums_of "$option_root/" "${plain[@]}")
    for path in "${!disk_owner[@]}"; do
        disk_files[$path]+=${disk_owner[$path]}
    done
    disk_owner=()
}
declare -A disk_owner=()

# ours PATH: whether what lies there is what we wrote, whoever may have changed its mode since.
ours() {
    local value=${disk_files[$1]-} sum
    [[ $value != "${from_files[$1]-}" ]] || return 0
    [[ $value == f\ * ]] || return 1
    sum=${value#f * }
    [[ -n ${written_by_us["$1 ${sum%% *}"]+x} ]]
}

# How each path changes: new changed missing gone same; and what is in the way of that: foreign drifted directory.
declare -A file_how=() file_blocked=()
declare -a paths=()

# compare_files: from_files and to_files with the disk.
compare_files() {
    local path
    file_how=() file_blocked=() paths=()
    while IFS= read -r -d '' path; do
        paths+=("$path")
    done < <(union_of_paths | LC_ALL=C sort -z)
    read_disk "${paths[@]}"
    for path in "${paths[@]}"; do
        compare_file "$path"
    done
}

union_of_paths() {
    local path
    for path in "${!to_files[@]}"; do
        printf '%s\0' "$path"
    done
    for path in "${!from_files[@]}"; do
        [[ -n ${to_files[$path]+x} ]] || printf '%s\0' "$path"
    done
}

compare_file() {
    local path=$1 disk=${disk_files[$1]-} to=${to_files[$1]-}
    if [[ -z $to ]]; then
        [[ -n $disk && $disk != other ]] || return 0
        file_how[$path]=gone
        ours "$path" || file_blocked[$path]=drifted
    elif [[ -z $disk ]]; then
        file_how[$path]=new
        [[ -z ${from_files[$path]+x} ]] || file_how[$path]=missing
    elif [[ $disk == "$to" ]]; then
        file_how[$path]=same
    else
        file_how[$path]=changed
        if [[ $disk == other ]]; then
            file_blocked[$path]=directory
        elif ! ours "$path"; then
            file_blocked[$path]=foreign
            [[ -z ${from_files[$path]+x} ]] || file_blocked[$path]=drifted
        fi
    fi
}

# What keeps us from writing is told in full; --force sets aside what can be set aside.
refuse_blocked() {
    local path why lines=()
    for path in "${paths[@]}"; do
        case ${file_blocked[$path]-} in
            foreign) why='lies there, and we did not write it' ;;
            drifted) why='was changed by hand since we wrote it' ;;
            directory) why='is something else than a file' ;;
            *) continue ;;
        esac
        [[ $option_force != yes || ${file_blocked[$path]} == directory ]] || continue
        lines+=("$option_root/$path $why")
    done
    ((${#lines[@]} == 0)) || fail $exit_in_the_way "Files are in the way:" "${lines[@]}" \
        "Nothing was changed. '$0 diff' shows the differences; --force replaces them and keeps their bytes below $state/displaced."
}

# The directories that the new files need and that are not there, the upper ones first: missing_directories fills "needed".
declare -a needed=()
missing_directories() {
    local path directory chain
    local -A seen=()
    needed=()
    for path in "${paths[@]}"; do
        [[ ${file_how[$path]-} == new || ${file_how[$path]-} == missing ]] || continue
        directory=${path%/*} chain=()
        while [[ -n $directory && $directory != "$path" && -z ${seen[$directory]+x} && ! -d $option_root/$directory ]]; do
            [[ ! -e $option_root/$directory ]] || fail $exit_in_the_way "$option_root/$directory is in the way: it is no directory." "Nothing was changed."
            seen[$directory]=yes
            chain=("$directory" "${chain[@]}")
            [[ $directory == */* ]] || break
            directory=${directory%/*}
        done
        needed+=("${chain[@]}")
    done
}

# Beside the target, so that it becomes the target by a rename; hidden, so that no program takes it for one of its files.
temporary_name() {
    local path=/$1
    temporary=$option_root${path%/*}/.unitdsl-$site-$2
}
temporary=''

# stage_file SOURCE TEMPORARY
stage_file() {
    cp -P --preserve=mode --no-target-directory -- "$1" "$2" && chown -h 0:0 -- "$2"
}

# copy_as_is SOURCE TEMPORARY: an operator's file, with its owner and times.
copy_as_is() {
    cp -a --no-target-directory -- "$1" "$2"
}

# set_aside PATH DIRECTORY: keeps the bytes of what lies at PATH; whole or not at all, because going back trusts it.
set_aside() {
    mkdir -p -- "$2/$(dirname -- "$1")" && cp -a --no-target-directory -- "$option_root/$1" "$2/.part" &&
        sync -f -- "$2" && mv -fT -- "$2/.part" "$2/$1"
}

# remove_if_empty DIRECTORY...: the lower ones first.
remove_if_empty() {
    local i list=("$@")
    for ((i = ${#list[@]} - 1; i >= 0; i--)); do
        rmdir -- "$option_root/${list[i]}" 2>/dev/null || true
    done
}
