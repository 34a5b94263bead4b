# --- slots: services of which one of several places is live ---

# Which slot is live is the machine's own affair: what was switched stays so, whatever is installed afterwards. The first slot is until the first switch.
declare -A live_slot=()

# family_of UNIT: its template, in "family"; fails for a unit that is in no slots.
family=''
family_of() {
    family=${fact[to/$1/family]-}
    [[ -n $family ]]
}

# slots_of FAMILY: its units in the order in which they were declared, in "slots".
declare -a slots=()
slots_of() {
    local unit name names=''
    slots=()
    for unit in "${to_units[@]}"; do
        if [[ ${fact[to/$unit/family]-} == "$1" ]]; then
            names=${fact[to/$unit/slots]}
            break
        fi
    done
    for name in $names; do
        slots+=("${1%@.service}@$name.service")
    done
}

# slot_file FAMILY: where the live slot is written down.
slot_file() {
    printf '%s/slots/%s' "$state" "${1%@.service}"
}

# find_live FAMILY: the live slot's unit, in "live_unit".
live_unit=''
find_live() {
    local name='' unit
    if [[ -z ${live_slot[$1]-} ]]; then
        slots_of "$1"
        live_unit=''
        ((${#slots[@]})) || return 0
        live_slot[$1]=${slots[0]}
        { read -r name <"$(slot_file "$1")"; } 2>/dev/null || true
        for unit in "${slots[@]}"; do
            [[ ${fact[to/$unit/slot]-} != "$name" ]] || live_slot[$1]=$unit
        done
    fi
    live_unit=${live_slot[$1]}
}

# is_idle_slot UNIT: a slot that is not the live one, and so is not meant to run.
is_idle_slot() {
    family_of "$1" || return 1
    find_live "$family"
    [[ $1 != "$live_unit" ]]
}

# starts_with_site UNIT: started and enabled with the site.
starts_with_site() {
    if family_of "$1"; then
        find_live "$family"
        [[ $1 == "$live_unit" ]]
    else
        [[ ${fact[to/$1/starts]-no} == yes ]]
    fi
}

# families: all of the site, in the array of that name.
declare -a families=()
find_families() {
    local unit
    local -A seen=()
    families=()
    for unit in "${to_units[@]}"; do
        family_of "$unit" || continue
        [[ -z ${seen[$family]+x} ]] || continue
        seen[$family]=yes
        families+=("$family")
    done
}

# --- the front ---

# front_of UNIT: reads what stands in front of its slots.
front='' front_link='' front_source='' front_port=''
front_of() {
    front=${fact[to/$1/front]-none}
    front_link=${fact[to/$1/front-link]-}
    front_source=${fact[to/$1/front-source]-}
    front_port=${fact[to/$1/port]-}
    front_port=${front_port%%$'\n'*}
    front_port=${front_port#* }
    front_port=${front_port%% *}
}

# link_front UNIT: the front will read the snippet of this slot when it reads again; a hook moves it at once.
link_front() {
    front_of "$1"
    case $front in
        none) return 0 ;;
        hook)
            change "move the front to $1" run_hook "$1"
            return ;;
    esac
    [[ $(readlink -- "$option_root$front_link" 2>/dev/null) != "$front_source" ]] || return 0
    change "link $front_link to $front_source" place_link "$front_source" "$option_root$front_link" || return
    stirred[$front]=yes
}

# point_front UNIT: makes the front pass requests to this slot. What it is told is checked before it is told, and put back when it would not take it.
point_front() {
    local unit=$1 before=''
    front_of "$unit"
    before=$(readlink -- "$option_root$front_link" 2>/dev/null) || before=''
    link_front "$unit" || return
    [[ $front != none && $front != hook && $option_dry_run != yes && -z $option_root ]] || return 0
    if ! check_front "$front"; then
        [[ $before == "$front_source" ]] || put_link_back "$before"
        return 1
    fi
    reload_front "$front"
}

put_link_back() {
    if [[ -n $1 ]]; then
        change "link $front_link to $1" place_link "$1" "$option_root$front_link"
    else
        change "remove $front_link" rm -f -- "$option_root$front_link"
    fi
}

# place_link TARGET PATH: in one step, so that whoever reads it finds the old one or the new one.
place_link() {
    mkdir -p -- "${2%/*}" && ln -sfn -- "$1" "$2.new" && mv -fT -- "$2.new" "$2"
}

run_hook() {
    time_left
    # shellcheck disable=SC2016 # the inner shell expands its own arguments
    timeout --kill-after=5 "$seconds_left" /bin/sh -c "${fact[to/$1/front-hook]} \"\$@\"" - "${fact[to/$1/slot]}" "$front_port" </dev/null
}

# front_answers UNIT: whether what is asked through the front is answered.
front_answers() {
    local url=${fact[to/$1/front-check]-} tries
    [[ -n $url && -z $option_root && $option_dry_run != yes ]] || return 0
    for tries in 1 2 3 4 5; do
        if curl --silent --output /dev/null --fail --globoff --noproxy '*' --max-time 5 --url "$url" 9>&-; then
            return 0
        fi
        ((tries == 5)) || pause 300
    done
    complain "The front does not answer at $url."
    return 1
}
