# --- health: one probe, and what it means to be healthy ---

probe_note=''

# probe UNIT: whether it answers as declared, once; "probe_note" says what came back.
probe() {
    local kind=${fact[to/$1/health]-state} target times
    target=${kind#* }
    read_times "$1"
    times=$time_timeout
    case $kind in
        'http '*) probe_http "$1" "$target" "$times" ;;
        'tcp '*) probe_tcp "$target" "$times" ;;
        'command '*) probe_command "$1" "$target" "$times" ;;
        gate) probe_gate "$1" ;;
        *) probe_note='' ;;
    esac
}

time_interval=0 time_timeout=0 time_retries=0 time_passes=0 time_start=0
read_times() {
    local text=${fact[to/$1/health-times]-2000 5000 3 2 0}
    time_interval=${text%% *} text=${text#* }
    time_timeout=${text%% *} text=${text#* }
    time_retries=${text%% *} text=${text#* }
    time_passes=${text%% *}
    time_start=${text#* }
}

# How long to wait for it at most before it counts as not healthy.
health_window() {
    read_times "$1"
    window=$((time_start + time_retries * (time_interval + time_timeout) + time_passes * time_interval))
}
window=0

# probe_http UNIT URL TIMEOUT
probe_http() {
    local answer code body=${fact[to/$1/health-body]-} status=0 sink=/dev/null
    [[ -z $body ]] || sink=-
    # The zero bytes of a binary answer are nothing that a shell can hold.
    answer=$(curl --disable --silent --show-error --globoff --noproxy '*' --proto '=http,https' --max-time "$(seconds "$3")" \
        --output "$sink" --write-out '\n%{http_code}' --url "$2" 2>&1 | tr -d '\000') || status=$?
    code=${answer##*$'\n'}
    answer=${answer%$'\n'*}
    if ((status)); then
        probe_note="curl ended with $status"
        if [[ $answer == *'curl: ('* ]]; then
            probe_note=${answer##*'curl: ('}
            probe_note=${probe_note#*') '}
            probe_note=${probe_note%%$'\n'*}
        fi
        return 1
    fi
    probe_note="status $code"
    status_matches "$code" "${fact[to/$1/health-status]-200-399}" || return 1
    if [[ -n $body && $answer != *"$body"* ]]; then
        probe_note="status $code, but the answer does not contain '$body'"
        return 1
    fi
}

# status_matches CODE LIST, such as 200-299,401
status_matches() {
    local part rest=$2,
    is_number "$1" || return 1
    while [[ -n $rest ]]; do
        part=${rest%%,*}
        rest=${rest#*,}
        if is_number "${part%-*}" && is_number "${part#*-}" && ((10#$1 >= 10#${part%-*} && 10#$1 <= 10#${part#*-})); then
            return 0
        fi
    done
    return 1
}

# probe_tcp ADDRESS:PORT TIMEOUT
probe_tcp() {
    local host=${1%:*} port=${1##*:}
    host=${host#[}
    host=${host%]}
    # All addresses of this machine are asked at the one that is always there.
    [[ -n $host && $host != '*' && $host != 0.0.0.0 ]] || host=127.0.0.1
    # shellcheck disable=SC2016 # the inner shell expands its own arguments
    if timeout "$(seconds "$2")" bash -c 'exec 3<>"/dev/tcp/$1/$2"' - "$host" "$port" 2>/dev/null; then
        probe_note='connected'
    else
        probe_note="nothing answers at $1"
        return 1
    fi
}

# probe_command UNIT COMMAND TIMEOUT. From outside a unit it runs as the unit's user: a check needs no more rights than what it checks.
# A user that only systemd can make is nobody here.
probe_command() {
    local status=0 user=${fact[to/$1/user]-} group=${fact[to/$1/group]-} as=()
    [[ -z ${fact[to/$1/unnamed-user]+x} ]] || user=nobody
    if [[ -n $user && $EUID == 0 ]]; then
        [[ -n $group ]] || group=$(id -g -- "$user" 2>/dev/null) || { probe_note="there is no user $user"; return 1; }
        as=(setpriv "--reuid=$user" "--regid=$group" --init-groups --)
    fi
    timeout "$(seconds "$3")" "${as[@]}" /bin/sh -c "$2" </dev/null >/dev/null 2>&1 || status=$?
    case $status in
        0) probe_note='exit code 0' ;;
        124) probe_note="no end within $(seconds "$3")s" ;;
        *) probe_note="exit code $status" ;;
    esac
    return "$status"
}

# A gate has told systemd how it is. One that waits for the other unit, or whose command fails, is not where it should be.
probe_gate() {
    probe_note=$(systemctl show --property=StatusText --value -- "$1" 2>/dev/null) || probe_note=''
    [[ $probe_note != open:* && $probe_note != closed:* ]] || return 0
    probe_note=${probe_note:-it does not say whether it is open}
    return 1
}
