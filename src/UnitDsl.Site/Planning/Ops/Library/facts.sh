# --- facts: what the site is ---

# SIDE/UNIT/KEY -> value; several values of one key stand on lines of their own. The site's own facts have an empty unit.
# The side "to" is what this script brings, "from" what a generation on the machine had.
# Its units, in their order, are in the arrays to_units and from_units.
declare -A fact=()

# load_facts SIDE LINE...
load_facts() {
    local side=$1 unit='' line key value
    local -n listed=${side}_units
    shift
    listed=()
    for line; do
        key=${line%% *}
        value=${line#"$key"}
        value=${value# }
        if [[ $key == unit ]]; then
            unit=$value
            listed+=("$unit")
        fi
        if [[ -n ${fact[$side/$unit/$key]+x} ]]; then
            fact[$side/$unit/$key]+=$'\n'$value
        else
            fact[$side/$unit/$key]=$value
        fi
    done
}

# A unit of the site: known_unit SIDE UNIT
known_unit() {
    [[ -n ${fact[$1/$2/unit]+x} ]]
}

# The values of a key, one an element of the array "values": values TEXT
declare -a values=()
values() {
    local text=$1
    values=()
    [[ -n $text ]] || return 0
    while [[ $text == *$'\n'* ]]; do
        values+=("${text%%$'\n'*}")
        text=${text#*$'\n'}
    done
    values+=("$text")
}
