# --- gate: the check inside a start, and the one that a timer repeats ---

usage() {
    printf 'usage: %s gate|watch UNIT\n' "$0" >&2
    exit 2
}

# A start that waits for health. systemd runs it as the unit's own user, inside its sandbox, once the program is started.
gate() {
    local unit=$1 passes=0 failures=0 began counted=0
    health_window "$unit"
    clock
    began=$now
    while ((now - began <= window)); do
        if [[ -n ${MAINPID:-} && ! -e /proc/$MAINPID ]]; then
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

# One round: a unit that fails its check as often as declared is restarted.
watch() {
    local unit=$1 failures=0 since uptime
    [[ $(systemctl show --property=ActiveState --value -- "$unit") == active ]] || return 0
    read_times "$unit"
    since=$(systemctl show --property=ActiveEnterTimestampMonotonic --value -- "$unit")
    read -r uptime _ </proc/uptime
    uptime=${uptime%.*}
    ! is_number "$since" || ((uptime * 1000 - since / 1000 >= time_start)) || return 0
    while ! probe "$unit"; do
        failures=$((failures + 1))
        if ((failures >= time_retries)); then
            printf '%s is not healthy (%s); restarting it\n' "$unit" "$probe_note" >&2
            systemctl restart -- "$unit"
            return
        fi
        pause "$time_interval"
    done
}

main() {
    (($# == 2)) || usage
    load_facts to "${facts[@]}"
    ((${#to_units[@]})) && known_unit to "$2" || { printf 'This site has no unit %s\n' "$2" >&2; exit 14; }
    case $1 in
        gate | watch) "$1" "$2" ;;
        *) usage ;;
    esac
}
