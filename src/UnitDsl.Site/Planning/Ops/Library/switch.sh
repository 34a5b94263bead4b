# --- switch: from the live slot to the next, or not at all ---

# What is under way stands in a file before it begins, so that whoever comes next can tell: until the new slot is written down as the live one everything goes
# back to the old one, and from then on everything goes on to the new one.

switch_of='' switch_from='' switch_to='' switch_was_running=no switch_step=''

switch_record() {
    printf '%s/switching/%s' "$state" "${switch_of%@.service}"
}

# write_file PATH TEXT: in one step, and on the disk before it counts.
write_file() {
    mkdir -p -- "${1%/*}" && printf '%s\n' "$2" >"$1.new" && sync -- "$1.new" && mv -fT -- "$1.new" "$1" && sync -- "${1%/*}"
}

command_switch() {
    local given_words
    need_running_systemd
    begin_change
    find_families
    ((${#families[@]})) || fail $exit_unknown "No unit of the site $site is in slots." "[Slots(\"blue\", \"green\")] puts a service into slots."
    given_words=("${asked_units[@]}" "${arguments[@]:1}")
    choose_slot "${given_words[@]}"
    if [[ $switch_to == "$switch_from" ]]; then
        say "$switch_to is live already."
        note_done "$switch_to" 'live already'
        return 0
    fi
    switch_slots || fail $exit_went_back "The switch from $switch_from to $switch_to failed while it should $switch_step." \
        "It went back: $(stands_now)" "'$0 logs $switch_to' tells of the new slot."
}

# choose_slot [FAMILY [SLOT]] | [UNIT]
choose_slot() {
    local name=${1-} slot=${2-} unit near=()
    name=${name%.service}
    name=${name%.target}
    if [[ $name == *@* ]]; then
        slot=${name#*@}
        name=${name%%@*}
    fi
    if [[ -z $name ]]; then
        ((${#families[@]} == 1)) || fail $exit_wrong_call "Several units of the site $site are in slots: say which." "They are: ${families[*]%@.service}"
        name=${families[0]%@.service}
    fi
    switch_of=$name@.service
    slots_of "$switch_of"
    ((${#slots[@]})) || fail $exit_unknown "The site $site has no unit '$name' in slots." "In slots are: ${families[*]%@.service}"
    find_live "$switch_of"
    switch_from=$live_unit
    if [[ -z $slot ]]; then
        next_slot
        return 0
    fi
    switch_to=''
    for unit in "${slots[@]}"; do
        near+=("${fact[to/$unit/slot]}")
        [[ ${fact[to/$unit/slot]} != "$slot" ]] || switch_to=$unit
    done
    [[ -n $switch_to ]] || fail $exit_unknown "$name has no slot '$slot'." "It has: ${near[*]}"
}

# The one behind the live one, the first behind the last.
next_slot() {
    local i
    for ((i = 0; i < ${#slots[@]}; i++)); do
        [[ ${slots[i]} == "$switch_from" ]] || continue
        switch_to=${slots[(i + 1) % ${#slots[@]}]}
        return 0
    done
}

# switch_family FAMILY: for who installs: the next slot takes over, with what is new. Fails when it went back.
switch_family() {
    switch_of=$1
    slots_of "$1"
    find_live "$1"
    switch_from=$live_unit
    next_slot
    switch_slots
}

# From switch_from to switch_to; when it fails everything is as it was.
switch_slots() {
    local status=0
    look "$switch_from" "$switch_to"
    switch_was_running=no
    ! is_active "$switch_from" || switch_was_running=yes
    note "note the switch from $switch_from to $switch_to" write_file "$(switch_record)" "$switch_of $switch_from $switch_to $switch_was_running" \
        || fail $exit_not_written "$(switch_record) cannot be written." "Nothing was changed."
    guard_switch
    go_to_new || status=$?
    if ((status)); then
        trap '' INT TERM HUP
        go_back_to_old || fail $exit_needs_hands "The switch from $switch_from to $switch_to failed while it should $switch_step, and going back failed, too." \
            "$(stands_now)" "'$0 switch' tries again to go back."
        trap - INT TERM HUP
        return 1
    fi
    live_slot[$switch_of]=$switch_to
    finish_switch
    trap - INT TERM HUP
}

# note WHAT COMMAND...: a change of our own records, of which --dry-run has nothing to tell.
note() {
    [[ $option_dry_run != yes ]] || return 0
    change "$@"
}

go_to_new() {
    local from=$switch_from to=$switch_to
    switch_step='start the new slot'
    forget_failures "$to"
    change "restart $to" manager restart -- "$to" || return
    switch_step='wait until the new slot is healthy'
    await_healthy 0 "$to" || {
        report_unhealthy "$to"
        return 1
    }
    switch_step='move the front'
    point_front "$to" || return
    switch_step='ask through the front'
    front_answers "$to" || return
    switch_step='enable the new slot'
    change "enable $to" manager --quiet enable -- "$to" || return
    switch_step='write down which slot is live'
    note "note that ${to} is live" write_file "$(slot_file "$switch_of")" "${fact[to/$to/slot]}" || return
    say_unless_dry "$to is live; $from still answers what it was asked before."
}

# Past the point of no return: what fails here is said, and left for the next call.
finish_switch() {
    local from=$switch_from drain=${fact[to/$switch_to/drain]-0}
    change "disable $from" manager --quiet disable -- "$from" || leave_unfinished "$from could not be disabled"
    if [[ $switch_was_running == yes ]]; then
        drain_old "$drain"
    fi
    change "stop $from" manager stop -- "$from" || leave_unfinished "$from could not be stopped"
    note_done "$switch_to" live
    note_done "$from" stopped
    note "note the end of the switch" rm -f -- "$(switch_record)" || leave_unfinished "$(switch_record) could not be removed"
}

drain_old() {
    local -i until_then
    [[ $option_dry_run != yes ]] || return 0
    is_number "$1" || return 0
    clock
    until_then=$((now + 10#$1))
    while ((now < until_then)); do
        progress 0 1 "draining $switch_from"
        pause $((until_then - now < 200 ? until_then - now : 200))
        clock
    done
    end_progress
}

leave_unfinished() {
    fail 1 "$1, but $switch_to is live and stays so." "'$0 switch' finishes it."
}

# The old slot is what answers, or will be when the site starts; the new one is out of the way.
go_back_to_old() {
    local status=0
    end_time
    if [[ $switch_was_running == yes ]]; then
        look "$switch_from"
        is_active "$switch_from" || {
            forget_failures "$switch_from"
            change "start $switch_from" manager start -- "$switch_from" || status=1
        }
    fi
    front_back || status=1
    change "enable $switch_from" manager --quiet enable -- "$switch_from" || status=1
    change "disable $switch_to" manager --quiet disable -- "$switch_to" || status=1
    change "stop $switch_to" manager stop -- "$switch_to" || status=1
    forget_failures "$switch_to"
    ((status == 0)) || return 1
    note "note that the switch was undone" rm -f -- "$(switch_record)"
}

# A front that never moved is left alone: nothing is to be reloaded because something else failed.
front_back() {
    front_of "$switch_from"
    case $front in
        none) return 0 ;;
        hook) [[ $switch_step != 'move the front' && $switch_step != 'ask through the front' && $switch_step != 'enable the new slot' && $switch_step != 'write down'* && $switch_step != '' ]] || point_front "$switch_from" ;;
        *) [[ $(readlink -- "$option_root$front_link" 2>/dev/null) == "$front_source" && -n $switch_step && $switch_step != 'move the front' ]] || point_front "$switch_from" ;;
    esac
}

# settle_switches: ends what an earlier call left half done. Called with the lock held.
settle_switches() {
    local record
    [[ $option_dry_run != yes && -z $option_root ]] || return 0
    for record in "$state"/switching/*; do
        [[ -f $record && $record != *.new ]] || continue
        switch_of=${record##*/}@.service
        settle_switch
    done
}

settle_switch() {
    local rest live_name=''
    read -r rest switch_from switch_to switch_was_running <"$(switch_record)" || true
    if ! known_unit to "$switch_from" || ! known_unit to "$switch_to"; then
        complain "A switch from $switch_from to $switch_to was interrupted, and this tree no longer has both."
        note "forget the switch" rm -f -- "$(switch_record)" || fail $exit_not_written "$(switch_record) cannot be removed."
        return 0
    fi
    switch_step=''
    { read -r live_name <"$(slot_file "$switch_of")"; } 2>/dev/null || true
    if [[ $live_name == "${fact[to/$switch_to/slot]}" ]]; then
        say "A switch from $switch_from to $switch_to was interrupted after $switch_to had become live; finishing it."
        live_slot[$switch_of]=$switch_to
        point_front "$switch_to" || fail $exit_needs_hands "The front cannot be pointed at $switch_to."
        finish_switch
    else
        say "A switch from $switch_from to $switch_to was interrupted before $switch_to was live; going back."
        go_back_to_old || fail $exit_needs_hands "A switch from $switch_from to $switch_to was interrupted, and going back failed." "$(stands_now)"
    fi
}

# A signal ends a switch as a failure would.
guard_switch() {
    [[ $option_dry_run != yes ]] || return 0
    trap 'interrupt_switch 129' HUP
    trap 'interrupt_switch 130' INT
    trap 'interrupt_switch 143' TERM
}

interrupt_switch() {
    local name=''
    trap '' INT TERM HUP
    end_progress
    { read -r name <"$(slot_file "$switch_of")"; } 2>/dev/null || true
    if [[ $name == "${fact[to/$switch_to/slot]}" ]]; then
        complain "Interrupted; $switch_to is live. The next call stops $switch_from."
    elif go_back_to_old; then
        complain "Interrupted; it went back: $(stands_now)"
    else
        fail $exit_needs_hands "Interrupted, and going back failed." "$(stands_now)" "'$0 switch' tries again."
    fi
    exit "$1"
}

stands_now() {
    local unit
    look "$switch_from" "$switch_to"
    for unit in "$switch_from" "$switch_to"; do
        printf '%s is %s. ' "$unit" "${live[$unit/ActiveState]-unknown}"
    done
}

say_unless_dry() {
    [[ $option_dry_run == yes ]] || say "$@"
}
