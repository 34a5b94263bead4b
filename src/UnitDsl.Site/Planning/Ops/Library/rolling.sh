# --- rolling: the same change, one unit after another ---

declare -a roll_order=()

command_rolling() {
    local unit
    need_running_systemd
    begin_site_change
    prepare_sides
    check_generation "$installed"
    compare_sides
    choose_rolling
    refuse_blocked
    preflight
    refuse_unready
    refuse_unverified
    if is_files_different; then
        install_generation rolling
    else
        to_root=$state/generations/$installed/root
        transact rolling "$installed" no
    fi
    tell_result "rolled through $(count "${#roll_order[@]}" unit)${record_to:+, generation $record_to}"
}

# Everything that starts with the site, or what was named; each is restarted, because its program's files may have changed.
choose_rolling() {
    local unit others=()
    select_started
    roll_order=("${selected[@]}")
    for unit in "${act_run[@]}" "${act_stop[@]}" "${act_reload[@]}"; do
        [[ " ${roll_order[*]} " == *" $unit "* ]] || others+=("$unit")
    done
    if ((${#asked_units[@]} + ${#asked_tiers[@]} && ${#others[@]})); then
        fail $exit_wrong_call "The tree changes other units, too: ${others[*]}." "Nothing was changed. Name them as well, or say 'rolling' for all."
    fi
    for unit in "${act_run[@]}"; do
        [[ " ${roll_order[*]} " == *" $unit "* ]] || roll_order+=("$unit")
    done
    for unit in "${roll_order[@]}"; do
        [[ -n ${unit_does[$unit]-} ]] || unit_does[$unit]=restart
    done
    act_run=("${roll_order[@]}")
}

is_files_different() {
    local path
    for path in "${paths[@]}"; do
        [[ ${file_how[$path]-same} == same ]] || return 0
    done
    ! same_facts
}

# roll_units: batch after batch in start order, each healthy before the next.
roll_units() {
    local i=0 total=${#roll_order[@]} batch=() began
    reload_units || return
    clock
    began=$now
    while ((i < total)); do
        batch=("${roll_order[@]:i:option_batch}")
        i=$((i + ${#batch[@]}))
        if ! roll_batch "${batch[@]}"; then
            [[ $option_restore == no ]] || return 1
            stop_rolling "$i"
        fi
        clock
        [[ $option_dry_run == yes ]] || say "[$i/$total] ${batch[*]}: healthy ($(span "$await_took"), $(span $((now - began))) in all)"
    done
}

roll_batch() {
    run_units "$@" && restore_lost && await_touched "$@" "${lost[@]}"
}

# With --no-restore what was done stays; it is said how far it came.
stop_rolling() {
    complain "Stopped at ${batch[*]}: $failure_why."
    step commit make_current "$record_to" || return
    transaction_open=no
    step finish finish_transaction
    fail $exit_unhealthy "Nothing was restored (--no-restore). The new files are in place; $1 of ${#roll_order[@]} units were restarted." \
        "Not restarted: ${roll_order[*]:$1}" "'rollback' goes back, 'rolling' goes on with the new definitions."
}
