# --- run: start, stop, restart, reload, enable, disable ---

# What every change begins with: rights, the lock, and an end to what an earlier call left half done.
begin_change() {
    need_root
    need_tool systemctl flock timeout
    take_lock
    # Going back from what an earlier call left half done is not what this one was given its time for.
    settle_interrupted
    settle_switches
    begin_time
}

need_running_systemd() {
    [[ -z $option_root ]] || fail $exit_wrong_call "With --root nothing runs, so '$command_line' has nothing to do." "install, uninstall, enable and disable work there."
}

# What was done to each unit, in the order it was done, for those who read and for --json: done_to[UNIT], took[UNIT] in milliseconds.
declare -A done_to=() took=()
declare -a done_units=()
note_done() {
    [[ -n ${done_to[$1]+x} ]] || done_units+=("$1")
    done_to[$1]=$2
    took[$1]=${3-}
}

# Tiers one after another; inside one systemd goes by the dependencies. by_tier VERB UNIT...
by_tier() {
    local verb=$1 tier unit group in_turn=$tiers status=0
    shift
    [[ $verb != stop ]] || in_turn='auxiliary community business core infrastructure site'
    for tier in $in_turn; do
        group=()
        for unit; do
            [[ ${fact[to/$unit/tier]-business} != "$tier" ]] || group+=("$unit")
        done
        ((${#group[@]})) || continue
        run_group "$verb" "$tier" "${group[@]}" || status=$?
        ((status == 0)) || [[ $verb == stop ]] || break
    done
    return "$status"
}

# run_group VERB TIER UNIT...
declare -A invocation_before=() active_before=()
run_group() {
    local verb=$1 tier=$2 status=0 began unit
    shift 2
    if [[ $option_dry_run == yes ]]; then
        change "$verb $*" true
        return 0
    fi
    look "$@"
    for unit; do
        invocation_before[$unit]=${live[$unit/InvocationID]-}
        active_before[$unit]=${live[$unit/ActiveState]-}
    done
    clock
    began=$now
    change "$verb $*" manager_watched "$verb" "$@" || status=$?
    look "$@"
    for unit; do
        note_outcome "$verb" "$unit"
    done
    clock
    say_group "$verb" "$tier" $((now - began)) "$@"
    return "$status"
}

# systemctl blocks until the jobs are done. On a terminal there is something to look at meanwhile.
manager_watched() {
    local verb=$1 watcher status=0
    shift
    if [[ $is_terminal != yes ]]; then
        manager "$verb" -- "$@"
        return
    fi
    show_jobs "$verb" "$@" 2>/dev/null &
    watcher=$!
    manager "$verb" -- "$@" || status=$?
    kill "$watcher" 2>/dev/null || true
    wait "$watcher" 2>/dev/null || true
    progress_shown=yes
    end_progress
    return "$status"
}

# Until it is killed, or who began it is gone.
show_jobs() {
    local verb=$1 unit left
    shift
    while kill -0 "$$"; do
        left=()
        look "$@"
        for unit; do
            case ${live[$unit/ActiveState]-} in
                activating | deactivating | reloading) left+=("$unit (${live[$unit/SubState]-})") ;;
            esac
        done
        progress $(($# - ${#left[@]})) $# "$verb${left[*]:+: }${left[*]:0:3}"
        pause 300
    done
}

# What a verb has made of a unit: systemd keeps the times of its last change of state.
note_outcome() {
    local verb=$1 unit=$2 state=${live[$2/ActiveState]-unknown} what
    if [[ $verb == stop ]]; then
        case $state in
            inactive | failed)
                what=stopped
                [[ ${active_before[$unit]} != inactive && ${active_before[$unit]} != failed ]] || what='was not running' ;;
            *) what="not stopped ($state)" ;;
        esac
        lasted "${live[$unit/ActiveExitTimestampMonotonic]-}" "${live[$unit/InactiveEnterTimestampMonotonic]-}"
        [[ $what == stopped ]] || lasted_ms=''
    else
        case $state in
            active | reloading)
                what=${verb}ed
                [[ ${live[$unit/InvocationID]-} != "${invocation_before[$unit]}" || $verb == reload ]] || what='was running' ;;
            inactive) what="not ${verb}ed"
                ! ran_well "$unit" || what='done' ;;
            *) what="not ${verb}ed ($state)" ;;
        esac
        lasted "${live[$unit/InactiveExitTimestampMonotonic]-}" "${live[$unit/ActiveEnterTimestampMonotonic]-}"
        [[ $what == "${verb}ed" && $verb != reload ]] || lasted_ms=''
    fi
    note_done "$unit" "$what" "$lasted_ms"
}

