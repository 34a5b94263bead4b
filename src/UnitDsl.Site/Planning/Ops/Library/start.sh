# --- start: how the script behaves whatever it is asked ---

set -euo pipefail
shopt -s inherit_errexit

# What other programs print is parsed, and a search path that somebody set is nothing to trust as root.
export LC_ALL=C.UTF-8
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
unset CDPATH BASH_ENV ENV
IFS=$' \t\n'
umask 022

# Milliseconds that only ever grow. Inside a sandbox that hides /proc/uptime whole seconds are enough.
clock() {
    local uptime
    if { read -r uptime _ </proc/uptime; } 2>/dev/null; then
        uptime=${uptime/./}
        now=$((10#$uptime * 10))
    else
        now=$((SECONDS * 1000))
    fi
}
declare -i now=0

is_number() {
    [[ $1 =~ ^[0-9]{1,15}$ ]]
}

# Milliseconds as the seconds that programs take.
seconds() {
    printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000))
}

# pause MILLISECONDS
pause() {
    sleep "$(seconds "$1")"
}
