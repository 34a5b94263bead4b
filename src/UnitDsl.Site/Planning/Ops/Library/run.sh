# --- run: start, stop, restart, reload, enable, disable ---

# What every change begins with: rights, the lock, and an end to what an earlier call left half done.
begin_change() {
    need_root
    need_tool systemctl flock timeout
    take_lock
    settle_interrupted
}

need_running_systemd() {
    [[ -z $option_root ]] || fail $exit_wrong_call "With --root nothing runs, so '$command_line' has nothing to do." "install, uninstall, enable and disable work there."
}

# Tiers one after another; inside one systemd goes by the dependencies. by_tier VERB UNIT...
by_tier() {
    local verb=$1 tier unit group in_turn=$tiers status=0
    shift
    [[ $verb != stop ]] || in_turn='auxiliary community business core infrastructure'
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
run_group() {
    local verb=$1 tier=$2 status=0 began
    shift 2
    clock
    began=$now
    progress 0 $# "$verb: $*"
    change "$verb $*" manager "$verb" -- "$@" || status=$?
    clock
    [[ $option_dry_run == yes ]] || say "$verb ($tier): $* ($(span $((now - began))))$( ((status == 0)) || printf ', failed')"
    return "$status"
}

# A unit that failed too often must be startable again by hand.
forget_failures() {
    change "reset-failed $*" manager reset-failed -- "$@" 2>/dev/null || true
}

# Which units of the site run now, in "running".
declare -a running=()
note_running() {
    local unit
    running=()
    look "${to_units[@]}"
    for unit in "${to_units[@]}"; do
        ! is_active "$unit" || running+=("$unit")
    done
}

# What ran before and was not asked to stop, but went down with what it depends on: lost_since UNIT... fills "lost".
declare -a lost=()
lost_since() {
    local unit
    lost=()
    look "${running[@]}"
    for unit in "${running[@]}"; do
        is_active "$unit" || [[ ${live[$unit/ActiveState]-} == activating || " $* " == *" $unit "* ]] || lost+=("$unit")
    done
}

# start_and_wait VERB UNIT...
start_and_wait() {
    local verb=$1 status=0
    shift
    forget_failures "$@"
    by_tier "$verb" "$@" || status=$?
    ((status != 124)) || fail $exit_too_long "systemd did not come to an end within ${option_timeout}s." "'systemctl list-jobs' shows what it waits for."
    await_healthy 0 "$@" || {
        report_unhealthy "$@"
        fail $exit_unhealthy "Not all units are healthy." "'$0 status' shows them, '$0 logs UNIT' why."
    }
    ((status == 0)) || fail $exit_unhealthy "systemd could not $verb all units."
    [[ $option_dry_run == yes ]] || say "${color_good}$(count $# unit) healthy${color_end} ($(span "$await_took"))"
}

command_start() {
    need_running_systemd
    begin_change
    select_started
    start_and_wait start "${selected[@]}"
}

command_restart() {
    need_running_systemd
    begin_change
    select_started
    note_running
    start_and_wait restart "${selected[@]}"
    [[ $option_dry_run != yes ]] || return 0
    lost_since "${selected[@]}"
    ((${#lost[@]} == 0)) || {
        say "Their restart took ${lost[*]} down; starting again."
        start_and_wait start "${lost[@]}"
    }
}

command_stop() {
    local status=0
    need_running_systemd
    begin_change
    select_units
    note_running
    by_tier stop "${selected[@]}" || status=$?
    [[ $option_dry_run != yes ]] || return 0
    lost_since "${selected[@]}"
    ((${#lost[@]} == 0)) || say "They depend on what was stopped, and went down with it: ${lost[*]}"
    ((status != 124)) || fail $exit_too_long "Not all of them had stopped within ${option_timeout}s; systemd goes on with it."
    ((status == 0)) || fail 1 "systemd could not stop all units."
}

command_reload() {
    local unit able=() unable=()
    need_running_systemd
    begin_change
    select_started
    for unit in "${selected[@]}"; do
        if [[ ${fact[to/$unit/reloads]-no} == yes ]]; then able+=("$unit"); else unable+=("$unit"); fi
    done
    ((${#unable[@]} == 0 || ${#asked_units[@]} == 0)) || fail $exit_wrong_call "No way to reload ${unable[*]} is declared." "Nothing was changed. 'restart' starts it anew; [ExecReload] declares a way."
    ((${#able[@]})) || { say "No unit of these can reload."; return 0; }
    start_and_wait reload "${able[@]}"
}

command_enable() {
    begin_change
    select_started
    change "enable ${selected[*]}" manager --quiet enable -- "${selected[@]}" || fail 1 "systemd could not enable all units."
    [[ $option_dry_run == yes ]] || say "enabled: ${selected[*]}"
}

command_disable() {
    begin_change
    select_started
    change "disable ${selected[*]}" manager --quiet disable -- "${selected[@]}" || fail 1 "systemd could not disable all units."
    [[ $option_dry_run == yes ]] || say "disabled: ${selected[*]}"
}

command_health() {
    need_running_systemd
    select_started
    await_healthy 0 "${selected[@]}" || true
    answer_health "${selected[@]}"
}