# The time between two of systemd's stamps, in "lasted_ms"; empty when they do not belong together.
lasted_ms=''
lasted() {
    lasted_ms=''
    if is_number "$1" && is_number "$2" && (($1 > 0 && $2 >= $1)); then
        lasted_ms=$((($2 - $1) / 1000))
    fi
}

# say_group VERB TIER MILLISECONDS UNIT...: the good ones in one line, what went wrong one by one.
say_group() {
    local verb=$1 tier=$2 ms=$3 unit good=() known=()
    shift 3
    for unit; do
        case ${done_to[$unit]} in
            not*) complain "$unit: ${done_to[$unit]}" ;;
            was*) known+=("$unit") ;;
            *) good+=("$unit") ;;
        esac
    done
    ((${#good[@]} == 0)) || say "$verb ($tier): ${good[*]} ($(span "$ms"))"
    ((${#known[@]} == 0)) || say "$verb ($tier): nothing to do for ${known[*]}"
}

# A unit that failed too often must be startable again by hand.
forget_failures() {
    (($#)) || return 0
    change "reset-failed $*" reset_failures "$@"
}

# A unit that systemd has not loaded has no failure either.
reset_failures() {
    manager reset-failed -- "$@" 2>/dev/null || true
}

# Which units of the site run now, in "running".
declare -a running=()
note_running() {
    local unit
    running=()
    look "${to_units[@]}"
    for unit in "${to_units[@]}"; do
        if is_active "$unit"; then
            running+=("$unit")
            invocation_before[$unit]=${live[$unit/InvocationID]-}
        fi
    done
}

# What ran before and was not asked to stop, but went down with what it depends on: lost_since UNIT... fills "lost".
declare -a lost=()
lost_since() {
    local unit
    local -A asked=()
    lost=()
    for unit; do
        asked[$unit]=yes
    done
    look "${running[@]}"
    for unit in "${running[@]}"; do
        [[ -n ${asked[$unit]+x} || ${live[$unit/ActiveState]-} == activating || ${live[$unit/ActiveState]-} == unknown ]] || is_active "$unit" || ran_well "$unit" || lost+=("$unit")
    done
}

# What a stop took along is kept until it is started again: lines "UNIT CAUSE...".
remember_lost() {
    local unit
    for unit in "${lost[@]}"; do
        printf '%s %s\n' "$unit" "$*"
    done 2>/dev/null >>"$state/taken-down" || true
}

# Adds to "selected" what went down when those were stopped: recall_lost UNIT...
recall_lost() {
    local line unit cause rest='' back=()
    local -A wanted=() chosen=()
    [[ -s $state/taken-down && $option_dry_run != yes ]] || return 0
    for unit; do
        wanted[$unit]=yes
    done
    while IFS=' ' read -r unit line; do
        cause=''
        for cause in $line; do
            [[ -z ${wanted[$cause]+x} ]] || break
            cause=''
        done
        if [[ -n ${wanted[$unit]+x} ]]; then
            continue
        elif [[ -z $cause ]]; then
            rest+="$unit $line"$'\n'
        elif known_unit to "$unit" && [[ -z ${chosen[$unit]+x} ]]; then
            chosen[$unit]=yes
            back+=("$unit")
        fi
    done <"$state/taken-down"
    printf '%s' "$rest" 2>/dev/null >"$state/taken-down" || true
    ((${#back[@]} == 0)) || say "They went down when $* stopped, and are started again: ${back[*]}"
    selected+=("${back[@]}")
}

# A template runs nothing itself: those of its instances that somebody started go with it.
stop_instances() {
    change "stop the instances of $1" manager stop -- "${1/@./@*.}" || { broke $exit_went_back "systemd could not stop the instances of $1"; return 1; }
}
