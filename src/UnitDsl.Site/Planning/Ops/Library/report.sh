# --- report: everything of interest, unit by unit ---

command_report() {
    local unit ill=no
    begin_status
    read_checklist
    if [[ $option_json == yes ]]; then
        json_site_begin report
        json_units selected report_json
        printf ',"externals":' >&3
        json_units externals external_json
        printf ',"user_units":' >&3
        json_units user_units user_unit_json
        read_audit 10
        json_texts "${audit_lines[@]}"
        printf ',"audit":%s}\n' "$json_list" >&3
    else
        end_progress
        tell_site
        for unit in "${selected[@]}"; do
            report_unit "$unit"
        done
        report_externals
        tell_sessions
        report_audit
    fi
    for unit in "${selected[@]}"; do
        [[ ${well[$unit]} != no ]] || ill=yes
    done
    [[ $ill == no ]] || end_with $exit_unhealthy
}

report_unit() {
    local unit=$1 line
    state_of "$unit"
    since_text "$unit"
    if [[ $spanned == - ]]; then spanned=''; else spanned=" for $spanned"; fi
    printf '\n%s%s%s: %s%s\n' "$color_bold" "$unit" "$color_end" "$state_text" "$spanned"
    [[ ${fact[to/$unit/kind]-} != timer ]] || report_timer "$unit"
    report_health "$unit"
    report_numbers "$unit"
    report_ports "$unit"
    report_routes "$unit"
    values "${drift[$unit]-}"
    for line in "${values[@]}"; do
        printf '  files: %s\n' "$line"
    done
    report_checklist "$unit"
    if [[ ${well[$unit]} == no ]]; then
        printf '  the end of its journal:\n'
        last_lines "$unit" "${option_lines:-10}" '    | '
    fi
}

report_health() {
    local unit=$1
    plain_text "${verdict_why[$unit]}"
    case ${well[$unit]} in
        yes) printf '  %shealthy%s%s\n' "$color_good" "$color_end" "${cleaned:+: $cleaned}" ;;
        idle) printf '  not running; it is started by others\n' ;;
        *) printf '  %snot healthy%s%s\n' "$color_bad" "$color_end" "${cleaned:+: $cleaned}" ;;
    esac
    [[ ${live[$unit/Result]-} != start-limit-hit ]] || printf '  the start limit is reached: systemd starts it no more by itself. %s start %s clears that\n' "$0" "$unit"
    plain_text "${live[$unit/StatusText]-}"
    [[ -z $cleaned ]] || printf '  it says: %s\n' "$cleaned"
}

report_numbers() {
    local unit=$1 text=''
    to_amount "${live[$unit/MemoryCurrent]-}"
    [[ $amount == - ]] || text+=", memory $amount"
    [[ ${live[$unit/NRestarts]-0} == 0 ]] || text+=", restarted ${live[$unit/NRestarts]} times"
    [[ ${live[$unit/MainPID]-0} == 0 ]] || text+=", process ${live[$unit/MainPID]}"
    [[ -z ${fact[to/$unit/exposure]-} ]] || text+=", exposure ${fact[to/$unit/exposure]}"
    [[ -z ${live[$unit/UnitFileState]-} ]] || text+=", ${live[$unit/UnitFileState]}"
    [[ -z $text ]] || printf '  %s\n' "${text#, }"
}

report_timer() {
    runs_of "$1"
    [[ -z $run_next ]] || printf '  next: %s\n' "$run_next"
    [[ -z $run_last ]] || printf '  last: %s\n' "$run_last"
}

report_routes() {
    local line
    routes_text "$1"
    values "$routes_shown"
    for line in "${values[@]}"; do
        printf '  route %s\n' "$line"
    done
}

# The declared ports, and what the unit listens at beyond them.
report_ports() {
    local line
    local -a declarations=()
    values "${fact[to/$1/port]-}"
    declarations=("${values[@]}")
    for line in "${declarations[@]}"; do
        read_words "$line"
        judge_declared "$1" "${words[@]}"
        printf '  port %s/%s: %s\n' "${words[1]}" "${words[0]}" "${port_note:-listens at ${words[2]-*}}"
    done
    other_listeners "$1"
    for line in "${others[@]}"; do
        printf '  also listens at %s, which is not declared\n' "$line"
    done
}

# Where a unit listens that it does not say, in "others".
declare -a others=()
declare -A listening_of=()
other_listeners() {
    local key line
    local -A declared=()
    ((${#listening_of[@]})) || sort_listeners
    others=()
    values "${fact[to/$1/port]-}"
    for line in "${values[@]}"; do
        read_words "$line"
        declared["${words[0]} ${words[1]}"]=yes
    done
    values "${listening_of[$1]-}"
    for line in "${values[@]}"; do
        read_words "$line"
        key="${words[0]} ${words[1]}"
        [[ -n ${declared[$key]+x} ]] || others+=("${words[2]}, port ${words[1]}/${words[0]}")
    done
}

# The listeners once more, by unit.
sort_listeners() {
    local key line
    listening_of=([-]='')
    for key in "${!listeners[@]}"; do
        values "${listeners[$key]%$'\n'}"
        for line in "${values[@]}"; do
            read_words "$line"
            listening_of[${words[3]}]+="${listening_of[${words[3]}]:+$'\n'}$key ${words[0]}"
        done
    done
}

report_externals() {
    local unit
    ((${#externals[@]})) || return 0
    printf '\n%sDepended on, and not of this site%s\n' "$color_bold" "$color_end"
    for unit in "${externals[@]}"; do
        state_of "$unit"
        printf '  %s: %s\n' "$unit" "$state_text"
    done
}

declare -a audit_lines=()
read_audit() {
    audit_lines=()
    [[ -r $state/audit.log ]] || return 0
    mapfile -t audit_lines < <(tail -n "$1" -- "$state/audit.log")
}

report_audit() {
    local line
    read_audit 10
    ((${#audit_lines[@]})) || return 0
    printf '\n%sWhat was done last (%s)%s\n' "$color_bold" "$state/audit.log" "$color_end"
    for line in "${audit_lines[@]}"; do
        plain_text "$line"
        printf '  %s\n' "$cleaned"
    done
}

report_json() {
    local line lines=()
    other_listeners "$1"
    unit_json_begin "$1"
    json_texts "${others[@]}"
    json_raw undeclared "$json_list"
    checklist_json "$1"
    json_add says "${live[$1/StatusText]-}"
    if [[ ${well[$1]} == no ]]; then
        while IFS= read -r line; do
            lines+=("$line")
        done < <(last_lines "$1" "${option_lines:-10}" '')
    fi
    json_texts "${lines[@]}"
    json_raw journal "$json_list"
    json_end
}
