# --- gate: the check inside a start, and the one that a timer repeats ---

usage() {
    printf 'usage: %s gate|watch UNIT\n' "$0" >&2
    exit 2
}

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

# One round: a unit that fails its check as often as declared is restarted, unless somebody is changing the site just now.
watch() {
    local unit=$1 failures=0 state since text line
    text=$(systemctl show --property=ActiveState,ActiveEnterTimestampMonotonic -- "$unit")
    while [[ -n $text ]]; do
        line=${text%%$'\n'*}
        text=${text#"$line"} text=${text#$'\n'}
        case $line in
            ActiveState=*) state=${line#*=} ;;
            ActiveEnterTimestampMonotonic=*) since=${line#*=} ;;
        esac
    done
    [[ ${state-} == active ]] || return 0
    read_times "$unit"
    clock
    ! is_number "${since-}" || ((now < since / 1000 || now - since / 1000 >= time_start)) || return 0
    while ! probe "$unit"; do
        failures=$((failures + 1))
        if ((failures >= time_retries)); then
            ! change_under_way || return 0
            printf '%s is not healthy (%s); restarting it\n' "$unit" "$probe_note" >&2
            systemctl restart -- "$unit"
            return
        fi
        pause "$time_interval"
    done
}

change_under_way() {
    local status=0 lock=/var/lib/unitdsl/${fact[to//site]}/lock
    [[ -e $lock ]] || return 1
    flock --nonblock -- "$lock" true || status=$?
    ((status == 1))
}

main() {
    (($# == 2)) || usage
    load_facts to "${facts[@]}"
    known_unit to "$2" || { printf 'This site has no unit %s\n' "$2" >&2; exit 14; }
    case $1 in
        gate | watch) "$1" "$2" ;;
        *) usage ;;
    esac
}
