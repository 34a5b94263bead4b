# --- difference: what each unit is asked to do when one set of units becomes another ---

# What is done, in this order: stop, disable, (files, daemon-reload), enable, run (restart or start), reload.
declare -a act_stop=() act_disable=() act_enable=() act_reenable=() act_run=() act_reload=() act_look=()
# For each unit of both sides: what happens to it, and why (lines).
declare -A unit_does=() unit_why=()
declare -a all_units=()
# Where the texts of both sides lie.
from_root='' to_root=''

# compare_sides: everything between the loaded sides "from" and "to".
compare_sides() {
    local unit
    compare_files
    compare_foreign
    all_units=("${to_units[@]}")
    for unit in "${from_units[@]}"; do
        known_unit to "$unit" || all_units+=("$unit")
    done
    look "${all_units[@]}"
    look_at_links
    decide_units
}

# Whether a unit is enabled is seen from the links: they are the truth below --root, too, and when systemd has not read them yet.
look_at_links() {
    local unit link target
    local -A linked=()
    while IFS= read -r -d '' link && IFS= read -r -d '' target; do
        [[ $target != /dev/null ]] || continue
        linked[${link##*/}]=yes
        linked[${target##*/}]=yes
    done < <(find "$option_root/etc/systemd/system" -type l -printf '%p\0%l\0' 2>/dev/null || true)
    for unit in "${all_units[@]}"; do
        live[$unit/linked]=${linked[$unit]-no}
    done
}

# Sorts the changed paths by the unit that they belong to: what systemd reads of a unit, and what only its program reads.
declare -A unit_files_changed=() other_files_changed=()
sort_changes() {
    local side unit path text
    local -A seen=()
    unit_files_changed=() other_files_changed=()
    for side in to from; do
        for unit in "${all_units[@]}"; do
            values "${fact[$side/$unit/file]-}"
            for path in "${values[@]}"; do
                path=${path#/}
                text="$unit $path"
                [[ -z ${seen[$text]+x} && -n ${file_how[$path]-} && ${file_how[$path]} != same ]] || continue
                seen[$text]=yes
                if is_unit_file "$path"; then
                    unit_files_changed[$unit]+="$path"$'\n'
                else
                    other_files_changed[$unit]+="$path"$'\n'
                fi
            done
        done
    done
}

is_unit_file() {
    [[ /$1 == */systemd/system/* || /$1 == */containers/systemd/* ]]
}

# Its unit is made by a generator, which also enables it.
is_generated() {
    case ${fact[$1/$2/kind]-service} in
        container | pod | volume | network | image | build | kube) return 0 ;;
        *) return 1 ;;
    esac
}

is_enabled() {
    [[ ${live[$1/linked]-} == yes ]]
}

is_running() {
    case ${live[$1/ActiveState]-} in
        active | reloading | refreshing | activating) return 0 ;;
        *) return 1 ;;
    esac
}

decide_units() {
    local unit
    act_stop=() act_disable=() act_enable=() act_reenable=() act_run=() act_reload=() act_switch=()
    unit_does=() unit_why=()
    sort_changes
    for unit in "${all_units[@]}"; do
        if ! known_unit to "$unit"; then
            decide_gone "$unit"
        elif ! known_unit from "$unit"; then
            decide_new "$unit"
        else
            decide_kept "$unit"
        fi
    done
}

decide_gone() {
    unit_does[$1]='stop, disable, remove' unit_why[$1]='the site has it no more'
    act_stop+=("$1")
    is_generated from "$1" || act_disable+=("$1")
}

decide_new() {
    if starts_with_site "$1"; then
        unit_does[$1]='enable, start' unit_why[$1]='new'
        is_generated to "$1" || act_enable+=("$1")
        act_run+=("$1")
        ! is_running "$1" || unit_why[$1]='new here, but it runs already: started anew, because nobody knows what it was started with'
    else
        unit_does[$1]=add unit_why[$1]='new; others start it'
    fi
}

decide_kept() {
    local unit=$1 text=${unit_files_changed[$1]-}${other_files_changed[$1]-}
    unit_does[$unit]='' unit_why[$unit]=''
    explain_changes "$unit"
    if decide_slot "$unit"; then
        unit_why[$unit]=${unit_why[$unit]:-'what it runs with changed'}
    elif [[ ${fact[from/$unit/runs]-} != "${fact[to/$unit/runs]-}" ]]; then
        decide_restart "$unit"
    elif [[ -n ${other_files_changed[$unit]-} && ${fact[to/$unit/reloads]-no} == yes ]] && is_running "$unit"; then
        unit_does[$unit]=reload
        act_reload+=("$unit")
    elif [[ -n ${unit_files_changed[$unit]-} ]]; then
        unit_does[$unit]='read anew'
    elif [[ -n $text ]]; then
        unit_does[$unit]='files only'
    fi
    decide_enabled "$unit"
}

decide_restart() {
    local unit=$1 kind=${fact[to/$1/kind]-service}
    unit_why[$unit]=${unit_why[$unit]:-'what it runs with changed'}
    case $kind in
        timer | target | slice)
            unit_does[$unit]='read anew'
            return 0 ;;
    esac
    if [[ ${fact[to/$unit/type]-} == oneshot ]] && ! starts_with_site "$unit"; then
        unit_does[$unit]='read anew; its next run is the new one'
    elif is_running "$unit" || [[ ${live[$unit/ActiveState]-} == failed ]]; then
        unit_does[$unit]=restart
        act_run+=("$unit")
        ! is_rehoused "$unit" || act_stop+=("$unit")
    else
        unit_does[$unit]='read anew; it is stopped, and stays so'
    fi
}

# What enables a unit is done anew when it changed, and only for units that are enabled: an operator's "disable" stands.
decide_enabled() {
    local unit=$1 was=${fact[from/$1/starts]-no} is=${fact[to/$1/starts]-no}
    ! is_generated to "$unit" || return 0
    # Which slot starts is what the last switch made it.
    ! family_of "$unit" || was=$is
    if [[ $was != yes && $is == yes ]]; then
        act_enable+=("$unit")
        unit_does[$unit]="enable, start${unit_does[$unit]:+, ${unit_does[$unit]}}"
        [[ " ${act_run[*]} " == *" $unit "* ]] || act_run+=("$unit")
    elif [[ $was == yes && $is != yes ]]; then
        act_disable+=("$unit")
        unit_does[$unit]="disable${unit_does[$unit]:+, ${unit_does[$unit]}}"
    elif [[ ${install_changed[$unit]-} == yes ]] && is_enabled "$unit"; then
        act_reenable+=("$unit")
        unit_does[$unit]="enable anew${unit_does[$unit]:+, ${unit_does[$unit]}}"
    fi
}

# The lines that differ between the unit files of both sides: explain_changes UNIT
declare -A unit_lines=() install_changed=()
explain_changes() {
    local unit=$1 path paths_of line keys=''
    local -A keys_seen=()
    unit_lines[$unit]='' install_changed[$unit]=no
    values "${unit_files_changed[$unit]-}"
    paths_of=("${values[@]}")
    for path in "${paths_of[@]}"; do
        [[ -n $path ]] || continue
        if [[ ${file_how[$path]} == missing || -n ${file_blocked[$path]-} ]]; then
            keys+=", /$path ${file_blocked[$path]-missing}"
        fi
        compare_directives "$from_root/$path" "$to_root/$path"
        for line in "${differing[@]}"; do
            unit_lines[$unit]+=$line$'\n'
            [[ $line != ??'[Install]'* ]] || install_changed[$unit]=yes
            line=${line#*] }
            line=${line%%=*}=
            [[ -z ${keys_seen[$line]+x} ]] || continue
            keys_seen[$line]=yes
            keys+=", $line changed"
        done
    done
    values "${other_files_changed[$unit]-}"
    for path in "${values[@]}"; do
        [[ -z $path ]] || keys+=", /$path ${file_how[$path]}"
    done
    if [[ -z $keys && -n ${unit_files_changed[$unit]-} ]]; then
        keys=', only comments or the order of lines changed'
    fi
    unit_why[$unit]=${keys#, }
}

# compare_directives OLD NEW: fills "differing" with "- [Section] Key=value" and "+ …".
declare -a differing=() directives=()
compare_directives() {
    local line old new
    local -A in_old=() in_new=()
    differing=()
    read_directives "$1"
    old=("${directives[@]}")
    read_directives "$2"
    new=("${directives[@]}")
    for line in "${old[@]}"; do in_old[$line]=yes; done
    for line in "${new[@]}"; do in_new[$line]=yes; done
    for line in "${old[@]}"; do
        [[ -n ${in_new[$line]+x} ]] || differing+=("- $line")
    done
    for line in "${new[@]}"; do
        [[ -n ${in_old[$line]+x} ]] || differing+=("+ $line")
    done
}

# read_directives FILE: fills "directives"; continued lines are one.
read_directives() {
    local line section='' whole=''
    directives=()
    [[ -f $1 ]] || return 0
    while IFS= read -r line || [[ -n $line ]]; do
        [[ $line != [\#\;]* ]] || continue
        if [[ $line == *\\ ]]; then
            whole+="${line%\\} "
            continue
        fi
        whole+=$line
        case $whole in
            '') ;;
            '['*) section=$whole ;;
            *) directives+=("$section $whole") ;;
        esac
        whole=''
    done <"$1"
}

# Whether there is anything to do at all.
is_different() {
    local path
    for path in "${paths[@]}"; do
        [[ ${file_how[$path]-same} == same ]] || return 0
    done
    ((${#act_run[@]} + ${#act_reload[@]} + ${#act_enable[@]} + ${#act_disable[@]} + ${#act_reenable[@]} + ${#act_stop[@]})) && return 0
    ! same_facts
}

same_facts() {
    local key
    for key in "${!fact[@]}"; do
        case $key in
            to/*) [[ ${fact[from/${key#to/}]-} == "${fact[$key]}" ]] || return 1 ;;
            from/*) [[ -n ${fact[to/${key#from/}]+x} ]] || return 1 ;;
        esac
    done
}
