# --- operate: the commands that start and stop ---

# start_and_wait VERB UNIT...: all the way to healthy; what went wrong is told unit by unit.
start_and_wait() {
    local verb=$1 status=0 healthy=yes
    shift
    (($#)) || return 0
    forget_failures "$@"
    by_tier "$verb" "$@" || status=$?
    [[ $option_dry_run != yes ]] || return 0
    bring_back "$verb" "$@" || status=$?
    ((status != 124)) || fail_too_late "$verb" "$@"
    await_healthy 0 "$@" "${lost[@]}" || healthy=no
    if [[ $healthy == no ]]; then
        report_unhealthy "$@" "${lost[@]}"
        # Nothing was said against them but that the time was over: that is what it failed of.
        ! out_of_time || fail $exit_too_long "Not all units were healthy within ${option_timeout}s." "'$0 status' shows them, '$0 logs UNIT' why."
        fail $exit_unhealthy "Not all units are healthy." "'$0 status' shows them, '$0 logs UNIT' why."
    fi
    ((status == 0)) || fail $exit_unhealthy "systemd could not $verb all units." "'$0 status' shows them, '$0 logs UNIT' why."
    say "${color_good}$(count $(($# + ${#lost[@]})) unit) healthy${color_end} ($(span "$await_took"))"
}

# A restart takes along what requires the unit, and does not always bring it back. All of it is in "lost" and awaited, too.
bring_back() {
    local verb=$1 unit status=0 dragged=()
    local -A asked=()
    shift
    lost=()
    [[ $verb == restart ]] || return 0
    for unit; do
        asked[$unit]=yes
    done
    lost_since "$@"
    for unit in "${running[@]}"; do
        if [[ -z ${asked[$unit]+x} ]] && is_active "$unit" && [[ ${live[$unit/InvocationID]-} != "${invocation_before[$unit]-}" ]]; then
            dragged+=("$unit")
            note_done "$unit" 'restarted along'
        fi
    done
    ((${#dragged[@]} == 0)) || say "Restarted along with them, because they require them: ${dragged[*]}"
    start_lost || status=$?
    lost+=("${dragged[@]}")
    return "$status"
}

start_lost() {
    ((${#lost[@]})) || return 0
    say "Their restart took ${lost[*]} down; starting again."
    forget_failures "${lost[@]}"
    by_tier start "${lost[@]}"
}

# Says which units still have a job or are on their way, and what they wait for.
fail_too_late() {
    local verb=$1 unit
    shift
    look "$@"
    for unit; do
        case ${live[$unit/ActiveState]-} in
            activating | deactivating | reloading) complain "$unit hangs: $(hangs_in "$unit")" ;;
        esac
    done
    while IFS= read -r unit; do
        plain_text "$unit"
        add "waiting: $cleaned"
    done < <(ask_manager --plain --no-legend --after list-jobs 2>/dev/null || true)
    fail $exit_too_long "Not all units came to an end within ${option_timeout}s; systemd goes on with them." "'$0 status' shows how far they are, 'systemctl cancel' gives up."
}

hangs_in() {
    local pid=${live[$1/ControlPID]-0} words=() word text=''
    [[ $pid != 0 ]] || pid=${live[$1/MainPID]-0}
    while IFS= read -r -d '' word; do
        words+=("$word")
    done 2>/dev/null <"/proc/$pid/cmdline" || true
    text=${words[*]:0:8}
    plain_text "$text"
    case ${live[$1/SubState]-} in
        start-pre) printf 'ExecStartPre= has not ended' ;;
        start) printf 'it has not said that it is ready' ;;
        start-post) printf 'ExecStartPost= has not ended (a start that waits for health)' ;;
        reload*) printf 'ExecReload= has not ended' ;;
        stop) printf 'ExecStop= has not ended' ;;
        stop-sigterm | deactivating-sigterm | final-sigterm) printf 'it was told to stop and has not ended' ;;
        stop-post | final*) printf 'ExecStopPost= has not ended' ;;
        *) printf '%s' "${live[$1/SubState]-}" ;;
    esac
    [[ $pid == 0 ]] || printf ' (process %s%s)' "$pid" "${cleaned:+: $cleaned}"
}

