# --- select: which units a call is about ---

declare -a asked_units=() asked_tiers=()
declare -a selected=()
declare -r tiers='infrastructure core business community auxiliary site'

# Fills "selected" in start order: the named ones, or all.
select_units() {
    local unit name tier instance
    local -A wanted=()
    read_users
    declare -gA instances=()
    selected=()
    for tier in "${asked_tiers[@]}"; do
        [[ " ${tiers% site} " == *" $tier "* ]] || fail $exit_unknown "There is no tier '$tier'." "The tiers are: ${tiers% site}."
    done
    for name in "${asked_units[@]}"; do
        if find_instances "$name"; then
            for unit in "${found_instances[@]}"; do
                wanted[$unit]=yes
            done
            continue
        fi
        resolve_unit "$name"
        wanted[$resolved]=yes
    done
    for unit in "${to_units[@]}"; do
        for instance in ${instances[$unit]-}; do
            selected+=("$instance")
        done
        if ((${#asked_units[@]} == 0 && ${#asked_tiers[@]} == 0)) || [[ -n ${wanted[$unit]+x} || " ${asked_tiers[*]} " == *" ${fact[to/$unit/tier]-business} "* ]]; then
            selected+=("$unit")
        fi
    done
    ((${#selected[@]} || ${#to_units[@]} + ${#asked_tiers[@]} == 0)) || fail $exit_unknown "No unit of the site $site is of tier ${asked_tiers[*]}."
}

# Units that run: a template is none. Commands that speak with systemd take these.
select_running() {
    local unit
    local -a live_ones=()
    select_units
    for unit in "${selected[@]}"; do
        if [[ $unit != *@.* ]]; then
            live_ones+=("$unit")
        elif ((${#asked_units[@]})); then
            fail $exit_unknown "$unit is a template, so nothing of that name runs." "Name an instance of it, such as ${unit/@./@NAME.}."
        fi
    done
    selected=("${live_ones[@]}")
}

# A unit may be named without .service, as everywhere in systemd, an instance by its template's name, and the live slot by what all slots are called.
resolved=''
declare -A instances=()
resolve_unit() {
    local unit near=() template
    for resolved in "$1" "$1.service"; do
        if known_unit to "$resolved"; then
            return 0
        fi
        template=${resolved%%@*}@.${resolved##*.}
        if [[ $resolved != *@* ]] && find_live "${resolved%.*}@.${resolved##*.}" && [[ -n $live_unit ]]; then
            resolved=$live_unit
            return 0
        fi
        if [[ $resolved =~ ^[^@]+@[A-Za-z0-9:_.\\-]+\.[a-z]+$ ]] && known_unit to "$template"; then
            instances[$template]+=" $resolved"
            adopt_instance "$template" "$resolved"
            return 0
        fi
    done
    for unit in "${to_units[@]}"; do
        [[ $unit != *"${1%.*}"* ]] || near+=("$unit")
    done
    ((${#near[@]})) || near=("${to_units[@]}")
    refuse_user_unit "$1"
    plain_text "$1"
    ((${#near[@]} <= 10)) || near=("${near[@]:0:10}" "and $((${#near[@]} - 10)) more")
    fail $exit_unknown "The site $site has no unit '$cleaned'." "It has: ${near[*]}"
}

# All instances of the site that a name means, in "found_instances": queue, queue@ and queue.service are those of queue@.service.
declare -a found_instances=()
find_instances() {
    local unit name=$1 template
    found_instances=()
    [[ $name == *.* ]] || name+=.service
    ! known_unit to "$name" || return 1
    template=${name%.*}
    template=${template%@}@.${name##*.}
    for unit in "${to_units[@]}"; do
        [[ ${fact[to/$unit/template]-} != "$template" ]] || found_instances+=("$unit")
    done
    ((${#found_instances[@]}))
}

# What is true of a template is true of its instances.
adopt_instance() {
    local key value name=${2#*@}
    name=${name%.*}
    for key in "${!fact[@]}"; do
        [[ $key == "to/$1/"* ]] || continue
        value=${fact[$key]}
        [[ $key != */health* ]] || value=${value//%i/"$name"}
        fact[to/$2/${key#"to/$1/"}]=$value
    done
}

# Those of "selected" that start with the site; what a timer, a socket or a hand starts is left out unless it was named.
select_started() {
    local unit started=()
    select_running
    ((${#asked_units[@]} == 0)) || return 0
    for unit in "${selected[@]}"; do
        ! starts_with_site "$unit" || started+=("$unit")
    done
    selected=("${started[@]}")
}
