# --- answer: what status, report and ports say to machines ---

json_status() {
    json_site_begin status
    json_units selected unit_json
    printf ',"externals":' >&3
    json_units externals external_json
    printf ',"user_units":' >&3
    json_units user_units user_unit_json
    printf '}\n' >&3
}

# The site's own facts, up to where the units follow: json_site_begin COMMAND
json_site_begin() {
    local healthy=true unit
    for unit in "${selected[@]}"; do
        [[ ${well[$unit]} != no ]] || healthy=false
    done
    json_answer_begin "$1"
    json_raw healthy "$healthy"
    json_add change "${interrupted/#no/none}"
    json_number generation "$generation"
    json_number generation_since "$generation_since"
    json_flag root "${EUID/#0/yes}"
    printf '%s,"units":' "$object" >&3
}

# json_units ARRAY FUNCTION: a list of what the function says of each.
json_units() {
    local -n listed_units=$1
    local unit comma=''
    printf '[' >&3
    for unit in "${listed_units[@]}"; do
        "$2" "$unit"
        printf '%s%s' "$comma" "$object" >&3
        comma=,
    done
    printf ']' >&3
}

unit_json() {
    unit_json_begin "$1"
    json_end
}

unit_json_begin() {
    local unit=$1
    ports_json "$unit"
    values "${drift[$unit]-}"
    json_texts "${values[@]}"
    since_of "$unit"
    json_begin
    json_add unit "$unit"
    json_add kind "${fact[to/$unit/kind]-service}"
    json_add tier "${fact[to/$unit/tier]-business}"
    json_flag starts "${fact[to/$unit/starts]-no}"
    json_state "$unit"
    json_add health "${verdict[$unit]}"
    json_add health_note "${verdict_why[$unit]}"
    json_add well "${well[$unit]}"
    [[ ! ${fact[to/$unit/exposure]-} =~ ^[0-9]{1,2}(\.[0-9])?$ ]] || json_raw exposure "${fact[to/$unit/exposure]}"
    json_raw ports "[$ports_list]"
    if [[ ${fact[to/$unit/kind]-} == timer ]]; then
        runs_of "$unit"
        json_add next "$run_next"
        json_add last "$run_last"
    fi
    json_raw drift "$json_list"
    routes_text "$unit"
    values "$routes_shown"
    json_texts "${values[@]}"
    json_raw routes "$json_list"
}

# The declared ports of a unit, and who listens at them, in "ports_list".
ports_list=''
ports_json() {
    local declared
    local -a lines=()
    ports_list=''
    values "${fact[to/$1/port]-}"
    lines=("${values[@]}")
    for declared in "${lines[@]}"; do
        read_words "$declared"
        judge_declared "$1" "${words[@]}"
        listeners_json
        json_begin
        json_add protocol "${words[0]}"
        json_number port "${words[1]}"
        json_add address "${words[2]-*}"
        json_add listening "$port_state"
        json_add note "$port_note"
        json_raw listeners "[$listeners_list]"
        json_end
        ports_list+="${ports_list:+,}$object"
    done
}

# The listeners that judge_port looked at last, in "listeners_list".
listeners_list=''
listeners_json() {
    local line
    local -a words=()
    listeners_list=''
    values "${port_listeners%$'\n'}"
    for line in "${values[@]}"; do
        read_words "$line"
        json_begin
        json_add address "${words[0]}"
        json_number pid "${words[1]}"
        json_add process "${words[2]}"
        json_add unit "${words[3]}"
        json_end
        listeners_list+="${listeners_list:+,}$object"
    done
}

json_state() {
    json_add load "${live[$1/LoadState]-unknown}"
    json_add state "${live[$1/ActiveState]-unknown}"
    json_add sub "${live[$1/SubState]-}"
    json_add result "${live[$1/Result]-}"
    json_number since "$epoch"
    json_number restarts "${live[$1/NRestarts]-}"
    json_number memory "${live[$1/MemoryCurrent]-}"
    json_number pid "${live[$1/MainPID]-}"
    json_add boot "${live[$1/UnitFileState]-}"
}

external_json() {
    since_of "$1"
    json_begin
    json_add unit "$1"
    json_state "$1"
    json_end
}
