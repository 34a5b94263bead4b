# --- sessions: how units of users are, with those who run them ---

# What is asked for by name may be a unit of users, which is theirs to start and stop.
refuse_user_unit() {
    local name
    for name in "$1" "$1.service"; do
        [[ -z ${user_kind[to/$name]+x} ]] || fail $exit_wrong_call "$name is a unit of users: the manager of each user runs it, and '$command' is that user's affair." \
            "As that user, or as root with --machine=USER@: systemctl --user $command $name" "'$0 status' shows who runs it; 'journalctl _SYSTEMD_USER_UNIT=$name' what it said."
    done
}

# Which of them run with whom: session_state[UNIT] has a line "USER STATE SUB" for each manager. One question for each of those.
declare -A session_state=()
gather_users() {
    session_state=()
    read_users
    ((${#user_units[@]})) || return 0
    look_at_user_links
    [[ -z $option_root && $EUID == 0 ]] || return 0
    find_managers
    each_manager ask_session
}

ask_session() {
    local line at=0 active='' sub='' asking=("${user_units[@]}")
    manager_id=$1 manager_group=$2
    while IFS= read -r line; do
        case $line in
            ActiveState=*) active=${line#*=} ;;
            SubState=*) sub=${line#*=} ;;
            '') note_session "${asking[at]-}" "$3" "$active" "$sub"; at=$((at + 1)) ;;
        esac
    done < <(if ask_user_manager show --property=ActiveState,SubState -- "${asking[@]}" 2>/dev/null; then printf '\n'; fi)
}

# A manager is its user's to replace: what it says is no more than text.
note_session() {
    plain_text "$3 $4"
    [[ -z $1 ]] || session_state[$1]+="$2 $cleaned"$'\n'
}

# The files of one as they differ from the tree, in "values".
user_drift() {
    local path words=() paths_of=()
    values "${user_files[to/$1]-}"
    paths_of=("${values[@]}")
    for path in "${paths_of[@]}"; do
        [[ -n $path ]] || continue
        case ${path_drift[/$path]-unknown} in
            same*) ;;
            'new '*) words+=("not installed: /$path") ;;
            'missing '*) words+=("removed by hand: /$path") ;;
            'changed drifted') words+=("changed by hand: /$path") ;;
            'changed foreign' | 'changed directory') words+=("not ours: /$path") ;;
            *) words+=("newer tree: /$path") ;;
        esac
    done
    values=("${words[@]}")
}

user_boot() {
    boot=-
    [[ ${user_targets[to/$1]-} == - ]] || boot=disabled
    [[ -z ${user_linked[$1]+x} ]] || boot=enabled
}

tell_sessions() {
    local unit line text boot user active sub lines=()
    for unit in "${user_units[@]}"; do
        [[ -n ${user_kind[to/$unit]+x} ]] || continue
        user_boot "$unit"
        text=''
        values "${session_state[$unit]-}"
        lines=("${values[@]}")
        for line in "${lines[@]}"; do
            read -r user active sub <<<"$line"
            [[ -z $user ]] || text+="${text:+, }$user $active ($sub)"
        done
        [[ $EUID == 0 ]] || text='seen without root'
        say "User unit $unit: ${boot/#-/not enabled}; ${text:-nobody is logged in or lingers}"
        user_drift "$unit"
        for line in "${values[@]}"; do
            say "User unit $unit: $line"
        done
    done
}

user_unit_json() {
    local unit=$1 line boot people='' user active sub lines=()
    user_boot "$unit"
    values "${session_state[$unit]-}"
    lines=("${values[@]}")
    for line in "${lines[@]}"; do
        read -r user active sub <<<"$line"
        [[ -n $user ]] || continue
        json_begin
        json_add user "$user"
        json_add state "$active"
        json_add sub "$sub"
        json_end
        people+="${people:+,}$object"
    done
    user_drift "$unit"
    json_texts "${values[@]}"
    json_begin
    json_add unit "$unit"
    json_add boot "${boot/#-/}"
    json_raw users "[$people]"
    json_raw drift "$json_list"
    json_end
}

show_users() {
    local unit sign
    for unit in "${user_units[@]}"; do
        [[ -n ${user_does[$unit]-} ]] || continue
        sign='~'
        [[ -n ${user_kind[from/$unit]+x} ]] || sign='+'
        [[ -n ${user_kind[to/$unit]+x} ]] || sign='-'
        say "  $sign $unit, of each user: ${color_bold}${user_does[$unit]}${color_end} (${user_why[$unit]})"
    done
}

planned_user_json() {
    json_begin
    json_add unit "$1"
    json_add does "${user_does[$1]-}"
    json_add why "${user_why[$1]-}"
    json_end
}

# What an operator cannot see from the machine's own units.
tell_brought() {
    local line names=''
    ((${#user_units[@]})) && [[ -z $option_root ]] || return 0
    has_user_files || users_differ || return 0
    for line in "${managers[@]}"; do
        names+="${names:+, }${line##* }"
    done
    say "Units of users: ${names:+brought to $names; }${names:-nobody is logged in or lingers;}${names:+others} have them from their next login on."
}

# Where each user's manager looks, as far as it is the same for all of them.
declare -r user_unit_path="$user_directory run/systemd/user usr/local/share/systemd/user usr/share/systemd/user usr/local/lib/systemd/user usr/lib/systemd/user"

# verify_users OPTION...: the same for the units of users, by a manager of theirs that runs nothing.
verify_users() {
    local directory search='' ours=() path text status=0
    ((${#user_units[@]})) || return 0
    for directory in $user_unit_path; do
        stage_units "$directory"
        search+=${search:+:}$staged_directory
    done
    for path in "${!to_files[@]}"; do
        ! is_user_unit_file "$path" || ours+=("$scratch/verify/$path")
    done
    ((${#ours[@]})) || return 0
    mkdir -p -- "$scratch/runtime"
    time_left
    text=$(XDG_RUNTIME_DIR=$scratch/runtime SYSTEMD_UNIT_PATH=$search timeout --kill-after=5 "$seconds_left" systemd-analyze --user verify "$@" -- "${ours[@]}" 2>&1) || status=$?
    judge_lines "$text"
    if ((status != 0 && ${#verify_errors[@]} + ${#verify_notes[@]} == 0)); then
        verify_errors+=("systemd-analyze --user verify ended with $status: ${text:-it says nothing}")
    fi
}

is_user_unit_file() {
    [[ $1 =~ ^etc/systemd/user/[^/]+\.(service|socket|timer|path|target|slice)$ ]]
}
