# --- undo: back to what was, for a change that failed and for one whose process was killed ---

# A signal means: go back now. Impatience is no reason to leave a site half changed, insistence is.
signals_seen=0
guard_signals() {
    trap 'on_signal 130 INT' INT
    trap 'on_signal 143 TERM' TERM
    trap 'on_signal 129 HUP' HUP
    trap '' PIPE
    at_exit undo_if_open
}

on_signal() {
    signals_seen=$((signals_seen + 1))
    if [[ $going_back == yes ]]; then
        ((signals_seen > 2)) || { complain "Going back is under way; a further signal would leave it unfinished."; return 0; }
        fail $exit_needs_hands "Going back was interrupted." "The next call of install, rollback, start or any other change goes on with it."
    fi
    [[ -z $manager_child ]] || kill -TERM "$manager_child" 2>/dev/null || true
    [[ $transaction_open == yes ]] || exit "$1"
    complain "Interrupted ($2)."
    failure_why='' failure_code=$1
    broke "$1" "it was interrupted ($2)"
    go_back
}

# Whatever ends the script while a change is open ends with going back.
undo_if_open() {
    [[ $transaction_open == yes && $going_back == no ]] || return 0
    broke 1 'the script ended before its time'
    return_to_before
    exit_status=$went_back_with
}

go_back() {
    return_to_before
    exit "$went_back_with"
}

named_generation() {
    if [[ -n $1 ]]; then printf 'generation %s' "$1"; else printf 'nothing installed'; fi
}

went_back_with=0
return_to_before() {
    local to
    going_back=yes transaction_open=no
    # Everything below is checked by hand; nothing may end this half-way.
    set +e
    end_time
    went_back_with=$failure_code
    if [[ ! -d $state/transaction ]]; then
        complain "The $record_what ended before it changed anything: $failure_why."
        return 0
    fi
    read_generations
    if is_committed; then
        finish_transaction
        complain "The $record_what was done before it ended: $failure_why."
        return 0
    fi
    to=$(named_generation "$record_from")
    trap '' HUP
    complain "The $record_what failed: $failure_why."
    say "Going back to $to."
    if undo_transaction; then
        say "The site is as it was before: $to."
        audit "went back: $failure_why"
        return 0
    fi
    tell_what_is_left
    went_back_with=$exit_needs_hands
}

