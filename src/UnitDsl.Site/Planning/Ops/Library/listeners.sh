# --- listeners: who listens where ---

# Every listener of the machine, asked for once: "PROTOCOL PORT" -> lines "ADDRESS PID PROCESS UNIT", with - for what cannot be seen.
declare -A listeners=() unit_of_pid=()
listeners_known=no
read_listeners() {
    local protocol address rest
    listeners=() listeners_known=no
    type -P ss >/dev/null || return 0
    while read -r protocol _ _ _ address _ rest; do
        [[ $protocol == tcp || $protocol == udp ]] || continue
        listeners_known=yes
        read_listener "$protocol" "$address" "$rest"
    done < <(ask_listeners)
}

# An older ss cannot tell the cgroup of a socket; who it belongs to is then only known by its process.
ask_listeners() {
    # Without a single listener there is still an answer, so that silence means that nothing could be asked.
    printf 'tcp - - - -:0 -\n'
    ss -Hlntup --cgroup 2>/dev/null || ss -Hlntup 2>/dev/null || true
}

# read_listener PROTOCOL ADDRESS:PORT REST
declare -r pid_of_listener='",pid=([0-9]+),fd=[0-9]+\)'
read_listener() {
    local port=${2##*:} host=${2%:*} rest=$3 pid=- process=- unit=- key
    is_number "$port" && ((10#$port > 0)) || return 0
    plain_address "$host"
    if [[ $rest == *'users:(("'* && $rest =~ $pid_of_listener ]]; then
        pid=${BASH_REMATCH[1]}
        process=${rest#*'users:(("'}
        process=${process%%\"*}
        plain_text "${process// /_}"
        process=${cleaned:--}
        find_unit_of "$pid"
        unit=$unit_found
    fi
    # What systemd itself listens at belongs to a socket unit.
    if [[ ($pid == 1 || $pid == -) && $rest == *cgroup:/*.socket* ]]; then
        unit=${rest##*cgroup:}
        unit=${unit%% *}
        unit=${unit##*/}
    fi
    key="$1 $((10#$port))"
    listeners[$key]+="$address_found $pid $process $unit"$'\n'
}

# 127.0.0.1%lo, [::1], 0.0.0.0, * as an address alone, in "address_found".
address_found=''
plain_address() {
    address_found=${1%%\%*}
    address_found=${address_found#[}
    address_found=${address_found%]}
}

# The unit that a process belongs to: the first part of its cgroup's path that is one and no slice.
unit_found=-
find_unit_of() {
    local line part path
    if [[ -n ${unit_of_pid[$1]+x} ]]; then
        unit_found=${unit_of_pid[$1]}
        return 0
    fi
    unit_found=-
    while IFS= read -r line; do
        [[ $line == 0::* || $line == *:name=systemd:* ]] || continue
        path=${line#*:*:}
        while [[ $path == */* ]]; do
            path=${path#*/}
            part=${path%%/*}
            if [[ $part == *.service || $part == *.scope || $part == *.socket ]]; then
                unit_found=$part
                break 2
            fi
        done
    done 2>/dev/null <"/proc/$1/cgroup" || true
    unit_of_pid[$1]=$unit_found
}

# judge_port UNIT PROTOCOL PORT ADDRESS: "port_state" is yes, nobody, other (unit), address (elsewhere), unseen; "port_note" says more.
port_state='' port_note='' port_listeners=''
judge_port() {
    local line address pid process unit mine serves wrong='' stranger='' right=no owner_seen=no
    port_state=nobody port_note='nobody listens' port_listeners=${listeners["$2 $3"]-}
    if [[ $listeners_known == no ]]; then
        port_state=unseen port_note='ss is missing, so it cannot be told'
        return 0
    fi
    values "${port_listeners%$'\n'}"
    for line in "${values[@]}"; do
        read_words "$line"
        address=${words[0]} pid=${words[1]} process=${words[2]} unit=${words[3]} mine=no serves=no
        ! address_serves "$address" "$4" || serves=yes
        [[ $unit != "$1" && "$unit$pid" != -- ]] && ! stands_for "$unit" "$1" || mine=yes
        case $mine/$serves in
            yes/yes)
                right=yes
                [[ $pid == - ]] || owner_seen=yes ;;
            yes/no)
                wrong+="${wrong:+, }$address" ;;
            *) [[ $serves == no ]] && ! is_wildcard "$address" || stranger="$unit ($process, process $pid)" ;;
        esac
    done
    if [[ -n $stranger ]]; then
        port_state=other port_note="${stranger/#- (/a program of no unit (} listens there"
    elif [[ -n $wrong ]] && { [[ $right == no ]] || ! is_wildcard "$4"; }; then
        port_state=address port_note="listens at $wrong"
        [[ $right == no ]] || port_note+=" as well"
        port_note+=", declared is $4"
    elif [[ $right == yes ]]; then
        port_state=yes port_note=${wrong:+also at $wrong}
        [[ $owner_seen == yes || $EUID == 0 ]] || port_note='by whom is only seen by root'
    fi
}

# The words of a text that was put together here, in "words".
declare -a words=()
read_words() {
    local text=$1
    words=()
    while [[ $text == *' '* ]]; do
        words+=("${text%% *}")
        text=${text#* }
    done
    words+=("$text")
}

is_wildcard() {
    [[ $1 == '*' || $1 == 0.0.0.0 || $1 == :: ]]
}

# Whether a listener at one address is what was declared: address_serves LISTENER DECLARED
address_serves() {
    local declared=$2
    declared=${declared#[}
    declared=${declared%]}
    case $declared in
        '*') is_wildcard "$1" ;;
        localhost) [[ $1 == 127.0.0.1 || $1 == ::1 ]] ;;
        *) [[ $1 == "$declared" || ($declared == :: && $1 == '*') ]] ;;
    esac
}

# A socket unit listens for its service, a template's instance for its template, a container for the unit that is made of it, and for a unit that hands its
# program over the one in which that runs.
stands_for() {
    [[ ${1%.*} == "${2%.*}" || ${1%%@*} == "${2%%@*}" && $2 == *@.* ]] || { find_home "$2" && [[ $1 == "$home" ]]; }
}
