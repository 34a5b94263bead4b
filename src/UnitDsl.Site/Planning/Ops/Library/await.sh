# --- await: until units are healthy, or surely are not ---

# Healthy is a unit that passed its check several times in a row without having been restarted meanwhile.
declare -A verdict=() verdict_why=() passes_of=() failures_of=() due_at=() counted_at=() began_at=() first_start=()
declare -r probes_at_once=16
scratch=''

# await_healthy SECONDS UNIT...: fills verdict[UNIT] (healthy, unhealthy, late) and verdict_why[UNIT]; fails when one is not healthy.
# With 0 seconds each unit has as long as its own declaration gives it.
await_healthy() {
    local limit=$(($1 * 1000)) unit pending=() left=() began bad=0 total
    shift
    total=$#
    ((total)) && [[ -z $option_root && $option_dry_run != yes ]] || return 0
    pending=("$@")
    clock
    began=$now
    for unit; do
        verdict[$unit]='' verdict_why[$unit]='' passes_of[$unit]=0 failures_of[$unit]=0
        due_at[$unit]=$now counted_at[$unit]=0 began_at[$unit]=$now first_start[$unit]=''
    done
    make_scratch
    while ((${#pending[@]})); do
        look "${pending[@]}"
        judge_states "${pending[@]}"
        probe_due "${pending[@]}"
        clock
        left=()
        for unit in "${pending[@]}"; do
            [[ -n ${verdict[$unit]} ]] || judge_time "$unit" "$limit"
            case ${verdict[$unit]} in
                '') left+=("$unit") ;;
                healthy) ;;
                *) bad=$((bad + 1)) ;;
            esac
        done
        pending=("${left[@]}")
        progress $((total - ${#pending[@]})) "$total" "healthy: waiting for ${pending[*]:0:3}"
        ((${#pending[@]} == 0)) || pause 100
    done
    end_progress
    clock
    await_took=$((now - began))
    ((bad == 0))
}
await_took=0

make_scratch() {
    [[ -z $scratch ]] || return 0
    scratch=$(mktemp -d) || fail $exit_not_written "There is no place for temporary files."
    at_exit drop_scratch
}

drop_scratch() {
    rm -rf -- "$scratch"
    scratch=''
}

# What is to be said of a unit without asking its program.
judge_states() {
    local unit start
    for unit; do
        [[ -z ${verdict[$unit]} ]] || continue
        start=${live[$unit/InvocationID]-}/${live[$unit/NRestarts]-0}
        case ${live[$unit/ActiveState]-unknown}/${live[$unit/SubState]-} in
            */auto-restart* | failed/*)
                settle_verdict "$unit" unhealthy "it ended (${live[$unit/Result]-})" ;;
            inactive/*)
                # What does its work and ends is well when it ended well.
                if [[ ${live[$unit/Result]-} == success && ${fact[to/$unit/type]-} == oneshot ]]; then
                    settle_verdict "$unit" healthy 'done'
                else
                    settle_verdict "$unit" unhealthy 'it is not running'
                fi ;;
            active/* | reloading/*)
                if [[ -z ${first_start[$unit]} ]]; then
                    first_start[$unit]=$start
                elif [[ ${first_start[$unit]} != "$start" ]]; then
                    settle_verdict "$unit" unhealthy "it was restarted while it was watched (restart ${live[$unit/NRestarts]-?})"
                fi
                [[ ${fact[to/$unit/kind]-service} == service ]] || settle_verdict "$unit" healthy "${live[$unit/SubState]-active}" ;;
        esac
    done
}

settle_verdict() {
    [[ -z ${verdict[$1]} ]] || return 0
    verdict[$1]=$2
    verdict_why[$1]=$3
}

# Probes all that are due, some at once, so that one that hangs keeps nobody waiting.
probe_due() {
    local unit due asked=() running=0
    clock
    for unit; do
        due=${due_at[$unit]}
        if [[ -z ${verdict[$unit]} ]] && is_active "$unit" && ((due <= now)); then
            asked+=("$unit")
        fi
    done
    for unit in "${asked[@]}"; do
        { if probe "$unit"; then printf 'yes %s' "$probe_note"; else printf 'no %s' "$probe_note"; fi } >"$scratch/$unit" 2>/dev/null 9>&- &
        running=$((running + 1))
        if ((running >= probes_at_once)); then
            wait -n || true
            running=$((running - 1))
        fi
    done
    wait
    for unit in "${asked[@]}"; do
        count_probe "$unit" "$(<"$scratch/$unit")"
    done
}

# count_probe UNIT ANSWER
count_probe() {
    local unit=$1 passes=${passes_of[$1]} failures=${failures_of[$1]} began=${began_at[$1]} counted=${counted_at[$1]}
    read_times "$unit"
    clock
    verdict_why[$unit]=${2#* }
    if [[ $2 == yes* ]]; then
        passes=$((passes + 1))
        passes_of[$unit]=$passes failures_of[$unit]=0
        due_at[$unit]=$((now + time_interval))
        ((passes < time_passes)) || confirm_healthy "$unit"
        return 0
    fi
    passes_of[$unit]=0
    # Asked more often than declared until it answers: what waits for it should not wait for the clock. Only what the declaration asks counts.
    due_at[$unit]=$((now + (time_interval < 500 ? time_interval : 500)))
    ((now - began >= time_start && now - counted >= time_interval)) || return 0
    counted_at[$unit]=$now
    failures_of[$unit]=$((failures + 1))
    ((failures + 1 < time_retries)) || settle_verdict "$unit" unhealthy "${verdict_why[$unit]}"
}

# The last word is systemd's: a program that was restarted between two passes is not healthy.
confirm_healthy() {
    look "$1"
    judge_states "$1"
    settle_verdict "$1" healthy "${verdict_why[$1]}"
}

# judge_time UNIT LIMIT
judge_time() {
    local limit=$2 began=${began_at[$1]}
    if ((limit == 0)); then
        health_window "$1"
        limit=$window
    fi
    ((now - began <= limit)) || settle_verdict "$1" late "not healthy within $(span "$limit")${verdict_why[$1]:+: ${verdict_why[$1]}}"
}

# Says what is wrong with each of them, with the last lines of its journal: report_unhealthy UNIT...
report_unhealthy() {
    local unit line
    for unit; do
        [[ ${verdict[$unit]-} != healthy ]] || continue
        complain "$unit is not healthy: ${verdict_why[$unit]-}"
        while IFS= read -r line; do
            add "  | $line"
        done < <(journalctl --no-pager --quiet --output=cat --lines=5 --unit="$unit" 2>/dev/null || true)
    done
}
