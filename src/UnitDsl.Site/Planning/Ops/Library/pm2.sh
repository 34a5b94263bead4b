# --- pm2: the PM2 of one user, and each of its apps as a unit of its own ---

declare -r given_up=3 units=/etc/systemd/system nothing=nothing-is-enabled
user='' home='' config=''

usage() {
    printf 'usage: %s USER run|await, or %s USER begin|follow|end APP\n' "$0" "$0" >&2
    exit 2
}

# Whoever starts an app, it finds the same in its environment, and nothing that belongs to the unit which happened to start it.
declare -a clean=()
clean_environment() {
    clean=(env --ignore-environment "PATH=$PATH" "HOME=${HOME:-/}" "USER=$user" "LOGNAME=$user" LANG=C.UTF-8 "PM2_HOME=$home" PM2_DISCRETE_MODE=true)
}

# The apps that come with PM2: those that its file declares and whose units nobody disabled or masked.
declare -a wanted=()
find_wanted() {
    local name names
    wanted=()
    # shellcheck disable=SC2016 # this is for node
    names=$(node -e 'for (const app of require(process.argv[1]).apps) console.log(app.name)' "$config")
    while IFS= read -r name; do
        [[ -z $name || ! -L $units/pm2-$user.service.wants/$name.service || $units/$name.service -ef /dev/null ]] || wanted+=("$name")
    done <<<"$names"
}

# PM2 itself in the foreground: it starts what its file declares, and nothing that it might remember. It ends where it is given nothing to start.
run() {
    local IFS=,
    cd /
    find_wanted
    if ((${#wanted[@]})); then
        exec "${clean[@]}" pm2-runtime start --no-auto-exit "$config" --only "${wanted[*]}"
    fi
    printf 'module.exports = { apps: [{ name: "%s", script: "/bin/true", interpreter: "none", autorestart: false }] };\n' "$nothing" >"$home/nothing.config.cjs"
    exec "${clean[@]}" pm2-runtime start --no-auto-exit "$home/nothing.config.cjs"
}

# Asked where there is no PM2, its own command would bring up another one.
is_alive() {
    local pid=''
    { read -r pid <"$home/pm2.pid"; } 2>/dev/null || [[ -n $pid ]] || return 1
    is_number "$pid" && kill -0 "$pid" 2>/dev/null && [[ -S $home/rpc.sock ]]
}

# What PM2 says of its apps, asked once: state_of[APP] and restarts_of[APP].
declare -A state_of=() restarts_of=()
# shellcheck disable=SC2016 # this is for node
declare -r read_apps='
    const text = require("fs").readFileSync(0, "utf8"), start = text.indexOf("[{");
    for (const app of start < 0 ? [] : JSON.parse(text.slice(start)))
        console.log([app.name, app.pm2_env.restart_time, app.pm2_env.status].join("\t"));'
ask() {
    local name restarts state answer
    state_of=() restarts_of=()
    is_alive || return 1
    answer=$("${clean[@]}" pm2 jlist 2>/dev/null | node -e "$read_apps") || return 1
    while IFS=$'\t' read -r name restarts state; do
        [[ -z $name ]] || { state_of[$name]=$state; restarts_of[$name]=$restarts; }
    done <<<"$answer"
}

is_kept() {
    [[ ${state_of[$1]-} == online || ${state_of[$1]-} == launching || ${state_of[$1]-} == 'waiting restart' ]]
}

# Until PM2 has begun everything that comes with it: who follows an app need not start it a second time.
await() {
    local name missing=yes
    find_wanted
    ((${#wanted[@]})) || wanted=("$nothing")
    while [[ $missing == yes ]]; do
        kill -0 "${MAINPID:-$$}" 2>/dev/null || { echo "PM2 ended while it started" >&2; return 1; }
        missing=no
        ask || missing=yes
        for name in "${wanted[@]}"; do
            [[ -n ${state_of[$name]+x} ]] || missing=yes
        done
        [[ $missing == no ]] || pause 100
    done
    [[ ${wanted[0]} != "$nothing" ]] || end "$nothing"
}

# PM2 has begun the app together with itself, or is told to now, from its file as it is now.
begin() {
    is_alive || { echo "PM2 of $user does not run" >&2; return 1; }
    ask || { echo "PM2 of $user does not answer" >&2; return 1; }
    if is_kept "$1"; then
        return 0
    fi
    [[ -z ${state_of[$1]+x} ]] || "${clean[@]}" pm2 delete "$1" >/dev/null
    "${clean[@]}" pm2 start "$config" --only "$1" >/dev/null
    if ask && is_kept "$1"; then
        return 0
    fi
    echo "PM2 did not start $1: ${state_of[$1]:-it is not in $config}" >&2
    return 1
}

# The app's processes that live, in "processes".
processes=''
find_processes() {
    local file pid
    processes=''
    for file in "$home/pids/$1-"*.pid; do
        [[ ${file##*/} =~ -[0-9]+\.pid$ && ${file##*/} == "$1-${file##*-}" ]] || continue
        pid=''
        { read -r pid <"$file"; } 2>/dev/null || true
        if is_number "$pid" && kill -0 "$pid" 2>/dev/null; then
            processes+=${processes:+ }$pid
        fi
    done
}

# Lasts as long as PM2 keeps the app running. PM2 is asked only when the app's processes change: as long as they live, the kernel tells.
follow() {
    local name=$1 known='' tick
    local -i since
    exec {tick}<> <(:)
    clock
    since=$now
    while is_alive; do
        find_processes "$name"
        clock
        if [[ -n $processes ]]; then
            [[ $processes == "$known" ]] || tell "$name" "$known"
            known=$processes since=$now
        elif ((now - since >= 3000)); then
            # PM2 may be between the end of one process and the start of the next.
            since=$now
            ask || true
            is_kept "$name" || give_up "$name"
        fi
        read -r -t 1 -u "$tick" || true
    done
    echo "PM2 of $user has ended" >&2
    return 1
}

tell() {
    ask || true
    if [[ -z $2 ]]; then echo "$1 runs as process $processes"; else echo "$1 ran as process $2; PM2 started it again, as process $processes"; fi
    systemd-notify --status="${state_of[$1]:-unknown}, restarts ${restarts_of[$1]:-0}, process $processes" 2>/dev/null || true
}

give_up() {
    echo "PM2 no longer runs $1: ${state_of[$1]:-somebody deleted it}" >&2
    exit "$given_up"
}

end() {
    is_alive || return 0
    ask || return 0
    [[ -z ${state_of[$1]+x} ]] || "${clean[@]}" pm2 delete "$1" >/dev/null
}

main() {
    (($# == 2 || $# == 3)) || usage
    user=$1 home=/run/pm2-$1 config=/etc/pm2-$1/ecosystem.config.cjs
    clean_environment
    case $2/$# in
        run/2 | await/2) "$2" ;;
        begin/3 | follow/3 | end/3) "$2" "$3" ;;
        *) usage ;;
    esac
}
