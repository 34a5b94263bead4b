# --- preflight: whether the machine has what the units need, before anything is changed ---

# Everything that is wrong is found first and told at once.
declare -a problems=() warnings=()
declare -A brought=() about_to_run=() about_to_stop=()

problem() {
    problems+=("$1")
}

# preflight: for the units that the difference starts, restarts or adds.
preflight() {
    local unit concerned=()
    problems=() warnings=()
    for unit in "${to_units[@]}"; do
        [[ -z ${unit_does[$unit]-} ]] || concerned+=("$unit")
    done
    about_to_run=() about_to_stop=()
    for unit in "${act_run[@]}"; do about_to_run[$unit]=yes; done
    for unit in "${act_stop[@]}"; do about_to_stop[$unit]=yes; done
    read_brought
    check_masks
    if [[ -z $option_root ]]; then
        check_systemd
        check_accounts "${concerned[@]}"
        check_paths "${concerned[@]}"
        check_ports "${concerned[@]}"
        check_externals "${concerned[@]}"
        check_fronts
        check_polkit "${concerned[@]}"
        check_podman "${concerned[@]}"
        check_foreign
    fi
    check_space
}

refuse_unready() {
    local line
    for line in "${warnings[@]}"; do
        complain "warning: $line"
    done
    ((${#problems[@]} == 0)) || fail $exit_not_ready "The machine is not ready for this:" "${problems[@]}" "Nothing was changed."
}

# All tools at once, before any of them is needed.
need_install_tools() {
    local tools=(cat chmod chown cp date df du find flock id ln mkdir mktemp mv readlink rm rmdir sha256sum sort stat sync systemctl timeout xargs)
    if [[ -z $option_root ]]; then
        tools+=(getent journalctl ss systemd-analyze)
        [[ " ${facts[*]} " != *" health http "* ]] || tools+=(curl)
    fi
    need_tool "${tools[@]}"
}

# Users, groups and directories that files of the tree make, by "user NAME", "group NAME", "directory PATH".
read_brought() {
    local path type name rest
    brought=()
    for path in "${!to_files[@]}"; do
        case $path in
            */sysusers.d/*.conf | */tmpfiles.d/*.conf) ;;
            *)
                brought["file /$path"]=${to_files[$path]}
                continue ;;
        esac
        while read -r type rest || [[ -n $type ]]; do
            first_field "$rest"
            name=$field
            case $path/$type in
                */sysusers.d/*/u*) brought["user $name"]=yes brought["group $name"]=yes ;;
                */sysusers.d/*/g*) brought["group $name"]=yes ;;
                */tmpfiles.d/*/[dDvqQ]*) brought["directory ${name%/}"]=yes ;;
            esac
        done <"$to_root/$path"
    done
}

# first_field TEXT: the first field of a line of sysusers.d or tmpfiles.d as the tree writes it, in "field".
field=''
first_field() {
    local rest=${1#\"}
    field=${1%%[[:blank:]]*}
    if [[ $1 == \"* ]]; then
        field=''
        while [[ $rest == *\"* ]]; do
            field+=${rest%%\"*} rest=${rest#*\"}
            [[ $field == *\\ && $field != *\\\\ ]] || break
            field=${field%\\}\"
        done
        field=${field//\\\\/\\}
    fi
    field=${field//%%/%}
}

check_masks() {
    local unit
    for unit in "${to_units[@]}"; do
        [[ -n ${unit_does[$unit]-} ]] || continue
        if [[ ${live[$unit/LoadState]-} == masked ]] || { [[ -L $option_root/etc/systemd/system/$unit ]] && [[ $(readlink -- "$option_root/etc/systemd/system/$unit") == /dev/null ]]; }; then
            problem "$unit is masked: somebody does not want it to run. 'systemctl unmask $unit' allows it."
        fi
    done
}

check_systemd() {
    local found least=${fact[to//systemd]-0}
    [[ -d /run/systemd/system ]] || problem "systemd does not run here; --root DIR installs into a directory."
    found=$(systemctl --version 2>/dev/null) || found=''
    found=${found#systemd } found=${found%%[!0-9]*}
    if is_number "$least" && is_number "${found:-x}" && ((10#$found < 10#$least)); then
        problem "systemd $found is too old: the site is written for $least or newer."
    fi
}

check_accounts() {
    local unit kind name line database accounts
    local -A existing=() needed_by=() lacking=()
    for kind in user group; do
        existing=() needed_by=() accounts=() database=passwd
        [[ $kind == user ]] || database=group
        for unit; do
            name=${fact[to/$unit/$kind]-}
            # Who makes a user makes its group along with it.
            [[ -n $name && -z ${brought["$kind $name"]+x} && -z ${lacking[$name]+x} ]] || continue
            [[ -n ${needed_by[$name]+x} ]] || accounts+=("$name")
            needed_by[$name]+=" $unit"
        done
        ((${#accounts[@]})) || continue
        while IFS=: read -r line _ name _; do
            existing[$line]=yes existing[$name]=yes
        done < <(getent "$database" -- "${accounts[@]}" || true)
        for name in "${accounts[@]}"; do
            [[ -z ${existing[$name]+x} ]] || continue
            lacking[$name]=yes
            problem "There is no $kind $name, needed by $(some_of "${needed_by[$name]# }"). A sysusers.d file or '${kind}add --system $name' makes it."
        done
    done
}

# Many units run one program: some_of 'A B C D' is 'A and 3 others'.
some_of() {
    local all=$1 others
    others=${all//[^ ]/}
    case ${#others} in
        0) printf '%s' "$all" ;;
        1) printf '%s and %s' "${all% *}" "${all#* }" ;;
        *) printf '%s and %d others' "${all%% *}" "${#others}" ;;
    esac
}

check_paths() {
    local unit path needed=() run=()
    local -A needed_by=() run_by=()
    for unit; do
        values "${fact[to/$unit/directory]-}"
        for path in "${values[@]}"; do
            [[ -n ${needed_by[$path]+x} ]] || needed+=("$path")
            needed_by[$path]+=${needed_by[$path]:+ }$unit
        done
        values "${fact[to/$unit/program]-}"
        for path in "${values[@]}"; do
            [[ -n ${run_by[$path]+x} ]] || run+=("$path")
            run_by[$path]+=${run_by[$path]:+ }$unit
        done
        values "${fact[to/$unit/secret]-}"
        for path in "${values[@]}"; do
            check_secret "$unit" "${path%% *}" "${path#* }"
        done
    done
    for path in "${needed[@]}"; do
        [[ -e $path || -n ${brought["directory ${path%/}"]+x} || -n ${brought["file $path"]+x} ]] || problem "There is no $path, needed by $(some_of "${needed_by[$path]}"). 'mkdir -p $path' makes a directory of that name."
    done
    for path in "${run[@]}"; do
        check_program "$(some_of "${run_by[$path]}")" "$path"
    done
}

# check_program WHO PATH
check_program() {
    local who=$1 path=$2 mode=${brought["file $2"]-}
    [[ ! -x $path || -d $path ]] || return 0
    if [[ $mode == f\ * ]]; then
        mode=${mode#f }
        ((!(8#${mode%% *} & 0111))) || return 0
        problem "$path, run by $who, is in the tree, but is not executable."
    elif [[ -e $path ]]; then
        problem "$path, run by $who, is not executable. 'chmod +x $path' makes it so."
    else
        problem "There is no program $path, run by $who. Install it."
    fi
}

# Only whether it is there and whose it is; what it says is nobody's business.
check_secret() {
    local unit=$1 kind=$2 path=$3 about mode
    if [[ $kind == podman-secret ]]; then
        podman secret exists -- "$path" 2>/dev/null ||
            problem "Podman has no secret $path, needed by $unit. Make it with: podman secret create $path -"
        return 0
    fi
    [[ -z ${brought["file $path"]+x} ]] || return 0
    if ! about=$(stat -L --printf='%a %u %s' -- "$path" 2>/dev/null); then
        problem "There is no secret $path, needed by $unit. Make it with: install -m 600 -o root -g root /dev/stdin $path"
        return 0
    fi
    mode=${about%% *} about=${about#* }
    [[ $kind != encrypted-credential ]] || return 0
    ((!(8#$mode & 077))) || problem "The secret $path (of $unit) has mode $mode: others can read it. 'chmod 600 $path' closes it."
    [[ ${about%% *} == 0 ]] || problem "The secret $path (of $unit) does not belong to root. 'chown root:root $path' changes that."
}

# Ports of units that will be started, when somebody else has them.
check_ports() {
    local unit port protocol number address line
    local -A wanted=() filter=([tcp]='' [udp]='')
    for unit; do
        [[ -n ${about_to_run[$unit]+x} ]] || continue
        values "${fact[to/$unit/port]-}"
        for port in "${values[@]}"; do
            read -r protocol number address <<<"$port"
            is_number "$number" || continue
            wanted["$protocol $number"]+="$unit ${address:-*}"$'\n'
            filter[$protocol]+=" or sport = :$number"
        done
    done
    for protocol in tcp udp; do
        [[ -n ${filter[$protocol]-} ]] || continue
        while read -r line; do
            check_listener "$protocol" "$line"
        done < <(ss -Hnp "--$protocol" --listening "${filter[$protocol]# or }" 2>/dev/null || true)
    done
}

# check_listener PROTOCOL LINE: one line of ss.
check_listener() {
    local protocol=$1 line=$2 local_end number host program owner='' owned_by entry
    read -r _ _ _ local_end _ program <<<"$line"
    number=${local_end##*:} host=${local_end%:*}
    host=${host#[} host=${host%]} host=${host%%%*}
    values "${wanted["$protocol $number"]-}"
    [[ $program != *pid=* ]] || { owner=${program#*pid=}; owner=${owner%%[!0-9]*}; }
    owned_by=''
    [[ -z $owner ]] || { find_unit_of "$owner"; owned_by=${unit_found#-}; }
    for entry in "${values[@]}"; do
        [[ -n $entry ]] || continue
        same_address "$host" "${entry#* }" || continue
        find_home "${entry%% *}"
        [[ ${entry%% *} != "$owned_by" && $home != "$owned_by" ]] || continue
        ! lets_go "$owned_by" "$protocol $number" || continue
        [[ $owned_by != init.scope ]] || ! socket_of_ours "${entry%% *}" || continue
        problem "$protocol port $number, which ${entry%% *} listens on, is taken${owned_by:+ by $owned_by} ($host:$number${owner:+, process $owner}). Stop that, or choose another port."
    done
}

# lets_go UNIT PORT: it is stopped or restarted by this, or the one whose program runs in it and has the port is.
lets_go() {
    local unit said
    [[ -n $1 ]] || return 1
    [[ -z ${about_to_run[$1]+x} && -z ${about_to_stop[$1]+x} ]] || return 0
    for unit in "${!about_to_run[@]}" "${!about_to_stop[@]}"; do
        find_home "$unit" from
        [[ $home == "$1" && $unit != "$1" ]] || continue
        while read -r said; do
            [[ "$said " != "$2 "* ]] || return 0
        done <<<"${fact[from/$unit/port]-}"
    done
    return 1
}

# For what systemd listens on itself: a socket unit of this site has it.
socket_of_ours() {
    [[ $1 == *.socket ]] || is_running "${1%.*}.socket"
}

same_address() {
    case $1 in 0.0.0.0 | :: | '*') return 0 ;; esac
    case $2 in 0.0.0.0 | :: | '[::]' | '*') return 0 ;; esac
    [[ $1 == "$2" || "[$1]" == "$2" ]]
}

check_externals() {
    local unit name all=()
    local -A wanted=()
    for unit; do
        values "${fact[to/$unit/external]-}"
        for name in "${values[@]}"; do
            wanted[$name]+=" $unit"
        done
    done
    all=("${!wanted[@]}")
    look "${all[@]}"
    for name in "${all[@]}"; do
        [[ ${live[$name/LoadState]-} != not-found ]] || warnings+=("$name, which${wanted[$name]} wants, is not installed here.")
    done
}

# Twice the size of the tree: the generation, and the files beside their targets.
check_space() {
    local needed_kib place free size
    read -r needed_kib _ < <(du -sk -- "$to_root" 2>/dev/null || printf '0 -\n')
    needed_kib=$((needed_kib + 64))
    for place in var/lib etc; do
        [[ -d $option_root/$place ]] || continue
        { read -r _; read -r free size; } < <(df -k --output=avail,size -- "$option_root/$place" 2>/dev/null || printf 'x\nx x\n')
        # A file system without a size says nothing of what it holds.
        if is_number "${free:-x}" && is_number "${size:-x}" && ((size > 0 && free < needed_kib)); then
            problem "$option_root/$place has $free KiB free; this needs $needed_kib. Make room."
        fi
    done
}

# Who is not root starts a unit by leave of polkit only.
check_polkit() {
    local unit needing=''
    for unit; do
        [[ -z ${fact[to/$unit/polkit]+x} ]] || needing+=${needing:+ }$unit
    done
    [[ -n $needing ]] || return 0
    if [[ $(ask_manager show --property=LoadState --value -- polkit.service 2>/dev/null) != loaded ]]; then
        problem "There is no polkit, which lets others than root start $(some_of "$needing"). Install it: the package is called polkitd, or polkit."
    elif [[ ! -d /usr/share/polkit-1/rules.d ]]; then
        problem "This polkit is too old to read rules, which let others than root start $(some_of "$needing"): it takes 0.106 or newer."
    fi
}
