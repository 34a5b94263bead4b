# --- fronts: nginx and Caddy, which pass requests on to the site's services and to its live slots ---

declare -r known_fronts='nginx caddy'

# uses_front SIDE KIND: for routes or for slots.
uses_front() {
    local unit
    local -n units_of_side=${1}_units
    [[ ${fact[$1//routes-front]-} != "$2" ]] || return 0
    for unit in "${units_of_side[@]}"; do
        [[ ${fact[$1/$unit/front]-} != "$2" ]] || return 0
    done
    return 1
}

# is_front_file PATH: what a front reads, and nobody else.
is_front_file() {
    case $1 in
        etc/nginx/* | etc/caddy/* | "usr/local/lib/unitdsl/$site/fronts/"*) return 0 ;;
        *) return 1 ;;
    esac
}

# front_runs KIND: also one that did not come to the end of its last reload.
front_runs() {
    [[ $(manager show --property=ActiveState --value -- "$1.service" 2>/dev/null || true) == @(active|reloading) ]]
}

# What checks a front's configuration, in "check": front_check KIND
# Caddy reads all of it as its own user, and one that cannot read a key would be waited for until systemd gives up; so it is asked as that user.
declare -a check=()
front_check() {
    local user
    check=(nginx -t -q)
    [[ $1 == caddy ]] || return 0
    check=(caddy validate --config /etc/caddy/Caddyfile)
    user=$(manager show --property=User --value -- caddy.service 2>/dev/null) || user=''
    [[ -z $user || $EUID != 0 ]] || check=(setpriv --reuid "$user" --regid "$user" --init-groups -- "${check[@]}")
}

# check_front KIND: whether it would take its configuration as it is now.
check_front() {
    local answer
    front_check "$1"
    if ! type -P "$1" >/dev/null; then
        # Where nothing is left of it, there is nobody to ask.
        uses_front to "$1" || return 0
        complain "$1 is not installed, and it is what stands in front of the site $site."
        return 1
    fi
    answer=$("${check[@]}" 2>&1 9>&-) || {
        complain "$1 would not take its configuration:"
        add "${answer//$'\n'/$'\n'     }"
        return 1
    }
}

# reload_front KIND: it reads what lies there, where it runs at all.
reload_front() {
    local before
    if [[ $option_dry_run != yes ]]; then
        type -P "$1" >/dev/null && front_runs "$1" || return 0
    fi
    before=$(children_of "$1")
    change "reload $1.service" manager reload -- "$1.service" || return
    settle_front "$1" "$before"
}

# The processes that nginx takes requests with, between blanks; nothing where that cannot be told.
children_of() {
    local pid children=''
    [[ $1 == nginx && $option_dry_run != yes ]] || return 0
    pid=$(manager show --property=MainPID --value -- nginx.service 2>/dev/null) || return 0
    # The file ends without a line break.
    { read -r children <"/proc/$pid/task/$pid/children"; } 2>/dev/null || [[ -n $children ]] || return 0
    printf ' %s ' "$children"
}

# settle_front KIND CHILDREN: a reload of nginx is a signal, and it is through when others take requests than before. A nginx that cannot do what it read goes on as it was, and
# tells its log alone.
settle_front() {
    local pid tries
    [[ $option_dry_run != yes ]] || return 0
    if [[ -z ${2// /} ]]; then
        pause 1000
        return 0
    fi
    for ((tries = 0; tries < 50; tries++)); do
        pause 100
        for pid in $(children_of "$1"); do
            [[ $2 == *" $pid "* ]] || { pause 200; return 0; }
        done
    done
    complain "$1 was told to read its configuration, and goes on as before. Its error log, /var/log/nginx/error.log, says why: another program may have port 80 or 443."
    return 1
}

# Those whose configuration this change touches.
declare -A stirred=()

# place_fronts: all that fronts read is in its place, and they read it, before anything behind them is started.
place_fronts() {
    local kind
    stirred=()
    place_links || return
    find_stirred
    for kind in $known_fronts; do
        [[ -n ${stirred[$kind]+x} && -z $option_root ]] || continue
        [[ $option_dry_run == yes ]] || check_front "$kind" || { broke "$exit_went_back" "$kind would not take what it is to read"; return 1; }
        reload_front "$kind" || { broke "$exit_went_back" "$kind did not take what it is to read"; return 1; }
    done
}

# What is gone back to may be in its place already, and yet never have been read.
find_stirred() {
    local path kind
    for kind in $known_fronts; do
        if [[ $going_back == yes ]] && { uses_front to "$kind" || uses_front from "$kind"; }; then
            stirred[$kind]=yes
        fi
    done
    for path in "${record_paths[@]}"; do
        case $path in
            etc/nginx/* | "usr/local/lib/unitdsl/$site/fronts/"*.conf) stirred[nginx]=yes ;;
            etc/caddy/* | "usr/local/lib/unitdsl/$site/fronts/"*.caddy) stirred[caddy]=yes ;;
        esac
    done
}

# Every front is linked to the snippet of the live slot; what stands before a family that is gone reads nothing of it any more.
place_links() {
    local one unit link
    find_families
    for one in "${families[@]}"; do
        [[ " ${act_switch[*]} " != *" $one "* ]] || continue
        find_live "$one"
        link_front "$live_unit" || { broke "$exit_went_back" "the front of ${one%@.service} could not be set up"; return 1; }
    done
    for unit in "${from_units[@]}"; do
        link=${fact[from/$unit/front-link]-}
        [[ -n $link && -z ${fact[to/$unit/family]-} ]] || continue
        still_linked "$link" || continue
        change "remove $link" rm -f -- "$option_root$link" || { broke "$exit_not_written" "$link could not be removed"; return 1; }
        stirred[${fact[from/$unit/front]}]=yes
    done
}

# still_linked LINK: ours, and of no family that stays.
still_linked() {
    local unit
    [[ $(readlink -- "$option_root$1" 2>/dev/null) == "/usr/local/lib/unitdsl/$site/"* ]] || return 1
    for unit in "${to_units[@]}"; do
        [[ ${fact[to/$unit/front-link]-} != "$1" ]] || return 1
    done
}

# --- before anything is changed ---

# check_fronts: for preflight.
check_fronts() {
    local kind path
    for kind in $known_fronts; do
        uses_front to "$kind" || continue
        if ! type -P "$kind" >/dev/null; then
            problem "$kind is not installed, and it is what stands in front of the site. 'apt-get install $kind' does that."
            continue
        fi
        reads_ours "$kind"
        front_runs "$kind" || warnings+=("$kind.service does not run, so nobody answers in front of the site until 'systemctl enable --now $kind' starts it.")
    done
    values "${fact[to//routes-needs]-}"
    for path in "${values[@]}"; do
        [[ -e $path || -n ${brought["file $path"]+x} || -n ${brought["directory $path"]+x} ]] || problem "There is no $path, which ${fact[to//routes-front]} needs for TLS."
    done
}

# reads_ours KIND: what lies where our files go is read at all.
reads_ours() {
    local text='' line
    case $1 in
        nginx)
            [[ ! -r /etc/nginx/nginx.conf ]] || text=$(</etc/nginx/nginx.conf)
            [[ $text == *conf.d/\*.conf* ]] || problem "/etc/nginx/nginx.conf does not read conf.d: its block 'http' needs the line 'include /etc/nginx/conf.d/*.conf;'." ;;
        caddy)
            [[ ! -r /etc/caddy/Caddyfile ]] || text=$(</etc/caddy/Caddyfile)
            for line in '/etc/caddy/unitdsl/*.caddy' '/etc/caddy/unitdsl/sites/*.caddy'; do
                [[ $line != */sites/* || ${fact[to//routes-front]-} == caddy ]] || continue
                [[ $text == *"import $line"* || $text == *"import ${line#/etc/caddy/}"* ]] || problem "/etc/caddy/Caddyfile does not read what is for it: it needs the line 'import $line'."
            done ;;
    esac
}

# verify_fronts: whether the fronts would take what is about to land, tried with the machine's own configuration where nobody else sees it.
declare -a front_errors=()
verify_fronts() {
    local kind
    front_errors=()
    [[ -z $option_root ]] || return 0
    for kind in $known_fronts; do
        if ! uses_front to "$kind" || ! type -P "$kind" >/dev/null || [[ ! -d /etc/$kind ]]; then
            continue
        fi
        if ((EUID)) || ! unshare --mount true 2>/dev/null; then
            verify_notes+=("$kind was not asked: that needs root, and a mount namespace. It is when its files are in place.")
            continue
        fi
        stage_front "$kind" || { front_errors+=("The configuration of $kind could not be copied below $scratch."); continue; }
        try_front "$kind"
    done
    ((${#front_errors[@]} == 0))
}

# stage_front KIND: a copy of its configuration as it will be, with the snippets of the live slots in the place of links to them.
stage_front() {
    local unit path link copy
    make_scratch
    copy=$scratch/verify/etc/$1
    rm -rf -- "$copy"
    mkdir -p -- "$copy" && cp -R -P -- "/etc/$1/." "$copy/" || return
    for path in "${!from_files[@]}"; do
        [[ $path != "etc/$1"/* ]] || rm -f -- "$scratch/verify/$path" || return
    done
    for path in "${!to_files[@]}"; do
        [[ $path == "etc/$1"/* ]] || continue
        mkdir -p -- "$scratch/verify/${path%/*}" && cp -P --remove-destination -- "$to_root/$path" "$scratch/verify/$path" || return
    done
    for unit in "${from_units[@]}"; do
        link=${fact[from/$unit/front-link]-}
        [[ $link != "/etc/$1"/* ]] || rm -f -- "$scratch/verify$link" || return
    done
    for unit in "${to_units[@]}"; do
        link=${fact[to/$unit/front-link]-}
        [[ $link == "/etc/$1"/* ]] || continue
        ! is_idle_slot "$unit" || continue
        mkdir -p -- "$scratch/verify${link%/*}" && cp --remove-destination -- "$to_root${fact[to/$unit/front-source]}" "$scratch/verify$link" || return
    done
}

# try_front KIND: the copy lies where the configuration does, for this one process.
try_front() {
    local answer status=0
    front_check "$1"
    # shellcheck disable=SC2016 # the inner shell expands its own arguments
    answer=$(HOME=$scratch unshare --mount -- /bin/sh -c 'mount --bind -- "$1" "$2" || exit 99; shift 2; exec "$@"' - "$scratch/verify/etc/$1" "/etc/$1" "${check[@]}" 2>&1 9>&-) || status=$?
    case $status in
        0) ;;
        99) verify_notes+=("$1 was not asked: nothing can be mounted here. It is when its files are in place.") ;;
        *)
            values "$answer"
            front_errors+=("${values[@]/#/$1: }")
            "${check[@]}" >/dev/null 2>&1 9>&- || front_errors+=("It does not take the configuration that lies there now either.") ;;
    esac
}

refuse_unfronted() {
    verify_fronts || fail $exit_refused "The front would not take what it is to read:" "${front_errors[@]}" "Nothing was changed."
}

# --- what is told of them ---

# routes_text UNIT: its routes, one a line, in "routes_shown".
routes_shown=''
routes_text() {
    local line
    routes_shown=''
    values "${fact[to/$1/route]-}"
    for line in "${values[@]}"; do
        routes_shown+="${routes_shown:+$'\n'}${line%% *} -> ${line#* }"
    done
}

tell_routes() {
    local unit line
    for unit in "${selected[@]}"; do
        ! family_of "$unit" || ! is_idle_slot "$unit" || continue
        routes_text "$unit"
        values "$routes_shown"
        for line in "${values[@]}"; do
            say "Route $line ($unit)"
        done
    done
}
