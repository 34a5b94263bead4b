# --- follow: what is outside is open while another unit is healthy, and closed otherwise ---

# The commands of a gate: read_commands [--open WORD...] --close WORD...
# Behind --close everything is the command's own.
declare -a open_command=() close_command=()
read_commands() {
    open_command=() close_command=()
    if [[ ${1-} == --open ]]; then
        shift
        while (($#)) && [[ $1 != --close ]]; do
            open_command+=("$1")
            shift
        done
    fi
    if [[ ${1-} != --close ]] || (($# < 2)); then
        usage
    fi
    close_command=("${@:2}")
}

followed='' follow_interval=0 follow_failures=0 follow_passes=0 follow_limit=0 gate_unit=''
read_follow() {
    local text=${fact[to/$1/follow-times]-5000 3 3 10000}
    gate_unit=$1
    followed=${fact[to/$1/follows]}
    follow_interval=${text%% *} text=${text#* }
    follow_failures=${text%% *} text=${text#* }
    follow_passes=${text%% *}
    follow_limit=${text#* }
}

# How the gate is (open, closed, or unknown while nobody can tell), how it should be and why, and what went wrong at last.
gate_is=unknown gate_should=closed gate_why='' gate_trouble='' gate_next=''
follow() {
    local unit=$1
    shift
    read_commands "$@"
    ((${#open_command[@]})) || usage
    read_follow "$unit"
    # What an earlier run left outside, or a power cut, is not known.
    gate_why="$followed was not asked yet"
    until turn closed; do
        tell
        pause "$follow_interval"
    done
    tell --ready
    while true; do
        observe
        turn "$gate_should" || true
        tell
        rest
    done
}

# The gate's end, whatever it came by. systemd ends it when it takes longer than TimeoutStopSec=.
close() {
    local unit=$1
    shift
    read_commands "$@"
    read_follow "$unit"
    gate_why="$unit ended"
    until turn closed; do
        pause 1000
    done
}

should() {
    gate_should=$1 gate_why=$2
}

# How the followed unit is. One that was started anew has to show again that it is healthy.
follow_since='' follow_passed=0 follow_failed=0
observe() {
    ask_unit "$followed" || true
    if [[ $unit_state != active && $unit_state != reloading ]]; then
        follow_since='' follow_passed=0 follow_failed=0
        case $unit_load/$unit_state in
            not-found/*) should closed "$followed is not installed" ;;
            */) should closed "systemd does not say how $followed is" ;;
            *) should closed "$followed is $unit_state" ;;
        esac
        return 0
    fi
    if [[ $unit_since != "$follow_since" ]]; then
        [[ -z $follow_since ]] || should closed "$followed was started anew"
        follow_since=$unit_since follow_passed=0 follow_failed=0
    fi
    count_answer
}

count_answer() {
    if probe "$followed"; then
        follow_passed=$((follow_passed + 1)) follow_failed=0
        if [[ $gate_should == open ]] || ((follow_passed >= follow_passes)); then
            should open "$followed is healthy${probe_note:+ ($probe_note)}"
        else
            should closed "$followed passed $follow_passed of $follow_passes probes"
        fi
        return 0
    fi
    follow_passed=0 follow_failed=$((follow_failed + 1))
    if [[ $gate_should == open ]] && ((follow_failed < follow_failures)); then
        should open "$followed failed $follow_failed of $follow_failures probes ($probe_note)"
    else
        should closed "$followed is not healthy ($probe_note)"
    fi
}

# turn open|closed: fails when the command does. A gate that does not close is tried at every round; one that does not open less and less often, up to once a minute.
gate_retry=0 gate_delay=0
turn() {
    local status=0 verb=close command=("${close_command[@]}")
    [[ $gate_is != "$1" ]] || { gate_trouble=''; return 0; }
    if [[ $1 == open ]]; then
        clock
        [[ $gate_next != open ]] || ((now >= gate_retry)) || return 1
        verb=open command=("${open_command[@]}")
    fi
    [[ $gate_next == "$1" ]] || gate_delay=$follow_interval
    gate_is=unknown gate_next=$1
    timeout --kill-after=2 "$(seconds "$follow_limit")" "${command[@]}" </dev/null || status=$?
    if ((status == 0)); then
        gate_is=$1 gate_trouble='' gate_next=''
        note 5 "$1: $gate_why"
        return 0
    fi
    why_not "$verb" "$status" "${command[0]}"
    note 3 "$gate_trouble; it is tried again ($gate_why)"
    clock
    gate_retry=$((now + gate_delay))
    gate_delay=$((gate_delay * 2 < 60000 ? gate_delay * 2 : 60000))
    return 1
}

# why_not open|close STATUS PROGRAM
why_not() {
    case $2 in
        124 | 137) gate_trouble="cannot $1: the command did not end within $(seconds "$follow_limit")s" ;;
        126) gate_trouble="cannot $1: $3 cannot be run" ;;
        127) gate_trouble="cannot $1: there is no $3" ;;
        *) gate_trouble="cannot $1: the command ended with $2" ;;
    esac
}

# One line for the journal, at a priority that systemd takes off it: note PRIORITY TEXT
note() {
    local level=info line=$2 quoted=''
    (($1 > 3)) || level=error
    if [[ ${fact[to/$gate_unit/follow-log]-} == json ]]; then
        json_text "$2"
        line="{\"level\":\"$level\",\"gate\":\"$gate_is\",\"message\":$quoted}"
    fi
    { printf '%s%s\n' "${JOURNAL_STREAM:+<$1>}" "$line"; } 2>/dev/null || true
}

# Tells systemd how it is, when that is news: what 'systemctl status' shows, and what the health of a gate is. The word before the colon is read by ops.
gate_told=''
tell() {
    local text="$gate_is: $gate_why"
    [[ $gate_is != closed || $follow_passed == 0 ]] || text="opening: $gate_why"
    [[ -z $gate_trouble ]] || text="$gate_trouble; $gate_why"
    [[ $text != "$gate_told" || ${1-} == --ready ]] || return 0
    gate_told=$text
    [[ -n ${NOTIFY_SOCKET:-} ]] || return 0
    systemd-notify "$@" --status="$text" || true
}

# Until the next probe is due, or the program behind the followed unit is gone.
rest() {
    local left=$follow_interval step
    while ((left > 0)); do
        step=$((left < 500 ? left : 500))
        pause "$step"
        left=$((left - step))
        if [[ $gate_is == open ]] && has_ended "$unit_pid"; then
            return 0
        fi
    done
}