# What is not on the machine can neither start nor stop.
refuse_absent() {
    local unit absent=()
    look "${selected[@]}"
    for unit in "${selected[@]}"; do
        [[ ${live[$unit/LoadState]-} != not-found ]] || absent+=("$unit")
    done
    ((${#absent[@]} == 0)) || fail $exit_unknown "Not installed here: ${absent[*]}." "Nothing was changed. '$0 install' brings the units, '$0 plan' shows what it would do."
}

command_start() {
    need_running_systemd
    begin_change
    select_started
    refuse_absent
    recall_lost "${selected[@]}"
    start_and_wait start "${selected[@]}"
}

command_restart() {
    need_running_systemd
    begin_change
    select_started
    refuse_absent
    recall_lost "${selected[@]}"
    note_running
    start_and_wait restart "${selected[@]}"
}

command_stop() {
    local status=0
    need_running_systemd
    begin_change
    select_running
    refuse_absent
    note_running
    by_tier stop "${selected[@]}" || status=$?
    [[ $option_dry_run != yes ]] || return 0
    lost_since "${selected[@]}"
    if ((${#lost[@]})); then
        say "They depend on what was stopped, and went down with it: ${lost[*]}"
        remember_lost "${selected[@]}"
    fi
    ((status != 124)) || fail_too_late stop "${selected[@]}"
    ((status == 0)) || fail 1 "systemd could not stop all units." "'$0 status' shows them, '$0 logs UNIT' why."
}

command_reload() {
    local unit able=() unable=()
    need_running_systemd
    begin_change
    select_started
    refuse_absent
    for unit in "${selected[@]}"; do
        if [[ ${fact[to/$unit/reloads]-no} == yes ]]; then able+=("$unit"); else unable+=("$unit"); fi
    done
    ((${#unable[@]} == 0 || ${#asked_units[@]} == 0)) || fail $exit_wrong_call "No way to reload ${unable[*]} is declared." "Nothing was changed. 'restart' starts it anew; [ExecReload] declares a way."
    ((${#able[@]})) || { say "No unit of these can reload."; return 0; }
    start_and_wait reload "${able[@]}"
}

# starters_of UNIT: the timers, sockets and path units of the site that start it and start with the site themselves, in "starters".
declare -a starters=()
starters_of() {
    local unit
    starters=()
    for unit in "${to_units[@]}"; do
        if [[ ${fact[to/$unit/triggers]-} == "$1" ]] && starts_with_site "$unit"; then
            starters+=("$unit")
        fi
    done
    ((${#starters[@]}))
}

# each_once ARRAY: without what stands in it a second time.
each_once() {
    local -n items_once=$1
    local item unique=()
    local -A seen=()
    for item in "${items_once[@]}"; do
        [[ -z ${seen[$item]+x} ]] || continue
        seen[$item]=yes
        unique+=("$item")
    done
    items_once=("${unique[@]}")
}

command_enable() {
    switch_boot enable enabled
}

command_disable() {
    switch_boot disable disabled
}

# tell_generated VERB UNIT...: systemctl has no say in what a generator makes anew at every boot.
tell_generated() {
    local verb=$1 note='the file that they are made of starts them at boot, and systemctl has no say in that'
    shift
    (($#)) || return 0
    [[ $verb == enable || ${#asked_units[@]} == 0 ]] ||
        fail $exit_wrong_call "$*: $note." "Nothing was changed. [WantedBy(\"\")] on the record keeps a container from starting at boot, 'systemctl mask' from starting at all; the instances of a template go by its target."
    say "$*: $note."
}

# switch_boot VERB DONE
switch_boot() {
    local unit able=() unable=() generated=()
    begin_change
    select_units
    for unit in "${selected[@]}"; do
        if starts_with_site "$unit" && is_generated to "$unit"; then
            generated+=("$unit")
        elif starts_with_site "$unit"; then
            able+=("$unit")
        elif starters_of "$unit"; then
            able+=("${starters[@]}")
        else
            unable+=("$unit")
        fi
    done
    each_once able
    ((${#unable[@]} == 0 || ${#asked_units[@]} == 0)) || fail $exit_wrong_call "${unable[*]}: has no [Install] section, so there is nothing to $1." "Nothing was changed. Nothing of the site starts it but a hand, or other units."
    tell_generated "$1" "${generated[@]}"
    ((${#able[@]})) || { say "No unit of these can be $2."; return 0; }
    change "$1 ${able[*]}" manager --quiet "$1" -- "${able[@]}" || fail 1 "systemd could not $1 all units."
    [[ $option_dry_run != yes ]] || return 0
    for unit in "${able[@]}"; do
        note_done "$unit" "$2"
    done
    say "$2: ${able[*]}"
}
