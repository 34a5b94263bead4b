# --- logs: the journal of units, merged by time ---

command_logs() {
    local unit pattern complaint journals=() call=(--no-pager --quiet)
    need_running_systemd
    need_tool journalctl
    select_units
    for unit in "${selected[@]}"; do
        # Of a template the journals of all its instances. A backslash in a name is one, in a pattern it escapes.
        if [[ $unit == *@.* ]]; then
            pattern=${unit%%@*}
            journals+=("--unit=${pattern//\\/\\\\}@*.${unit##*.}")
        else
            find_home "$unit"
            journals+=("--unit=$unit")
            [[ $home == "$unit" ]] || journals+=("--unit=$home")
        fi
    done
    call+=("--output=$([[ $option_json == yes ]] && printf json || printf with-unit)")
    [[ -z $option_since ]] || call+=("--since=$option_since")
    [[ -z $option_grep ]] || call+=("--grep=$option_grep")
    [[ $option_follow == no ]] || call+=(--follow)
    if [[ -n $option_lines ]]; then
        call+=("--lines=$option_lines")
    elif [[ -z $option_since$option_grep && $option_json == no ]]; then
        call+=(--lines=100)
    fi
    answered=yes
    find_journals "${selected[@]}"
    call+=("${journal_options[@]}")
    if [[ $option_json == no ]] && writes_json "${selected[@]}"; then
        complaint=$({ journalctl "${call[@]}" "${journals[@]}" | show_readable >&3; } 2>&1) || end_with_journal $? "$complaint"
    else
        complaint=$(journalctl "${call[@]}" "${journals[@]}" 2>&1 >&3) || end_with_journal $? "$complaint"
    fi
    [[ -z $complaint ]] || complain "$complaint"
}

# end_with_journal STATUS COMPLAINT. A search that finds nothing ends with 1 as well, but has nothing to complain of.
end_with_journal() {
    (($1 < 128)) || end_with "$1"
    [[ -n $2 ]] || return 0
    plain_text "${2%%$'\n'*}"
    fail $exit_wrong_call "journalctl did not take that: $cleaned"
}
