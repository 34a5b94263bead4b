# --- gate: the check inside a start, and the one that a timer repeats ---

# Asked of the kernel and not of /proc, which a sandbox may hide. From within a process namespace of its own there is nothing to be seen.
has_ended() {
    local answer
    is_number "$1" && ((PPID > 0)) || return 1
    ! answer=$({ kill -0 "$1"; } 2>&1) || return 1
    [[ $answer == *'No such process'* ]]
}

# A start that waits for health. systemd runs it as the unit's own user, inside its sandbox, once the program is started.
gate() {
    local unit=$1 passes=0 failures=0 began counted=0
    health_window "$unit"
    clock
    began=$now
    # What answers well just now is not late because the machine is slow.
    while ((passes > 0 || now - began <= window)); do
        if has_ended "${MAINPID:-}"; then
            printf '%s ended while its start waited for health\n' "$unit" >&2
            return 1
        fi
        if probe "$unit"; then
            passes=$((passes + 1)) failures=0
            ((passes < time_passes)) || return 0
            pause "$time_interval"
        else
            passes=0
            clock
            if ((now - began >= time_start && now - counted >= time_interval)); then
                failures=$((failures + 1)) counted=$now
                ((failures < time_retries)) || break
            fi
            pause $((time_interval < 500 ? time_interval : 500))
        fi
        clock
    done
    printf '%s is not healthy: %s\n' "$unit" "$probe_note" >&2
    return 1
}

# How the watched unit is, in "unit_state", since when, in "unit_since" (microseconds), its program and whether systemd knows it.
unit_state='' unit_since='' unit_pid='' unit_load=''
ask_unit() {
    local text line
    unit_state='' unit_since='' unit_pid='' unit_load=''
    text=$(systemctl show --property=ActiveState,ActiveEnterTimestampMonotonic,MainPID,LoadState -- "$1")
    while [[ -n $text ]]; do
        line=${text%%$'\n'*}
        text=${text#"$line"} text=${text#$'\n'}
        case $line in
            ActiveState=*) unit_state=${line#*=} ;;
            ActiveEnterTimestampMonotonic=*) unit_since=${line#*=} ;;
            MainPID=*) unit_pid=${line#*=} ;;
            LoadState=*) unit_load=${line#*=} ;;
        esac
    done
}

# One round: a unit that fails its check as often as declared is restarted, unless somebody is changing the site just now.
watch() {
    local unit=$1 failures=0 since
    ask_unit "$unit"
    [[ $unit_state == active ]] || return 0
    since=$unit_since
    read_times "$unit"
    clock
    ! is_number "$since" || ((now < since / 1000 || now - since / 1000 >= time_start)) || return 0
    while ! probe "$unit"; do
        failures=$((failures + 1))
        if ((failures >= time_retries)); then
            restart_unhealthy "$unit" "$since"
            return
        fi
        pause "$time_interval"
    done
}

# restart_unhealthy UNIT SINCE: unless it is another run already, or none. What is being stopped stays so, and nobody waits for the restart:
# the next round sees what came of it.
restart_unhealthy() {
    ask_unit "$1"
    [[ $unit_state == active && $unit_since == "$2" ]] || return 0
    ! change_under_way || return 0
    printf '%s is not healthy (%s); restarting it\n' "$1" "$probe_note" >&2
    systemctl try-restart --no-block -- "$1"
}

change_under_way() {
    local status=0 lock=/var/lib/unitdsl/${fact[to//site]}/lock
    [[ -e $lock ]] || return 1
    flock --nonblock -- "$lock" true || status=$?
    ((status == 1))
}
