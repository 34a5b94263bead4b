# --- checklist: each service held against the list that the site was built with ---

# The items of the list in their order, and of each its group and its text.
declare -a items=()
declare -A item_group=() item_text=()

# Who exists, and who ever said anything: one question each for all units.
declare -A users_here=() heard_of=()

read_checklist() {
    local line name id unit
    local -a users=()
    [[ -n ${fact[to//item]-} ]] || return 0
    values "${fact[to//item]}"
    for line in "${values[@]}"; do
        id=${line%% *}
        line=${line#* }
        items+=("$id")
        item_group[$id]=${line%% *}
        item_text[$id]=${line#* }
    done
    for unit in "${selected[@]}"; do
        [[ -z ${fact[to/$unit/user]-} ]] || users+=("${fact[to/$unit/user]}")
    done
    if ((${#users[@]})); then
        while IFS=: read -r name _ id _; do
            users_here[$name]=yes users_here[$id]=yes
        done < <(getent passwd -- "${users[@]}" || true)
    fi
    while IFS= read -r name; do
        [[ -z $name ]] || heard_of[$name]=yes
    done < <(journalctl --quiet --field=_SYSTEMD_UNIT 2>/dev/null || true)
}

# The build's answers for a unit: read_answers UNIT
declare -A answered_by_build=()
read_answers() {
    local line
    answered_by_build=()
    values "${fact[to/$1/check]-}"
    for line in "${values[@]}"; do
        answered_by_build[${line%% *}]=${line#* }
    done
}

# How an item came out, in "item_verdict" (passed, failed, silenced, none, unknown) and "item_note": answer_item UNIT ITEM
item_verdict='' item_note=''
answer_item() {
    item_note=''
    case $2 in
        user-exists) answer_user "$1" ;;
        directories-exist) answer_directories "$1" ;;
        listens) answer_listens "$1" ;;
        enabled) answer_enabled "$1" ;;
        logs) answer_logs "$1" ;;
        healthy) answer_healthy "$1" ;;
        *)
            item_verdict=${answered_by_build[$2]-unknown}
            [[ $item_verdict != *' '* ]] || item_note=${item_verdict#* }
            item_verdict=${item_verdict%% *}
            ;;
    esac
}

answer_user() {
    local user=${fact[to/$1/user]-}
    item_verdict=passed
    if [[ -z $user ]]; then
        item_verdict=none
    elif [[ -z ${users_here[$user]+x} ]]; then
        item_verdict=failed item_note="there is no user $user"
    fi
}

answer_directories() {
    local directory
    local -a missing=()
    values "${fact[to/$1/directory]-}"
    item_verdict=passed
    if ((${#values[@]} == 0)); then
        item_verdict=none
        return 0
    fi
    for directory in "${values[@]}"; do
        [[ -d $directory ]] || missing+=("$directory")
    done
    ((${#missing[@]} == 0)) || item_verdict=failed item_note="there is no ${missing[*]}"
}

answer_listens() {
    local line
    local -a declarations=()
    values "${fact[to/$1/port]-}"
    declarations=("${values[@]}")
    item_verdict=passed
    if ((${#declarations[@]} == 0)) || ! should_run "$1"; then
        item_verdict=none
        return 0
    fi
    for line in "${declarations[@]}"; do
        read_words "$line"
        judge_declared "$1" "${words[@]}"
        case $port_state in
            yes) ;;
            unseen) item_verdict=unknown item_note="only root can tell" ;;
            *)
                item_verdict=failed item_note="${words[1]}/${words[0]}: ${port_note:-nobody listens}"
                return 0
                ;;
        esac
    done
}

answer_enabled() {
    local how=${live[$1/UnitFileState]-}
    item_verdict=passed
    if ! starts_with_site "$1"; then
        item_verdict=none
    elif [[ $how != enabled && $how != alias ]]; then
        item_verdict=failed item_note="it is ${how:-not installed}"
    fi
}

answer_logs() {
    item_verdict=passed
    if [[ -z ${heard_of[$1]+x} ]]; then
        item_verdict=unknown item_note="nothing of it is in the journal yet"
    fi
}

answer_healthy() {
    item_verdict=passed
    case ${well[$1]-no} in
        yes) ;;
        idle) item_verdict=none ;;
        *) item_verdict=failed item_note=${verdict_why[$1]-} ;;
    esac
}

# Whether the build said anything of it: timers and the like have no list.
has_checklist() {
    ((${#items[@]})) && [[ -n ${fact[to/$1/check]-} ]]
}

report_checklist() {
    local unit=$1 item part='' mark
    local -i open=0
    has_checklist "$unit" || return 0
    read_answers "$unit"
    printf '  checklist:\n'
    for item in "${items[@]}"; do
        answer_item "$unit" "$item"
        case $item_verdict in
            passed) mark="${color_good}[x]$color_end" ;;
            failed)
                mark="${color_bad}[ ]$color_end"
                open+=1
                ;;
            silenced) mark='[~]' item_note="silenced: $item_note" ;;
            none) mark='[-]' item_note='' ;;
            *) mark='[?]' ;;
        esac
        [[ ${item_group[$item]} == "$part" ]] || printf '    %s\n' "${item_group[$item]}"
        part=${item_group[$item]}
        plain_text "$item_note"
        printf '      %s %s%s\n' "$mark" "${item_text[$item]}" "${cleaned:+: $cleaned}"
    done
    if ((open)); then printf '    %d open\n' "$open"; else printf '    nothing open\n'; fi
}

# The same as a list in the object that is being put together: checklist_json UNIT
checklist_json() {
    local unit=$1 item told='' outer=$object
    has_checklist "$unit" || return 0
    read_answers "$unit"
    for item in "${items[@]}"; do
        answer_item "$unit" "$item"
        json_begin
        json_add item "$item"
        json_add group "${item_group[$item]}"
        json_add text "${item_text[$item]}"
        json_add verdict "$item_verdict"
        json_add note "$item_note"
        json_end
        told+="${told:+,}$object"
    done
    object=$outer
    json_raw checklist "[$told]"
}
