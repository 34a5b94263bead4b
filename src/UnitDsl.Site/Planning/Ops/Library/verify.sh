# --- verify: whether systemd takes the units as they are meant ---

# Directories in which systemd looks for units, as it does it; the first that has a file wins.
declare -r unit_path='etc/systemd/system.control run/systemd/system.control run/systemd/transient run/systemd/generator.early etc/systemd/system etc/systemd/system.attached
run/systemd/system run/systemd/system.attached run/systemd/generator usr/local/lib/systemd/system usr/lib/systemd/system lib/systemd/system run/systemd/generator.late'

declare -a verify_errors=() verify_notes=()

# verify_units: the machine's own units as they are, those of the site as they will be: "from" taken out, "to" put in.
verify_units() {
    local directory search='' ours=() path text status=0 options=(--man=no) version
    verify_errors=() verify_notes=()
    make_scratch
    rm -rf -- "$scratch/verify"
    for directory in $unit_path; do
        stage_units "$directory"
        search+=${search:+:}$staged_directory
    done
    verify_quadlets
    [[ -z $made_directory ]] || search+=:$made_directory
    find_families
    for path in "${!to_files[@]}"; do
        if is_plain_unit "/$path" && ! is_of_slots "$path"; then
            ours+=("$scratch/verify/$path")
        fi
    done
    link_slots
    ours+=("${linked_slots[@]}")
    version=$(systemd-analyze --version)
    version=${version#systemd } version=${version%%[!0-9]*}
    find_foreign
    ours+=("${foreign_files[@]}")
    verify_around "$version"
    # Without it a line that systemd ignores is no error to it.
    ((10#$version < 250)) || options+=(--recursive-errors=one)
    verify_users "${options[@]}"
    ((${#ours[@]})) || { ((${#verify_errors[@]} == 0)); return; }
    time_left
    text=$(SYSTEMD_UNIT_PATH=$search timeout --kill-after=5 "$seconds_left" systemd-analyze verify "${options[@]}" -- "${ours[@]}" 2>&1) || status=$?
    judge_lines "$text"
    if ((status != 0 && ${#verify_errors[@]} + ${#verify_notes[@]} == 0)); then
        verify_errors+=("systemd-analyze verify ended with $status: ${text:-it says nothing}")
    fi
    ((${#verify_errors[@]} == 0))
}

# What Podman's generator makes of its files, staged; it says nothing of many a mistake, so each file must have become its service.
declare -r quadlet_directory=etc/containers/systemd quadlet_generator=/usr/lib/systemd/system-generators/podman-system-generator
made_directory=''
verify_quadlets() {
    local unit path line text status=0 any=no made=$scratch/verify/generated
    made_directory=''
    for path in "${!to_files[@]}"; do
        [[ $path != "$quadlet_directory"/* ]] || any=yes
    done
    [[ $any == yes ]] || return 0
    if [[ ! -x $quadlet_generator ]]; then
        verify_errors+=("Podman's generator is not there ($quadlet_generator), and makes no services of $quadlet_directory. Install podman.")
        return 0
    fi
    stage_units "$quadlet_directory"
    mkdir -p -- "$made"
    text=$(QUADLET_UNIT_DIRS=$staged_directory timeout --kill-after=5 60 "$quadlet_generator" -no-kmsg-log "$made" 2>&1) || status=$?
    while IFS= read -r line; do
        [[ $status == 0 || -z $line ]] || verify_errors+=("${line//"$staged_directory"/"/$quadlet_directory"}")
    done <<<"$text"
    for unit in "${to_units[@]}"; do
        # Of a template there is one file for all its instances.
        ! is_generated to "$unit" || [[ -f $made/$unit || -f $made/${unit/@*./@.} ]] || verify_errors+=("Podman's generator makes no $unit of its file below /$quadlet_directory.")
    done
    made_directory=$made
}

# verify_around RELEASE: users, groups and directories that the tree brings, as far as the machine's tools can be asked without doing anything.
verify_around() {
    local path
    read_brought
    for path in "${!to_files[@]}"; do
        case $path in
            */sysusers.d/*.conf) verify_lines "$path" systemd-sysusers --dry-run ;;
            */tmpfiles.d/*.conf) ((10#$1 < 256)) || verify_lines "$path" systemd-tmpfiles --dry-run --create ;;
        esac
    done
}

# verify_lines PATH COMMAND...: lines that the command complains of, but for users and groups that will be there by then.
verify_lines() {
    local path=$1 line text name
    shift
    text=$("$@" -- "$to_root/$path" 2>&1) || true
    values "$text"
    for line in "${values[@]}"; do
        line=${line/"$to_root"/}
        [[ $line == "/$path:"* ]] || continue
        if [[ $line =~ Failed\ to\ resolve\ (user|group)\ \'([^\']+)\' ]]; then
            name="${BASH_REMATCH[1]} ${BASH_REMATCH[2]}"
            [[ -z ${brought[$name]+x} ]] || continue
        fi
        verify_errors+=("$line")
    done
}

# A unit, not a drop-in, and not one of a deeper directory. A template is asked as one of its instances.
is_plain_unit() {
    [[ $1 =~ /systemd/system/[^/]+\.(service|socket|timer|path|mount|automount|swap|target|slice)$ ]]
}

# The template of slots says only what they have in common: each slot is asked as what it is.
is_of_slots() {
    [[ " ${families[*]} " == *" ${1##*/} "* ]]
}

declare -a linked_slots=()
link_slots() {
    local unit path
    linked_slots=()
    for unit in "${to_units[@]}"; do
        family_of "$unit" || continue
        values "${fact[to/$unit/file]-}"
        path=$scratch/verify${values[0]}
        [[ -f $path ]] || continue
        ln -sf -- "$family" "${path%/*}/$unit"
        linked_slots+=("${path%/*}/$unit")
    done
}

# stage_units DIRECTORY: when the site has files there, a copy of it as it will be.
staged_directory=''
stage_units() {
    local directory=$1 path copy=$scratch/verify/$1 ours_there=no
    staged_directory=$option_root/$directory
    for path in "${!to_files[@]}" "${!from_files[@]}"; do
        [[ $path != "$directory"/* ]] || ours_there=yes
    done
    [[ $ours_there == yes ]] || return 0
    mkdir -p -- "$copy"
    [[ ! -d $option_root/$directory ]] || cp -R -P -- "$option_root/$directory/." "$copy/"
    for path in "${!from_files[@]}"; do
        [[ $path != "$directory"/* ]] || rm -f -- "$scratch/verify/$path"
    done
    for path in "${!to_files[@]}"; do
        [[ $path == "$directory"/* ]] || continue
        mkdir -p -- "$scratch/verify/${path%/*}"
        cp -P --remove-destination -- "$to_root/$path" "$scratch/verify/$path"
    done
    staged_directory=$copy
}

# judge_lines TEXT: what is about our files, and what breaks the whole, is an error; what is about other people's units is not ours to judge.
judge_lines() {
    local line unit
    local -A seen=()
    values "$1"
    for line in "${values[@]}"; do
        [[ -n $line && -z ${seen[$line]+x} ]] || continue
        seen[$line]=yes
        unit=${line#Unit }
        unit=${unit%%[: ]*}
        case $line in
            *'is not executable'*) verify_notes+=("$line") ;;
            *'ordering cycle'* | *'Failed to create '*/start*) verify_errors+=("$line") ;;
            "$scratch/verify"/*)
                line=${line#"$scratch/verify"}
                ! is_line_of_ours "$line" || verify_errors+=("$line") ;;
            *)
                if known_unit to "$unit" || known_unit to "${unit/@*./@.}" || [[ -n ${foreign_does[$unit]+x} || -n ${user_kind[to/$unit]+x} || -n ${user_kind[to/${unit/@*./@.}]+x} ]]; then
                    verify_errors+=("$line")
                fi ;;
        esac
    done
}

# A copied directory holds files of others, too: /etc/systemd/system/theirs.service:3: …
is_line_of_ours() {
    local path=${1%%:*}
    [[ -n ${to_files[${path#/}]+x} ]]
}

refuse_unverified() {
    refuse_unfronted
    verify_units || fail $exit_refused "systemd would not take the units as they are meant:" "${verify_errors[@]}" "Nothing was changed. The mistake is in the sources of the site."
}

command_verify() {
    local line
    need_tool systemd-analyze cp find sha256sum xargs readlink mktemp timeout
    begin_time
    prepare_sides
    read_foreign to
    read_users
    if [[ $option_json == yes ]]; then
        verify_units || true
        verify_fronts || verify_errors+=("${front_errors[@]}")
        answer_verify
    elif verify_units; then
        refuse_unfronted
        for line in "${verify_notes[@]}"; do
            say "note: $line"
        done
        say "${color_good}systemd takes $(count $((${#to_units[@]} + ${#user_units[@]})) unit) as they are meant${color_end}"
    else
        fail $exit_refused "systemd would not take the units as they are meant:" "${verify_errors[@]}"
    fi
}

answer_verify() {
    json_answer_begin verify
    json_texts "${verify_errors[@]}"
    json_raw errors "$json_list"
    json_texts "${verify_notes[@]}"
    json_raw notes "$json_list"
    json_end
    printf '%s\n' "$object" >&3
    ((${#verify_errors[@]} == 0)) || end_with $exit_refused
}
