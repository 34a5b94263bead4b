# --- await: until units are healthy, or surely are not ---

# Healthy is a unit that passed its check several times in a row without having been restarted meanwhile.
declare -A verdict=() verdict_why=() verdict_after=() passes_of=() failures_of=() due_at=() counted_at=() first_start=() probe_of=() asked_at=() passed=() answers_of=()
declare -r probes_at_once=16
declare -i probes=0 probes_running=0
scratch=''
await_took=0 await_began=0

# await_healthy SECONDS UNIT...: fills verdict[UNIT] (healthy, unhealthy, late) and verdict_why[UNIT]; fails when one is not healthy.
# With 0 seconds each unit has as long as its own declaration gives it; with --timeout no longer than that.
await_healthy() {
    local limit=$(($1 * 1000)) unit pending=() left=() bad=0 total
    shift
    total=$#
    await_took=0
    if [[ -n $option_root || $option_dry_run == yes ]] || ((total == 0)); then
        return 0
    fi
    pending=("$@")
    begin_waiting "$@"
    while ((${#pending[@]})); do
        look "${pending[@]}"
        judge_states "${pending[@]}"
        probe_due "${pending[@]}"
        collect_probes "${pending[@]}"
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
        progress $((total - ${#pending[@]})) "$total" "known${pending[*]:+; waiting for }${pending[*]:0:3}"
        ((${#pending[@]} == 0)) || pause 100
    done
    end_progress
    clock
    await_took=$((now - await_began))
    ((bad == 0))
}

begin_waiting() {
    local unit
    clock
    await_began=$now
    for unit; do
        verdict[$unit]='' verdict_why[$unit]='' verdict_after[$unit]='' passes_of[$unit]=0 failures_of[$unit]=0 asked_at[$unit]=0
        due_at[$unit]=$now counted_at[$unit]=0 first_start[$unit]='' passed[$unit]=no answers_of[$unit]=0
    done
    make_scratch
}

make_scratch() {
    [[ -z $scratch ]] || return 0
    scratch=$(mktemp -d) || fail $exit_not_written "There is no place for temporary files."
    at_exit drop_scratch
}

drop_scratch() {
    rm -rf -- "$scratch"
    scratch=''
}

# What is to be said of a unit without asking its program, and the last word on one whose program has answered well.
judge_states() {
    local unit start
    for unit; do
        [[ -z ${verdict[$unit]} ]] || continue
        start=${live[$unit/InvocationID]-}/${live[$unit/NRestarts]-0}
        case ${live[$unit/ActiveState]-unknown}/${live[$unit/SubState]-} in
            */auto-restart* | failed/* | inactive/*)
                if ran_well "$unit"; then
                    settle_verdict "$unit" healthy 'done'
                else
                    why_down "$unit"
                    settle_verdict "$unit" unhealthy "$why"
                fi ;;
            active/* | reloading/*)
                if ! runs_program "$unit"; then
                    settle_verdict "$unit" healthy "${live[$unit/SubState]-active}"
                elif [[ -z ${first_start[$unit]} ]]; then
                    first_start[$unit]=$start
                elif [[ ${first_start[$unit]} != "$start" ]]; then
                    settle_verdict "$unit" unhealthy "it was restarted while it was watched (restart ${live[$unit/NRestarts]-?})"
                elif [[ ${passed[$unit]} == yes ]]; then
                    settle_verdict "$unit" healthy "${verdict_why[$unit]}"
                fi ;;
        esac
    done
}

# Something of it stays and can be asked: other units are well when they are active.
runs_program() {
    case ${fact[to/$1/kind]-service} in
        service | container | pod | kube) return 0 ;;
        *) return 1 ;;
    esac
}

# What does its work and ends is well when it ended well. systemd forgets such a unit once it is done, so that there is no more to be asked.
ran_well() {
    [[ ${live[$1/ActiveState]-} == inactive && ${live[$1/Result]-} == success && ${fact[to/$1/type]-} == oneshot ]] && ! was_skipped "$1"
}

# Its conditions were looked at, and one of them kept it from starting.
was_skipped() {
    [[ ${live[$1/ConditionTimestampMonotonic]-0} != 0 && (${live[$1/ConditionResult]-yes} == no || ${live[$1/AssertResult]-yes} == no) ]]
}

# Why a unit does not run, in "why".
why=''
why_down() {
    local result=${live[$1/Result]-} status=${live[$1/ExecMainStatus]-0}
    case ${live[$1/LoadState]-}/$result in
        not-found/*) why='systemd knows no such unit: it is not installed' ;;
        masked/*) why='it is masked' ;;
        bad-setting/* | error/*) why="systemd refuses it (${live[$1/LoadState]})" ;;
        */start-limit-hit) why='it failed too often, and systemd starts it no more (start limit)' ;;
        */success)
            if was_skipped "$1"; then
                why='one of its conditions is not met'
            elif [[ ${live[$1/InactiveExitTimestampMonotonic]-0} == 0 ]]; then
                why='it was not started'
            else
                why='it is not running'
            fi ;;
        */exit-code) why="it ended with status $status" ;;
        *) why="it ended (${result:-unknown})" ;;
    esac
}

settle_verdict() {
    [[ -z ${verdict[$1]} ]] || return 0
    verdict[$1]=$2
    verdict_why[$1]=$3
    clock
    verdict_after[$1]=$((now - await_began))
}

# Begins the probes that are due, some at once. Each has a file of its own to answer in; one that hangs keeps nobody waiting.
probe_due() {
    local unit due asked
    clock
    for unit; do
        due=${due_at[$unit]} asked=${asked_at[$unit]}
        if [[ -n ${verdict[$unit]} || ${passed[$unit]} == yes ]] || ! is_active "$unit" || ((due > now || asked)); then
            continue
        fi
        case ${fact[to/$unit/health]-state} in
            'http '* | 'tcp '* | 'command '* | gate)
                ((probes_running < probes_at_once)) || continue
                begin_probe "$unit" ;;
            *) count_probe "$unit" 'yes 0 ' ;;
        esac
    done
}

begin_probe() {
    probes+=1
    probes_running+=1
    probe_of[$1]=$probes
    asked_at[$1]=$now
    answer_probe "$1" >"$scratch/$probes" 2>/dev/null 3>&- 9>&- &
}

# "yes" or "no", how long it took, and what came back.
answer_probe() {
    local answer=no began
    clock
    began=$now
    ! probe "$1" || answer=yes
    clock
    printf '%s %d %s\0' "$answer" $((now - began)) "$probe_note"
}

# Takes the answers that have come in.
collect_probes() {
    local unit asked answer
    for unit; do
        asked=${asked_at[$unit]}
        ((asked)) || continue
        read_times "$unit"
        clock
        if ! { IFS= read -r -d '' answer <"$scratch/${probe_of[$unit]}"; } 2>/dev/null; then
            ((now - asked > time_timeout + 5000)) || continue
            answer="no $((now - asked)) the probe did not end"
        fi
        asked_at[$unit]=0
        probes_running=$((probes_running - 1))
        [[ -n ${verdict[$unit]} ]] || count_probe "$unit" "$answer"
    done
}

# count_probe UNIT ANSWER
count_probe() {
    local unit=$1 answers=${answers_of[$1]} passes=${passes_of[$1]} failures=${failures_of[$1]} counted=${counted_at[$1]} note=${2#* }
    read_times "$unit"
    clock
    note=${note#* }
    verdict_why[$unit]=$note answers_of[$unit]=$((answers + 1))
    if [[ $2 == yes* ]]; then
        passes=$((passes + 1))
        passes_of[$unit]=$passes failures_of[$unit]=0
        due_at[$unit]=$((now + time_interval))
        ((passes < time_passes)) || passed[$unit]=yes
        return 0
    fi
    passes_of[$unit]=0
    # Asked more often than declared until it answers: what waits for it should not wait for the clock. Only what the declaration asks counts.
    due_at[$unit]=$((now + (time_interval < 500 ? time_interval : 500)))
    ((now - await_began >= time_start && now - counted >= time_interval)) || return 0
    counted_at[$unit]=$now
    failures_of[$unit]=$((failures + 1))
    ((failures + 1 < time_retries)) || settle_verdict "$unit" unhealthy "$note"
}

# judge_time UNIT LIMIT. One that answers well just now, or is just being asked, is not late because the machine is slow: only --timeout ends that.
judge_time() {
    local limit=$2 passes=${passes_of[$1]} asked=${asked_at[$1]}
    if ((passes > 0 || asked > 0)) && ! out_of_time; then
        return 0
    fi
    if ((limit == 0)); then
        health_window "$1"
        limit=$window
    fi
    clock
    ((deadline == 0 || await_began + limit < deadline)) || limit=$((deadline > await_began ? deadline - await_began : 0))
    ((now - await_began <= limit)) || settle_verdict "$1" late "not healthy within $(span "$limit")${verdict_why[$1]:+: ${verdict_why[$1]}}"
}

# Says what is wrong with each of them, with the last lines of its journal: report_unhealthy UNIT...
report_unhealthy() {
    local unit
    for unit; do
        [[ ${verdict[$unit]-} != healthy ]] || continue
        plain_text "${verdict_why[$unit]-}"
        complain "$unit is not healthy: $cleaned"
        last_lines "$unit" 10 '     | ' >&2
    done
}

# The end of a unit's journal, each line with something before it: last_lines UNIT COUNT BEFORE
last_lines() {
    local line
    find_journals "$1"
    find_home "$1"
    while IFS= read -r line; do
        plain_text "$line"
        { printf '%s%s\n' "$3" "$cleaned"; } 2>/dev/null || return 0
    done < <(journalctl --no-pager --quiet "${journal_options[@]}" --output=cat --lines="$2" --unit="$1" --unit="$home" 2>/dev/null || true)
}
