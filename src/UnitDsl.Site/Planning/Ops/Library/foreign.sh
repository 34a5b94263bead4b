# --- foreign: units that someone else ships, and into which files of the site put lines ---

# They are not the site's: nothing here starts, stops, enables or disables them. One that runs is restarted when what it was started with changes.
declare -a foreign_units=() act_foreign=()
# What the drop-ins of each side ask a running instance to be started with, and what is done about it.
declare -A foreign_runs=() foreign_does=() foreign_why=()

# compare_foreign: behind compare_files.
compare_foreign() {
    local unit path
    local -A changed=()
    foreign_units=() act_foreign=() foreign_runs=() foreign_does=() foreign_why=()
    read_foreign from
    read_foreign to
    ((${#foreign_units[@]})) || return 0
    look "${foreign_units[@]}"
    for path in "${paths[@]}"; do
        [[ -z ${file_how[$path]-} || ${file_how[$path]} == same || $path != etc/systemd/system/*.d/*.conf ]] || changed[${path%.d/*.conf}]+=", /$path ${file_how[$path]}"
    done
    for unit in "${foreign_units[@]}"; do
        decide_foreign "$unit" "${changed[etc/systemd/system/$unit]-}"
    done
}

read_foreign() {
    local side=$1 unit runs line lines
    values "${fact[$side//foreign]-}"
    lines=("${values[@]}")
    for line in "${lines[@]}"; do
        read -r unit runs _ <<<"$line"
        [[ -n ${foreign_does[$unit]+x} ]] || foreign_units+=("$unit")
        foreign_does[$unit]=''
        [[ $runs == - ]] || foreign_runs[$side/$unit]+=" $runs"
    done
}

# decide_foreign UNIT CHANGED
decide_foreign() {
    local unit=$1
    foreign_why[$unit]=${2#, }
    if [[ -z $2 && ${foreign_runs[from/$unit]-} == "${foreign_runs[to/$unit]-}" ]]; then
        return 0
    elif [[ ${live[$unit/LoadState]-} == not-found ]]; then
        foreign_does[$unit]='nothing: it is not installed here'
    elif [[ ${foreign_runs[from/$unit]-} == "${foreign_runs[to/$unit]-}" ]]; then
        foreign_does[$unit]='read anew'
    elif is_running "$unit"; then
        foreign_does[$unit]=restart
        act_foreign+=("$unit")
    else
        foreign_does[$unit]='read anew; it is stopped, and stays so'
    fi
    foreign_why[$unit]=${foreign_why[$unit]:-'what it runs with changed'}
}

# Before the site's own units, which may need what it becomes.
restart_foreign() {
    local unit
    [[ -z $option_root && ${#act_foreign[@]} -gt 0 ]] || return 0
    note_touched run "${act_foreign[@]}" || return
    for unit in "${act_foreign[@]}"; do
        [[ $option_dry_run == yes ]] || forget_failures "$unit"
        say "restart: $unit, which is not of this site, but has lines of it"
        change "restart $unit" manager restart -- "$unit" || { broke $exit_went_back "systemd could not restart $unit with the lines that the site has for it"; return 1; }
    done
    [[ $option_dry_run != yes ]] || return 0
    look "${act_foreign[@]}"
    for unit in "${act_foreign[@]}"; do
        is_running "$unit" || { broke $exit_went_back "$unit does not run with the lines that the site has for it"; return 1; }
    done
}

# Lines for a unit that is not there do no harm, and no good.
check_foreign() {
    local unit
    for unit in "${foreign_units[@]}"; do
        [[ -z ${foreign_does[$unit]} || ${live[$unit/LoadState]-} != not-found ]] || warnings+=("$unit, into which the site puts lines, is not installed here.")
    done
}

show_foreign() {
    local unit
    for unit in "${foreign_units[@]}"; do
        [[ -z ${foreign_does[$unit]} ]] || say "  * $unit: ${color_bold}${foreign_does[$unit]}${color_end} (${foreign_why[$unit]}); it is not of this site"
    done
}

foreign_unit_json() {
    json_begin
    json_add unit "$1"
    json_add does "${foreign_does[$1]}"
    json_add why "${foreign_why[$1]}"
    json_end
}

# The machine's own files of these units, to have them read together with our lines: find_foreign fills "foreign_files".
declare -a foreign_files=()
find_foreign() {
    local unit directory
    foreign_files=()
    for unit in "${foreign_units[@]}"; do
        for directory in $unit_path; do
            [[ -f $option_root/$directory/$unit ]] || continue
            staged_directory=$option_root/$directory
            [[ ! -d $scratch/verify/$directory ]] || staged_directory=$scratch/verify/$directory
            foreign_files+=("$staged_directory/$unit")
            break
        done
    done
}
