# --- handover: what an install means to units in slots ---

# A live slot that changed is not restarted: the next slot starts with what is new and takes over, and the old one runs on as it is until the change is done as a whole.
declare -a act_switch=() switched=()

# decide_slot UNIT: what is to be done for a slot that was there before; fails for all other units.
decide_slot() {
    local unit=$1
    family_of "$unit" || return 1
    [[ ${fact[from/$unit/runs]-} != "${fact[to/$unit/runs]-}" ]] || return 1
    find_live "$family"
    if [[ $unit != "$live_unit" ]] || ! is_running "$unit"; then
        unit_does[$unit]='read anew; it is idle'
    else
        slots_of "$family"
        unit_does[$unit]='give way to the next slot'
        act_switch+=("$family")
    fi
}

# record_slots PATH: which slot of each family is live before anything is done.
record_slots() {
    local one
    find_families
    for one in "${families[@]}"; do
        find_live "$one"
        printf '%s %s\n' "$one" "${fact[to/$live_unit/slot]}"
    done >"$1"
}

# switch_changed: the new slots take over; the old ones run on.
switch_changed() {
    local one
    switched=()
    [[ -z $option_root ]] || return 0
    for one in "${act_switch[@]}"; do
        switch_of=$one
        slots_of "$one"
        find_live "$one"
        switch_from=$live_unit switch_was_running=yes
        next_slot
        note_touched run "$switch_to" && note_touched enable "$switch_to" || return
        note "note the switch from $switch_from to $switch_to" write_file "$(switch_record)" "$switch_of $switch_from $switch_to yes" || { broke "$exit_not_written" "$(switch_record) could not be written"; return 1; }
        switched+=("$one $switch_from $switch_to")
        go_to_new || { broke "$exit_went_back" "$switch_to did not take over from $switch_from: it should $switch_step"; return 1; }
        live_slot[$one]=$switch_to
    done
}

# finish_switched: the change is done, and the old slots have nothing to do any more.
finish_switched() {
    local one
    for one in "${switched[@]}"; do
        read -r switch_of switch_from switch_to < <(printf '%s\n' "$one") || true
        switch_was_running=yes
        finish_switch
    done
    switched=()
}

# undo_slots: what is written down of the slots that were live. "to" is what it goes back to.
undo_slots() {
    local one slot status=0
    live_slot=()
    [[ -f $state/transaction/slots ]] || return 0
    while read -r one slot; do
        switch_of=$one
        if known_unit to "${one%@.service}@$slot.service"; then
            [[ ! -e $(slot_file "$one") && ! -e $(switch_record) ]] || write_file "$(slot_file "$one")" "$slot" || status=1
        fi
        rm -f -- "$(switch_record)" || status=1
    done <"$state/transaction/slots"
    return "$status"
}
