# --- checks: health as a command of its own ---

# One probe each: quick_health UNIT... fills verdict (healthy, unhealthy) as await_healthy does.
quick_health() {
    local unit left=() bad=0
    begin_waiting "$@"
    for unit; do
        if quick_verdict "$unit"; then
            left+=("$unit")
        fi
    done
    while ((${#left[@]})); do
        probe_due "${left[@]}"
        collect_probes "${left[@]}"
        settle_quickly
        progress $(($# - ${#left[@]})) $# "probed"
        ((${#left[@]} == 0)) || pause 20
    done
    end_progress
    for unit; do
        [[ ${verdict[$unit]} == healthy ]] || bad=1
    done
    ((bad == 0))
}

# What the state says by itself: fails when that is all there is to be known.
quick_verdict() {
    case ${live[$1/ActiveState]-unknown} in
        active | reloading)
            [[ ${fact[to/$1/health]-state} == state ]] || return 0
            settle_verdict "$1" healthy "${live[$1/SubState]-}" ;;
        activating | deactivating)
            if [[ ${live[$1/SubState]-} == auto-restart* ]]; then why_down "$1"; else why="it is ${live[$1/ActiveState]} (${live[$1/SubState]-})"; fi
            settle_verdict "$1" unhealthy "$why" ;;
        unknown) settle_verdict "$1" unknown 'systemd does not say' ;;
        *)
            if ran_well "$1"; then
                settle_verdict "$1" healthy 'done'
            else
                why_down "$1"
                settle_verdict "$1" unhealthy "$why"
            fi ;;
    esac
    return 1
}

# Takes out of "left" what has answered.
settle_quickly() {
    local unit passes answers waiting=()
    for unit in "${left[@]}"; do
        passes=${passes_of[$unit]} answers=${answers_of[$unit]}
        if [[ -n ${verdict[$unit]} ]]; then
            continue
        elif ((passes > 0)); then
            settle_verdict "$unit" healthy "${verdict_why[$unit]}"
        elif ((answers > 0)); then
            settle_verdict "$unit" unhealthy "${verdict_why[$unit]}"
        else
            waiting+=("$unit")
        fi
    done
    left=("${waiting[@]}")
}

command_health() {
    local unhealthy=no
    need_running_systemd
    need_tool systemctl timeout
    begin_time
    select_started
    if [[ $option_quick == yes ]]; then
        look "${selected[@]}"
        quick_health "${selected[@]}" || unhealthy=yes
    else
        await_healthy 0 "${selected[@]}" || unhealthy=yes
    fi
    if [[ $option_json == yes ]]; then json_health "${selected[@]}"; else table_health "${selected[@]}"; fi
    [[ $unhealthy == no ]] || end_with $exit_unhealthy
}

table_health() {
    local unit result
    table_head UNIT HEALTH AFTER 'WHAT CAME BACK'
    for unit; do
        result=${verdict[$unit]}
        case $result in
            healthy) result="good|$result" ;;
            *) result="bad|$result" ;;
        esac
        span_of "${verdict_after[$unit]}"
        table_row "$unit" "$result" "$spanned" "${verdict_why[$unit]}"
    done
    end_progress
    table_print
}

json_health() {
    local unit healthy=true comma=''
    for unit; do
        [[ ${verdict[$unit]} == healthy ]] || healthy=false
    done
    json_answer_begin health
    json_raw healthy "$healthy"
    printf '%s,"units":[' "$object" >&3
    for unit; do
        json_begin
        json_add unit "$unit"
        json_add result "${verdict[$unit]}"
        json_add note "${verdict_why[$unit]}"
        json_number took "${verdict_after[$unit]}"
        json_end
        printf '%s%s' "$comma" "$object" >&3
        comma=,
    done
    printf ']}\n' >&3
}
