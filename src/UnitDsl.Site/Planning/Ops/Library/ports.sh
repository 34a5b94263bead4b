# --- ports: what is declarations, and who listens ---

command_ports() {
    local unit line ill=no
    local -a declarations=() with=()
    [[ -n $option_root ]] && fail $exit_wrong_call "With --root nothing runs, so nobody listens."
    need_tool ss
    select_units
    look "${selected[@]}"
    read_listeners
    for unit in "${selected[@]}"; do
        [[ -z ${fact[to/$unit/port]+x} ]] || with+=("$unit")
    done
    selected=("${with[@]}")
    table_head UNIT PORT DECLARED LISTENING AT PROCESS OF NOTE
    for unit in "${selected[@]}"; do
        values "${fact[to/$unit/port]}"
        declarations=("${values[@]}")
        for line in "${declarations[@]}"; do
            read_words "$line"
            judge_declared "$unit" "${words[@]}"
            [[ $port_state == yes || $port_state == unseen ]] || ! should_run "$unit" || ill=yes
            [[ $option_json == yes ]] || port_rows "$unit" "$line"
        done
    done
    if [[ $option_json == yes ]]; then json_ports "$ill"; else tell_ports; fi
    [[ $ill == no ]] || end_with $exit_unhealthy
}

# It starts with the site, or runs anyway.
should_run() {
    starts_with_site "$1" || is_active "$1"
}

# A line for each listener; one with nobody where there is none: port_rows UNIT "PROTOCOL PORT ADDRESS"
port_rows() {
    local unit=$1 line mark='' shown=no
    local -a at=()
    read_words "$2"
    at=("${words[@]}")
    case $port_state in
        yes) mark='good|' ;;
        unseen) ;;
        *) mark='bad|' ;;
    esac
    values "${port_listeners%$'\n'}"
    for line in "${values[@]}"; do
        read_words "$line"
        if [[ $shown == no ]]; then
            table_row "$unit" "${at[1]}/${at[0]}" "${at[2]-*}" "$mark$port_state" "${words[0]}" "${words[2]} (${words[1]})" "${words[3]}" "$port_note"
        else
            table_row '' '' '' '' "${words[0]}" "${words[2]} (${words[1]})" "${words[3]}" ''
        fi
        shown=yes
    done
    [[ $shown == yes ]] || table_row "$unit" "${at[1]}/${at[0]}" "${at[2]-*}" "$mark$port_state" - - - "$port_note"
}

tell_ports() {
    if ((${#selected[@]})); then
        table_print
    else
        say "No unit of these declares a port."
    fi
    ((EUID == 0)) || say "Seen without root: the processes of others are missing."
}

# json_ports ILL
json_ports() {
    json_answer_begin ports
    json_raw healthy "$([[ $1 == no ]] && printf true || printf false)"
    printf '%s,"units":' "$object" >&3
    json_units selected ports_of_json
    printf '}\n' >&3
}

ports_of_json() {
    ports_json "$1"
    json_begin
    json_add unit "$1"
    json_raw ports "[$ports_list]"
    json_end
}
