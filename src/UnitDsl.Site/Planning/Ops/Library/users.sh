# --- users: units that each user's own manager runs ---

# The site has their files, and enables them for everybody. Who runs them are the users: what fails in somebody's manager is told, and holds up nobody else's change.
declare -a user_units=() act_user_enable=() act_user_reenable=() act_user_disable=() act_user_start=() act_user_restart=() act_user_stop=()
# SIDE/UNIT -> its kind ("foreign": lines for a unit of others), what starts it ("-": nothing does with the site), what it runs with, its files.
declare -A user_kind=() user_targets=() user_runs=() user_files=()
declare -A user_does=() user_why=() user_linked=() user_before=()
declare -r user_directory=etc/systemd/user

# compare_users: behind compare_files.
compare_users() {
    local unit
    read_users
    act_user_enable=() act_user_reenable=() act_user_disable=() act_user_start=() act_user_restart=() act_user_stop=() user_does=() user_why=()
    ((${#user_units[@]})) || return 0
    look_at_user_links
    for unit in "${user_units[@]}"; do
        decide_user "$unit"
    done
}

# read_users: those of both sides, each once.
read_users() {
    user_units=() user_kind=() user_targets=() user_runs=() user_files=()
    read_user_side from
    read_user_side to
}

read_user_side() {
    local side=$1 unit kind targets runs file line lines=()
    values "${fact[$side//user-unit]-}"
    lines=("${values[@]}")
    for line in "${lines[@]}"; do
        read -r unit kind targets runs file <<<"$line"
        [[ -n ${user_kind[from/$unit]+x} || -n ${user_kind[to/$unit]+x} ]] || user_units+=("$unit")
        user_kind[$side/$unit]=$kind
        user_targets[$side/$unit]=$targets
        user_files[$side/$unit]+="${file#/}"$'\n'
        [[ $runs == - ]] || user_runs[$side/$unit]+=" $runs"
    done
}

# The links are what enables a unit for everybody; a user's own are his own affair.
look_at_user_links() {
    local link target
    user_linked=()
    while IFS= read -r -d '' link && IFS= read -r -d '' target; do
        [[ $target != /dev/null ]] || continue
        user_linked[${link##*/}]=yes
        user_linked[${target##*/}]=yes
    done < <(find "$option_root/$user_directory" -type l -printf '%p\0%l\0' 2>/dev/null || true)
}

decide_user() {
    local unit=$1 was=${user_targets[from/$1]-} is=${user_targets[to/$1]-}
    user_does[$unit]='' user_why[$unit]=''
    find_user_changes "$unit"
    if [[ -z ${user_kind[to/$unit]+x} ]]; then
        decide_user_gone "$unit"
    elif [[ -z ${user_kind[from/$unit]+x} ]]; then
        decide_user_new "$unit"
    else
        decide_user_kept "$unit"
        if [[ $was == - && $is != - ]]; then
            act_user_enable+=("$unit") act_user_start+=("$unit")
            user_does[$unit]="enable for all users, start${user_does[$unit]:+, ${user_does[$unit]}}"
        elif [[ $was != - && $is == - ]]; then
            act_user_disable+=("$unit")
            user_does[$unit]="disable${user_does[$unit]:+, ${user_does[$unit]}}"
        elif [[ $was != "$is" && -n ${user_linked[$unit]+x} ]]; then
            act_user_reenable+=("$unit")
            user_does[$unit]="enable anew${user_does[$unit]:+, ${user_does[$unit]}}"
        fi
    fi
}

# What differs of its files, in user_why.
find_user_changes() {
    local path told=' '
    values "${user_files[to/$1]-}${user_files[from/$1]-}"
    for path in "${values[@]}"; do
        [[ -n $path && -n ${file_how[$path]-} && ${file_how[$path]} != same && $told != *" $path "* ]] || continue
        told+="$path "
        user_why[$1]+="${user_why[$1]:+, }/$path ${file_how[$path]}"
    done
}

decide_user_gone() {
    if [[ ${user_kind[from/$1]} == foreign ]]; then
        user_does[$1]='restart where it runs'
        act_user_restart+=("$1")
        return 0
    fi
    user_does[$1]='stop, disable, remove' user_why[$1]='the site has it no more'
    act_user_stop+=("$1")
    [[ ${user_targets[from/$1]} == - || -z ${user_linked[$1]+x} ]] || act_user_disable+=("$1")
}

decide_user_new() {
    if [[ ${user_kind[to/$1]} == foreign ]]; then
        user_does[$1]='restart where it runs'
        act_user_restart+=("$1")
    elif [[ ${user_targets[to/$1]} == - ]]; then
        user_does[$1]=add user_why[$1]='new; others start it'
    else
        user_does[$1]='enable for all users, start' user_why[$1]=new
        act_user_enable+=("$1") act_user_start+=("$1")
    fi
}

decide_user_kept() {
    if [[ ${user_runs[from/$1]-} != "${user_runs[to/$1]-}" && ${user_kind[to/$1]} == @(service|socket|path|foreign) ]]; then
        user_does[$1]='restart where it runs'
        user_why[$1]=${user_why[$1]:-'what it runs with changed'}
        act_user_restart+=("$1")
    elif [[ -n ${user_why[$1]} ]]; then
        user_does[$1]='read anew'
    fi
}

users_differ() {
    ((${#act_user_enable[@]} + ${#act_user_reenable[@]} + ${#act_user_disable[@]} + ${#act_user_start[@]} + ${#act_user_restart[@]} + ${#act_user_stop[@]}))
}

# For the record of a change: whether each was enabled before it.
record_users() {
    local unit
    for unit in "${user_units[@]}"; do
        [[ ${user_kind[from/$unit]-${user_kind[to/$unit]-}} == foreign ]] || printf '%s %s\n' "${user_linked[$unit]-no}" "$unit"
    done >"$1"
}

# While their files are there: disabling needs them.
take_out_users() {
    user_enablement disable "${act_user_disable[@]}"
}

user_enablement() {
    local verb=$1
    shift
    (($#)) || return 0
    change "$verb $* for all users" manager --quiet --global "$verb" -- "$@" || { broke $exit_went_back "systemd could not $verb $* for all users"; return 1; }
}

# Behind the units of the machine, so that nobody's session notices a change that goes back.
tell_users() {
    ((${#user_units[@]})) || return 0
    user_enablement enable "${act_user_enable[@]}" && user_enablement reenable "${act_user_reenable[@]}" || return
    [[ -z $option_root ]] || return 0
    has_user_files || users_differ || return 0
    note_touched user-run "${act_user_start[@]}" "${act_user_restart[@]}" "${act_user_stop[@]}" || return
    find_managers
    each_manager bring_to_user
}

has_user_files() {
    [[ " ${record_paths[*]}" == *" $user_directory/"* ]]
}

# bring_to_user UID GID NAME: one user's manager ends what is gone, reads its units anew, restarts what changed where it runs, and starts what is new.
bring_to_user() {
    local name=$3 starting=()
    manager_id=$1 manager_group=$2
    # Before its manager reads that they are gone, and forgets how to stop them.
    ((${#act_user_stop[@]} == 0)) || tell_manager "$name" stop "stop ${act_user_stop[*]}" "${act_user_stop[@]}" || true
    tell_manager "$name" daemon-reload 'read the units anew' || return 0
    ((${#act_user_restart[@]} == 0)) || tell_manager "$name" try-restart "restart ${act_user_restart[*]}" "${act_user_restart[@]}" || true
    find_started_here
    ((${#starting[@]} == 0)) || tell_manager "$name" start "start ${starting[*]}" "${starting[@]}" || true
}

# tell_manager NAME VERB WHAT UNIT...
tell_manager() {
    local name=$1 verb=$2 what=$3 complaint
    shift 3
    [[ $option_dry_run != yes ]] || { change "$what for $name" true; return 0; }
    if ! complaint=$(change "$what for $name" ask_user_manager "$verb" ${1+-- "$@"} 2>&1); then
        plain_text "${complaint%%$'\n'*}"
        complain "The manager of $name did not $what${cleaned:+: $cleaned}"
        add "That is between $name and his manager; for all others the change goes on."
        return 1
    fi
}

# What a login of this kind would have started: "starting" of bring_to_user.
find_started_here() {
    local unit target targets=() line at=0
    local -A reached=()
    for unit in "${act_user_start[@]}"; do
        IFS=, read -r -a values <<<"${user_targets[to/$unit]}"
        targets+=("${values[@]}")
    done
    ((${#targets[@]})) || return 0
    while IFS= read -r line; do
        if [[ -z $line ]]; then at=$((at + 1)); else reached[${targets[at]-}]=$line; fi
    done < <(ask_user_manager show --property=ActiveState --value -- "${targets[@]}" 2>/dev/null || true)
    for unit in "${act_user_start[@]}"; do
        IFS=, read -r -a values <<<"${user_targets[to/$unit]}"
        for target in "${values[@]}"; do
            [[ ${reached[$target]-} != active ]] || { starting+=("$unit"); break; }
        done
    done
}

# The managers that run just now, as "UID GID NAME": of those who are logged in, and of those who linger.
declare -a managers=()
manager_id='' manager_group=''
find_managers() {
    local unit rest id name group
    managers=()
    while read -r unit rest; do
        id=${unit#user@} id=${id%.service}
        is_number "$id" || continue
        IFS=: read -r name _ _ group _ < <(getent passwd "$id") || continue
        managers+=("$id $group $name")
    done < <(ask_manager list-units --type=service --state=active --plain --no-legend 'user@*.service' 2>/dev/null || true)
}

# each_manager FUNCTION
each_manager() {
    local line id group name
    for line in "${managers[@]}"; do
        read -r id group name <<<"$line"
        "$1" "$id" "$group" "$name"
    done
}

# As the user himself, over the socket that his manager has with or without a bus. A user who hangs holds up nobody for long.
ask_user_manager() {
    timeout --foreground --kill-after=2 30 setpriv --reuid="$manager_id" --regid="$manager_group" --clear-groups --inh-caps=-all -- \
        env -i PATH="$PATH" LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="/run/user/$manager_id" systemctl --user --no-ask-password --no-pager "$@"
}

# plan_undo_users: back to "to", whose users' units are read; what the record says of them counts.
plan_undo_users() {
    local unit was
    read_users
    act_user_enable=() act_user_reenable=() act_user_disable=() act_user_start=() act_user_restart=() act_user_stop=()
    look_at_user_links
    for unit in "${user_units[@]}"; do
        was=${user_before[$unit]-}
        if [[ $was == yes && -z ${user_linked[$unit]+x} ]]; then
            act_user_enable+=("$unit")
        elif [[ $was == no && -n ${user_linked[$unit]+x} ]]; then
            act_user_disable+=("$unit")
        elif [[ $was == yes && -n ${user_targets[from/$unit]+x} && ${user_targets[from/$unit]} != "${user_targets[to/$unit]-}" ]]; then
            act_user_reenable+=("$unit")
        fi
        [[ " ${touched[$unit]-} " == *' user-run '* ]] || continue
        if [[ ${user_kind[from/$unit]-${user_kind[to/$unit]-}} == foreign ]]; then
            act_user_restart+=("$unit")
        elif [[ -z ${user_kind[to/$unit]+x} ]]; then
            act_user_stop+=("$unit")
        elif [[ -z ${user_kind[from/$unit]+x} ]]; then
            act_user_start+=("$unit")
        else
            act_user_restart+=("$unit")
        fi
    done
}

read_user_record() {
    local was unit
    user_before=()
    [[ -r $1 ]] || return 0
    while read -r was unit; do
        user_before[$unit]=$was
    done <"$1"
}
