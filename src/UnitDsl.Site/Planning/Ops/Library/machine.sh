# --- machine: systemd as it runs, and what is written down of what was done to it ---

option_root='' option_yes=no option_timeout=600 option_timeout_given=no
site='' state=''
command_line=''

# Where the site's own records are.
prepare_machine() {
    site=${fact[to//site]}
    state=$option_root/var/lib/unitdsl/$site
}

need_root() {
    ((EUID == 0)) || fail $exit_not_allowed "'$command_line' changes the machine, so it needs root." "Say: sudo $0 $command_line"
}

need_tool() {
    local tool missing=()
    for tool; do
        type -P "$tool" >/dev/null || missing+=("$tool")
    done
    ((${#missing[@]} == 0)) || fail $exit_not_ready "This needs ${missing[*]}, which the machine does not have." "Nothing was changed. Install it and call again."
}

# Only one operator changes the site at a time. The lock goes with the process that holds it, so a killed one leaves none behind.
take_lock() {
    local holder
    [[ $option_dry_run != yes ]] || return 0
    mkdir -p -- "$state" 2>/dev/null || fail $exit_not_written "$state cannot be made." "Nothing was changed."
    { exec 9>>"$state/lock"; } 2>/dev/null || fail $exit_not_written "$state/lock cannot be written." "Nothing was changed."
    if ! flock -n 9; then
        holder=$(cat -- "$state/lock" 2>/dev/null) || holder=''
        # What a killed call had begun may hold the lock for a moment longer than the call itself did.
        if [[ ! $holder =~ process\ ([0-9]+) || -d /proc/${BASH_REMATCH[1]} ]] || ! flock -w 30 9; then
            fail $exit_locked "Another change of the site $site is under way${holder:+: $holder}." "Nothing was changed. Wait for it to end and call again."
        fi
    fi
    # On a full disk nobody can read who it is, but a service can still be started.
    { printf '%s (process %d)\n' "$command_line" "$$" >"$state/lock"; } 2>/dev/null || true
}

# One line for everything that was done. A log that cannot be written is no reason to leave a site half changed.
audit() {
    local line who
    who=${SUDO_USER:-$(id -un)}
    printf -v line '%(%Y-%m-%dT%H:%M:%S%z)T %s[%d] %s: %s' -1 "$who" "$$" "$command_line" "${1//$'\n'/ }"
    printf '%s\n' "$line" 2>/dev/null >>"$state/audit.log" || true
}

# change WHAT COMMAND...: everything that changes the machine goes through here.
change() {
    local what=$1 status=0
    shift
    if [[ $option_dry_run == yes ]]; then
        say "would $what"
        return 0
    fi
    "$@" 9>&- || status=$?
    if ((status == 0)); then
        audit "$what"
    else
        audit "failed ($status): $what"
    fi
    return "$status"
}

# --timeout is meant for the whole call. Without it a step has ten minutes: units have limits of their own.
declare -i deadline=0
begin_time() {
    [[ $option_timeout_given == yes ]] || return 0
    clock
    deadline=$((now + option_timeout * 1000))
}

# What goes back to a state that was good is not to be cut short by the time that getting away from it took.
end_time() {
    deadline=0
}

# What one command may take at most, in "seconds_left".
declare -i seconds_left=0
time_left() {
    seconds_left=600
    ((deadline)) || return 0
    clock
    seconds_left=$(((deadline - now + 999) / 1000))
    ((seconds_left > 0)) || seconds_left=1
}

out_of_time() {
    clock
    ((deadline > 0 && now > deadline))
}

# systemctl on the machine that is meant. What blocks is given the time that is left; 124 when it took longer.
# In the background, because a signal is only heard while the shell waits.
manager() {
    local -i status=0
    if [[ -n $option_root ]]; then
        systemctl --root="$option_root" "$@"
        return
    fi
    time_left
    timeout --kill-after=5 "$seconds_left" systemctl --no-ask-password "$@" &
    manager_child=$!
    wait "$manager_child" || status=$?
    manager_child=''
    return "$status"
}
manager_child=''

# What systemd says of units, asked once for all of them: live[UNIT/PROPERTY].
declare -A live=()
declare -r live_properties=Id,LoadState,ActiveState,SubState,UnitFileState,Result,NRestarts,MainPID,ControlPID,InvocationID,ActiveEnterTimestampMonotonic,\
ActiveExitTimestampMonotonic,InactiveEnterTimestampMonotonic,InactiveExitTimestampMonotonic,MemoryCurrent,NeedDaemonReload,FragmentPath,DropInPaths,ConditionResult,\
AssertResult,ConditionTimestampMonotonic,ExecMainStatus,StatusText,NextElapseUSecRealtime,NextElapseUSecMonotonic,LastTriggerUSec
look() {
    local line at=0 unit named=()
    for unit; do
        live[$unit/ActiveState]=unknown live[$unit/LoadState]=unknown
        # A template is a file and no unit; asked for one, systemctl would say nothing of the others either.
        [[ $unit == *@.* ]] || named+=("$unit")
    done
    if [[ -n $option_root ]] || ((${#named[@]} == 0)); then
        return 0
    fi
    systemd_answers=no
    while IFS= read -r line; do
        if [[ -z $line ]]; then
            at=$((at + 1))
        elif ((at < ${#named[@]})); then
            systemd_answers=yes
            live[${named[at]}/${line%%=*}]=${line#*=}
        fi
    done < <(ask_manager show --property="$live_properties" -- "${named[@]}" 2>/dev/null || true)
    # Who restarts the program counts, and that is not systemd everywhere.
    for unit in "${named[@]}"; do
        if [[ -n ${fact[to/$unit/manager]+x} && ${live[$unit/StatusText]-} =~ restarts\ ([0-9]+) ]]; then
            live[$unit/NRestarts]=${BASH_REMATCH[1]}
        fi
    done
}
systemd_answers=yes

# A question that systemd does not answer is no reason to stand still.
ask_manager() {
    timeout --foreground --kill-after=2 30 systemctl --no-ask-password --no-pager "$@"
}

is_active() {
    [[ ${live[$1/ActiveState]-} == active || ${live[$1/ActiveState]-} == reloading ]]
}

# is_rehoused UNIT: its program runs in another unit than before, and only what started it there knows how to end it.
is_rehoused() {
    local was
    find_home "$1" from
    was=$home
    find_home "$1"
    [[ $home != "$was" ]]
}

# find_home UNIT [from]: the unit in which another one's program runs, or ran before, "home": that unit itself, unless it hands its program over.
home=''
find_home() {
    local key=${2-to}/$1/runs-in
    home=${fact[$key]-$1}
    [[ $home != *%i* ]] || { home=${1#*@}; home=${fact[$key]//%i/${home%.*}}; }
}
