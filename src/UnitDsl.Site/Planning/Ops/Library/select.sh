# --- select: which units a call is about ---

declare -a asked_units=() asked_tiers=()
declare -a selected=()
declare -r tiers='infrastructure core business community auxiliary'

# Fills "selected" in start order: the named ones, or all.
select_units() {
    local unit name tier
    local -A wanted=()
    selected=()
    for tier in "${asked_tiers[@]}"; do
        [[ " $tiers " == *" $tier "* ]] || fail $exit_unknown "There is no tier '$tier'." "The tiers are: $tiers."
    done
    for name in "${asked_units[@]}"; do
        resolve_unit "$name"
        wanted[$resolved]=yes
    done
    for unit in "${to_units[@]}"; do
        if ((${#asked_units[@]} == 0 && ${#asked_tiers[@]} == 0)) || [[ -n ${wanted[$unit]+x} || " ${asked_tiers[*]} " == *" ${fact[to/$unit/tier]-business} "* ]]; then
            selected+=("$unit")
        fi
    done
    ((${#selected[@]})) || fail $exit_unknown "No unit of the site $site is of tier ${asked_tiers[*]}."
}

# A unit may be named without .service, as everywhere in systemd.
resolved=''
resolve_unit() {
    local unit near=()
    for resolved in "$1" "$1.service"; do
        if known_unit to "$resolved"; then
            return 0
        fi
    done
    for unit in "${to_units[@]}"; do
        [[ $unit != *"${1%.*}"* ]] || near+=("$unit")
    done
    ((${#near[@]})) || near=("${to_units[@]}")
    fail $exit_unknown "The site $site has no unit '$1'." "It has: ${near[*]}"
}

# Those of "selected" that start with the site; what a timer, a socket or a hand starts is left out unless it was named.
select_started() {
    local unit started=()
    select_units
    ((${#asked_units[@]} == 0)) || return 0
    for unit in "${selected[@]}"; do
        [[ ${fact[to/$unit/starts]-no} != yes ]] || started+=("$unit")
    done
    selected=("${started[@]}")
}
