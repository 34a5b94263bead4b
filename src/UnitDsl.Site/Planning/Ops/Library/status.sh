# --- status: how the site is, at a glance ---

# Everything that is asked of the machine, each thing once for all units: gather UNIT...
declare -a externals=()
gather() {
    local unit homes=()
    find_externals "$@"
    for unit; do
        [[ -z ${fact[to/$unit/runs-in]+x} ]] || { find_home "$unit"; homes+=("$home"); }
    done
    look "$@" "${externals[@]}" "${homes[@]}"
    read_listeners
    read_drift
    make_scratch
    quick_health "$@" || true
    clock
    printf -v wall '%(%s)T' -1
    for unit; do
        judge_unit "$unit"
    done
}
wall=0

# Units of others that these depend on, or into which the site puts lines, each once.
find_externals() {
    local unit name
    local -A seen=()
    externals=()
    if [[ -n ${fact[to//routes-front]-} ]]; then
        externals=("${fact[to//routes-front]}.service")
        seen[${externals[0]}]=yes
    fi
    for unit; do
        values "${fact[to/$unit/external]-}"
        for name in "${values[@]}"; do
            [[ -z ${seen[$name]+x} ]] || continue
            seen[$name]=yes
            externals+=("$name")
        done
    done
    values "${fact[to//foreign]-}"
    for name in "${values[@]}"; do
        name=${name%% *}
        [[ -z ${seen[$name]+x} ]] || continue
        seen[$name]=yes
        externals+=("$name")
    done
}

# well[UNIT]: yes, no, or idle for what need not run just now.
declare -A well=()
judge_unit() {
    local unit=$1
    well[$unit]=yes
    [[ ${verdict[$unit]} == healthy ]] || well[$unit]=no
    # It is started by others, or not the live slot, and did not fail.
    if ! starts_with_site "$unit" && [[ ${live[$unit/ActiveState]-} != failed && ${live[$unit/ActiveState]-} != active && ${live[$unit/SubState]-} != auto-restart* && ${live[$unit/LoadState]-} != bad-setting ]]; then
        well[$unit]=idle
    fi
    [[ $unit != *@.* && -z $option_root ]] || well[$unit]=idle
    [[ ${well[$unit]} != idle ]] || verdict[$unit]=idle verdict_why[$unit]=''
}

# When systemd's clock showed so many microseconds, in seconds since 1970: "epoch", empty for never.
epoch=''
to_epoch() {
    epoch=''
    is_number "$1" && (($1 > 0)) || return 0
    epoch=$((wall - (now - $1 / 1000) / 1000))
}

since_of() {
    case ${live[$1/ActiveState]-} in
        active | reloading) to_epoch "${live[$1/ActiveEnterTimestampMonotonic]-}" ;;
        activating) to_epoch "${live[$1/InactiveExitTimestampMonotonic]-}" ;;
        *) to_epoch "${live[$1/InactiveEnterTimestampMonotonic]-}" ;;
    esac
}

state_of() {
    local told
    state_text=${live[$1/ActiveState]-unknown}
    case ${live[$1/LoadState]-}/$state_text in
        not-found/*) state_text='not installed' ;;
        masked/*) state_text=masked ;;
        bad-setting/* | error/*) state_text="refused (${live[$1/LoadState]})" ;;
        */failed) state_text="failed (${live[$1/Result]-})" ;;
        */unknown) [[ $1 != *@.* ]] || state_text=template ;;
        */inactive) [[ ${live[$1/Result]-success} == success ]] || state_text="inactive (${live[$1/Result]})" ;;
        */active)
            told=${live[$1/StatusText]-}
            [[ -n $told && -n ${fact[to/$1/follows]+x} ]] || told=${live[$1/SubState]-}
            state_text+=" (${told%%:*})" ;;
        */*) state_text+=" (${live[$1/SubState]-})" ;;
    esac
}
state_text=''

# 1234567 bytes -> 1.1M, in "amount".
amount=''
to_amount() {
    local -i bytes
    amount=-
    is_number "$1" || return 0
    bytes=$1
    if ((bytes < 1048576)); then
        printf -v amount '%dK' $((bytes / 1024))
    elif ((bytes < 1073741824)); then
        printf -v amount '%d.%dM' $((bytes / 1048576)) $((bytes % 1048576 * 10 / 1048576))
    else
        printf -v amount '%d.%dG' $((bytes / 1073741824)) $((bytes % 1073741824 * 10 / 1073741824))
    fi
}

command_status() {
    local ill=no unit
    begin_status
    if [[ $option_json == yes ]]; then json_status; else table_status; fi
    for unit in "${selected[@]}"; do
        [[ ${well[$unit]} != no ]] || ill=yes
    done
    [[ $ill == no ]] || end_with $exit_unhealthy
}

begin_status() {
    [[ -n $option_root ]] || need_tool systemctl timeout
    select_units
    gather "${selected[@]}"
    gather_users
    find_interrupted
}

# What a change that did not come to its end left behind, in "interrupted": no, yes, or running.
interrupted=no
find_interrupted() {
    local holder pid
    interrupted=no
    [[ -e $state/transaction || -n $(compgen -G "$state/switching/*") ]] || return 0
    interrupted=yes
    { read -r holder <"$state/lock"; } 2>/dev/null || return 0
    pid=${holder##*(process }
    pid=${pid%)}
    ! is_number "$pid" || [[ ! -e /proc/$pid ]] || interrupted=running
}

table_status() {
    local unit
    table_head UNIT STATE SINCE RESTARTS MEMORY PORTS HEALTH EXPOSURE BOOT DRIFT
    for unit in "${selected[@]}"; do
        status_row "$unit"
    done
    for unit in "${externals[@]}"; do
        external_row "$unit"
    done
    end_progress
    table_print
    tell_routes
    tell_sessions
    tell_site
    tell_notes
}

status_row() {
    local unit=$1 mark='' state health restarts=${live[$1/NRestarts]-} since boot=${live[$1/UnitFileState]-} drift_mark=''
    state_of "$unit"
    state=$state_text
    case ${well[$unit]} in
        no) mark='bad|' health="bad|${verdict[$unit]}" ;;
        idle) mark='dim|' health='dim|-' ;;
        *) health="good|${verdict[$unit]}" ;;
    esac
    since_text "$unit"
    since=$spanned
    find_home "$unit"
    to_amount "${live[$home/MemoryCurrent]-}"
    ports_text "$unit"
    drift_word "$unit"
    [[ $drifted == - ]] || drift_mark='bad|'
    [[ -n $boot ]] || boot=-
    [[ ${restarts:-0} != 0 && $restarts != - ]] && restarts="bad|$restarts"
    table_row "$unit" "$mark$state" "$since" "${restarts:--}" "$amount" "$ports_shown" "$health" "${fact[to/$unit/exposure]--}" "$boot" "$drift_mark$drifted"
}

external_row() {
    local mark=''
    state_of "$1"
    [[ ${live[$1/ActiveState]-} == active ]] || mark='bad|'
    since_text "$1"
    to_amount "${live[$1/MemoryCurrent]-}"
    table_row "$1" "$mark$state_text" "$spanned" "${live[$1/NRestarts]--}" "$amount" - 'dim|external' - "${live[$1/UnitFileState]:--}" -
}

since_text() {
    spanned=-
    since_of "$1"
    [[ -z $epoch ]] || span_of $(((wall - epoch) * 1000))
    spanned=${spanned/%.0s/s}
}

# The ports of a unit with a word on those where something is wrong, in "ports_shown".
ports_shown=''
ports_text() {
    local line
    ports_shown=''
    values "${fact[to/$1/port]-}"
    for line in "${values[@]}"; do
        read_words "$line"
        judge_declared "$1" "${words[@]}"
        case $port_state in
            yes) ports_shown+="${ports_shown:+, }$port_number" ;;
            unseen) ports_shown+="${ports_shown:+, }$port_number?" ;;
            *) ports_shown+="${ports_shown:+, }$port_number ($port_state)" ;;
        esac
    done
    if [[ -z $ports_shown ]]; then
        ports_shown=-
    elif [[ $ports_shown == *\(* && ${well[$1]} != idle ]]; then
        ports_shown="bad|$ports_shown"
    fi
}

# judge_declared UNIT PROTOCOL NUMBER ADDRESS: judge_port, which uses "values" and "words" itself.
port_number=''
judge_declared() {
    local -a values=() words=()
    port_number=$3
    judge_port "$1" "$2" "$3" "${4-*}"
}

tell_site() {
    if [[ -n $generation ]]; then
        printf -v spanned '%(%Y-%m-%d %H:%M:%S)T' "${generation_since:--1}"
        say "Generation $generation is installed${generation_since:+, since $spanned}."
    else
        say "Nothing of the site $site is installed here by this script."
    fi
    case $interrupted in
        yes) complain "A change was interrupted and left the site half way. The next 'install' or 'rollback' completes or undoes it." ;;
        running) say "A change is under way just now." ;;
    esac
    [[ $systemd_answers == yes || -n $option_root ]] || complain "systemd does not answer, so what runs cannot be told."
    ((EUID == 0)) || say "Seen without root: who listens, and what root alone may read, is missing."
}

# When a timer has its unit run next, and when it last did, in "run_next" and "run_last"; empty where that is never.
run_next='' run_last=''
runs_of() {
    local calendar=${live[$1/NextElapseUSecRealtime]-} monotonic=${live[$1/NextElapseUSecMonotonic]-}
    run_next='' run_last=${live[$1/LastTriggerUSec]-}
    [[ $run_last != n/a && $run_last != 0 ]] || run_last=''
    [[ ${live[$1/ActiveState]-} == active ]] || return 0
    if [[ -n $calendar && $calendar != 0 && $calendar != n/a ]]; then
        run_next=$calendar
    elif read_span "$monotonic"; then
        clock
        run_next='due now'
        ((span_read <= now)) || { span_of $((span_read - now)); run_next="in $spanned"; }
    fi
}

# A span as systemd prints it, such as "1h 2min 3.456s", in milliseconds: "span_read". Fails for what is none, such as infinity.
declare -i span_read=0
declare -rA span_units=([us]=0 [ms]=1 [s]=1000 [min]=60000 [h]=3600000 [d]=86400000 [w]=604800000 [month]=2629800000 [y]=31557600000)
read_span() {
    local part parts=()
    span_read=0
    IFS=' ' read -r -a parts <<<"$1" || true
    ((${#parts[@]})) || return 1
    for part in "${parts[@]}"; do
        [[ $part =~ ^([0-9]{1,9})(\.[0-9]+)?([a-z]+)$ && -n ${span_units[${BASH_REMATCH[3]}]-} ]] || return 1
        span_read+=$((10#${BASH_REMATCH[1]} * span_units[${BASH_REMATCH[3]}]))
    done
}

# What the table has no room for.
tell_notes() {
    local unit line
    for unit in "${selected[@]}"; do
        [[ ${fact[to/$unit/kind]-} != timer ]] || tell_runs "$unit"
        if [[ ${well[$unit]} == no ]]; then
            plain_text "${verdict_why[$unit]}"
            say "$unit: $cleaned"
        elif [[ ${well[$unit]} == yes && -n ${fact[to/$unit/follows]+x} && ${live[$unit/StatusText]-} == closed:* ]]; then
            plain_text "${live[$unit/StatusText]}"
            say "$unit: $cleaned"
        fi
        values "${drift[$unit]-}"
        for line in "${values[@]}"; do
            [[ $line == 'not installed:'* ]] || say "$unit: $line"
        done
    done
}

tell_runs() {
    runs_of "$1"
    [[ -z $run_next$run_last ]] || say "$1: next run ${run_next:-never}, last run ${run_last:-never}"
}