# undo_transaction: everything that the record names is brought back to what the record says of it.
declare -a undo_problems=()
undo_transaction() {
    local to=$record_to
    undo_problems=()
    read_record
    to=$record_to
    [[ -z $to || -d $state/generations/$to ]] || to=.new-$to
    [[ -z $to || -d $state/generations/$to ]] || to=''
    load_generation to "$record_from"
    check_generation "$record_from"
    load_generation from "$to"
    cancel_jobs
    look "${all_units[@]}"
    look_at_links
    plan_undo
    # Fronts first: what they point at now is stopped afterwards.
    undo_slots || undo_problems+=('not all slots that were live could be written down')
    undo_front_files || undo_problems+=('not all that fronts read could be brought back')
    place_fronts || undo_problems+=('not all fronts could be brought back')
    take_out_units || undo_problems+=("could not stop or disable: ${act_stop[*]} ${act_disable[*]}")
    undo_files || undo_problems+=("not all files could be brought back; those of generation ${record_from:-0} are below $state/generations")
    tell_systemd_back || undo_problems+=('systemd could not read its units anew, or enable them')
    # Files that are not back are a reason to try again; a unit that does not get healthy is none.
    ((${#undo_problems[@]} == 0)) || return 1
    run_units "${act_run[@]}" || undo_problems+=("not all units could be started: ${act_run[*]}")
    reload_units || undo_problems+=("not all units could be reloaded: ${act_reload[*]}")
    await_touched "${act_run[@]}" "${act_reload[@]}" "${act_look[@]}" || undo_problems+=('the files are back, but not all units are healthy')
    drop_what_was_made
    ((${#undo_problems[@]} == 0))
}

# Jobs that a killed call left in systemd's queue would go on beside us.
cancel_jobs() {
    local id unit rest jobs=()
    [[ -z $option_root ]] || return 0
    while read -r id unit rest; do
        [[ -z ${before_active[${unit:-.}]+x} ]] || jobs+=("$id")
    done < <(systemctl list-jobs --no-legend --plain 2>/dev/null || true)
    ((${#jobs[@]} == 0)) || change "cancel the jobs of the interrupted call" manager cancel -- "${jobs[@]}" || true
}

plan_undo() {
    local unit was now_running
    act_stop=() act_disable=() act_enable=() act_reenable=() act_run=() act_reload=() act_look=()
    for unit in "${all_units[@]}"; do
        was=no now_running=no
        case ${before_active[$unit]} in
            active | reloading | refreshing | activating) was=yes ;;
        esac
        ! is_running "$unit" || now_running=yes
        if [[ $was == yes ]]; then
            plan_undo_running "$unit" "$now_running"
        elif [[ -n ${touched[$unit]+x} && ${live[$unit/ActiveState]-} != inactive ]]; then
            act_stop+=("$unit")
        fi
        if [[ ${before_enabled[$unit]} == yes ]]; then
            is_enabled "$unit" || act_enable+=("$unit")
            [[ "${touched[$unit]-} " != *' reenable '* ]] || act_reenable+=("$unit")
        elif [[ ${before_enabled[$unit]} == no ]] && is_enabled "$unit"; then
            act_disable+=("$unit")
        fi
    done
}

# plan_undo_running UNIT RUNNING: it ran before. The same invocation still runs what it ran, and so does a newer one where no file changed.
plan_undo_running() {
    local unit=$1
    if [[ $2 == yes && ${live[$unit/InvocationID]-} == "${before_invocation[$unit]}" ]]; then
        [[ "${touched[$unit]-} " != *' reload '* ]] || act_reload+=("$unit")
    elif [[ $2 == yes && $record_from == "$record_to" ]]; then
        act_look+=("$unit")
    elif [[ $2 == no || "${touched[$unit]-} " == *' run '* ]]; then
        [[ $2 == no ]] || ! is_rehoused "$unit" || act_stop+=("$unit")
        [[ ${before_active[$unit]} == activating && $2 == no && -z ${touched[$unit]+x} ]] || act_run+=("$unit")
    fi
}

undo_front_files() {
    local i status=0 leftovers=() ours=()
    for ((i = 0; i < ${#record_paths[@]}; i++)); do
        ! is_front_file "${record_paths[i]}" || ours+=("$i")
    done
    ((${#ours[@]})) || return 0
    read_generations
    read_sums
    read_disk "${record_paths[@]}"
    for i in "${ours[@]}"; do
        temporary_name "${record_paths[i]}" "$i"
        leftovers+=("$temporary")
        undo_file "${record_paths[i]}" || status=1
    done
    change 'remove temporary files of fronts' rm -f -- "${leftovers[@]}" || status=1
    return "$status"
}

undo_files() {
    local i path status=0 leftovers=()
    ((${#record_paths[@]})) || return 0
    read_generations
    read_sums
    read_disk "${record_paths[@]}"
    for ((i = 0; i < ${#record_paths[@]}; i++)); do
        temporary_name "${record_paths[i]}" "$i"
        leftovers+=("$temporary")
        undo_file "${record_paths[i]}" || status=1
    done
    change 'remove temporary files' rm -f -- "${leftovers[@]}" || status=1
    ((status)) || remove_if_empty "${record_directories[@]}"
    flush_directories
    return "$status"
}

# undo_file PATH: to what was set aside, to what the generation before had, or away.
undo_file() {
    local path=$1 aside=$state/transaction/displaced/$1
    if [[ -e $aside || -L $aside ]]; then
        change "bring back /$path" copy_as_is "$aside" "$temporary" && change "write /$path" mv -fT -- "$temporary" "$option_root/$path"
    elif [[ ${disk_files[$path]-} == "${to_files[$path]-}" ]]; then
        return 0
    else
        keep_meddled "$path" || return
        if [[ -n ${to_files[$path]+x} ]]; then
            mkdir -p -- "$option_root/$(dirname -- "$path")" || return
            change "stage /$path" stage_file "$state/generations/$record_from/root/$path" "$temporary" && change "write /$path" mv -fT -- "$temporary" "$option_root/$path"
        else
            change "remove /$path" rm -f -- "$option_root/$path"
        fi
    fi
}

# Somebody edited the file between the interruption and now; their bytes are not ours to lose.
keep_meddled() {
    [[ -n ${disk_files[$1]-} ]] && ! ours "$1" || return 0
    say "/$1 was edited meanwhile; that is kept below $state/displaced/meddled-$$."
    set_aside "$1" "$state/displaced/meddled-$$"
}

tell_systemd_back() {
    if [[ -z $option_root && (${#record_paths[@]} -gt 0 || ${#act_disable[@]} -gt 0) ]]; then
        change daemon-reload manager daemon-reload || return
    fi
    restart_journal || return
    enablement enable "${act_enable[@]}" && enablement reenable "${act_reenable[@]}"
}

drop_what_was_made() {
    local generation=$state/generations/$record_to
    if [[ $record_made == yes && -n $record_to && -d $generation ]]; then
        mv -T -- "$generation" "$state/generations/.old-$record_to" || true
    fi
    step 'end' end_transaction || undo_problems+=("$state/transaction could not be removed")
    rm -rf -- "$state/generations"/.old-* "$state/generations"/.new-*
}

tell_what_is_left() {
    local unit
    complain "Going back failed, too. This needs hands:"
    for unit in "${undo_problems[@]}"; do
        add "$unit"
    done
    look "${all_units[@]}"
    for unit in "${all_units[@]}"; do
        add "$unit: before ${before_active[$unit]-unknown}, now ${live[$unit/ActiveState]-unknown} (${live[$unit/SubState]-})"
    done
    if [[ -d $state/transaction ]]; then
        add "The record of the change is $state/transaction. Mend what is named above; the next call of install or rollback tries to go back again."
    else
        add "The files are those of $(named_generation "$record_from"). '$0 logs UNIT' says why a unit is not healthy."
    fi
}

# settle_interrupted: what every change begins with.
settle_interrupted() {
    [[ -d $state ]] || return 0
    await_orphans
    if [[ -d $state/transaction ]]; then
        settle_transaction
    fi
    [[ $option_dry_run == yes ]] || rm -rf -- "$state/transaction.new" "$state/.transaction" "$state/.current" "$state/generations"/.new-* "$state/generations"/.old-*
}

# Swapping "current" is what makes a change final.
is_committed() {
    [[ $record_from != "$record_to" && $installed == "$record_to" ]]
}

settle_transaction() {
    read_record
    read_generations
    if is_committed; then
        say "The last $record_what (begun $record_began) was interrupted when it was done; only its record is removed."
        step 'finish' finish_transaction
        return 0
    fi
    complain "The last $record_what (begun $record_began) was interrupted half-way."
    if [[ $option_dry_run == yes ]]; then
        say "would first go back to $(named_generation "$record_from")"
        return 0
    fi
    say "Going back to $(named_generation "$record_from") first."
    going_back=yes
    undo_transaction || { tell_what_is_left; exit $exit_needs_hands; }
    going_back=no
    say "The site is as it was before that. Now: $command_line"
    load_script to
    forget_facts from
    live=() lost=() verdict=()
}

# Commands that a killed call had begun go on without it; they hold this lock until they end.
await_orphans() {
    local tries=0
    [[ $option_dry_run != yes ]] || return 0
    { exec 8>>"$state/children"; } 2>/dev/null || fail $exit_not_written "$state/children cannot be written." "Nothing was changed."
    while ! flock -w 1 8; do
        tries=$((tries + 1))
        ((tries > 1)) || say "Commands of an interrupted call still run; waiting for them."
        if [[ -d $state/transaction ]]; then
            read_record
            cancel_jobs 8>&-
        fi
        ((tries < 120)) || fail $exit_locked "Commands of an interrupted call do not come to an end." "'fuser -v $state/children' names them. Nothing was changed."
    done
}

# For commands that only read: says so, and succeeds, when a change is under way or was interrupted.
tell_interrupted() {
    [[ -d $state/transaction ]] || return 1
    read_record
    if { exec 7<"$state/lock"; } 2>/dev/null && ! flock -n -s 7; then
        complain "A $record_what (begun $record_began) is under way."
    else
        complain "The last $record_what (begun $record_began) was interrupted half-way."
        add "The next change goes back to $(named_generation "$record_from") first; '$0 install' does, too."
    fi
    exec 7<&-
}
