#!/usr/bin/env bash
# fault.sh OPS POINT SIGNAL COMMAND...: runs a command of ops and sends itself a signal at one of the points before and after each change of state.
# Point 0 is never reached: that run counts, in /lab/points.
target=$1 point=$2 signal=$3
shift 3
# shellcheck disable=SC1090 # the script under test
source "$target"

find_tree() {
    tree=$(dirname -- "$(readlink -f -- "$target")")
}

passed=0
here() {
    passed=$((passed + 1))
    printf '%s\n' "$1" >>/lab/points
    ((passed == point)) || return 0
    printf '%s\n' "$1" >/lab/fault
    kill -"$signal" $$
    # A signal that can be caught is, before the next command.
    sleep 0.05
}

# What "change" and "step" were goes on under another name.
eval "changed_$(declare -f change)"
eval "stepped_$(declare -f step)"
change() {
    local status=0
    here "before: $1"
    changed_change "$@" || status=$?
    here "after: $1"
    return "$status"
}
step() {
    local status=0
    here "before: $1"
    stepped_step "$@" || status=$?
    here "after: $1"
    return "$status"
}

: >/lab/points
rm -f /lab/fault
main "$@"
