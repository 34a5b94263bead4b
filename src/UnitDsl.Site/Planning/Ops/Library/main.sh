# --- main: what was asked for ---

declare -a arguments=() exit_steps=()
command=''

# at_exit FUNCTION: run at the end, however it comes; the newest first.
at_exit() {
    exit_steps=("$1" "${exit_steps[@]}")
    trap run_exit_steps EXIT
}

run_exit_steps() {
    local status=$? step
    for step in "${exit_steps[@]}"; do
        "$step" || true
    done
    exit "$status"
}

read_arguments() {
    while (($#)); do
        case $1 in
            --root | --timeout | --only | --tier | --batch | --lines | --since | --grep | --keep | --front)
                (($# >= 2)) || fail $exit_wrong_call "$1 needs a value." "'$0 help' shows all options."
                read_option "$1" "$2"
                shift ;;
            --root=* | --timeout=* | --only=* | --tier=* | --batch=* | --lines=* | --since=* | --grep=* | --keep=* | --front=*) read_option "${1%%=*}" "${1#*=}" ;;
            --json) option_json=yes ;;
            --dry-run | -n) option_dry_run=yes ;;
            --yes | -y) option_yes=yes ;;
            --no-color) option_color=never ;;
            --color) option_color=always ;;
            --force) option_force=yes ;;
            --follow | -f) option_follow=yes ;;
            --quick) option_quick=yes ;;
            --no-restore) option_restore=no ;;
            --help | -h) option_help=yes ;;
            --)
                shift
                arguments+=("$@")
                return 0 ;;
            -*) fail $exit_wrong_call "There is no option $1." "'$0 help' shows all options." ;;
            *) arguments+=("$1") ;;
        esac
        shift
    done
}

option_force=no option_follow=no option_quick=no option_restore=yes option_help=no
option_batch=1 option_lines='' option_since='' option_grep='' option_keep='' option_front=''
read_option() {
    case $1 in
        --root)
            [[ -d $2 ]] || fail $exit_wrong_call "--root $2: there is no such directory."
            option_root=$(cd -- "$2" && pwd -P)
            [[ $option_root != / ]] || option_root='' ;;
        --timeout)
            { is_number "$2" && ((10#$2 > 0)); } || fail $exit_wrong_call "--timeout $2: that is no number of seconds."
            option_timeout=$((10#$2)) ;;
        --batch)
            { is_number "$2" && ((10#$2 > 0)); } || fail $exit_wrong_call "--batch $2: that is no number of units."
            option_batch=$((10#$2)) ;;
        --only) asked_units+=("$2") ;;
        --tier) asked_tiers+=("$2") ;;
        --lines) option_lines=$2 ;;
        --since) option_since=$2 ;;
        --grep) option_grep=$2 ;;
        --keep) option_keep=$2 ;;
        --front) option_front=$2 ;;
    esac
}

# Where this script stands: the tree that it brings lies beside it.
tree=''
find_tree() {
    local self
    self=$(readlink -f -- "${BASH_SOURCE[0]}")
    tree=${self%/*}
}

main() {
    command_line=$*
    read_arguments "$@"
    prepare_output
    find_tree
    load_facts to "${facts[@]}"
    prepare_machine
    command=${arguments[0]-help}
    if [[ $option_help == yes || $command == help ]]; then
        [[ $command != help ]] || command=${arguments[1]-}
        show_help "$command"
        return 0
    fi
    [[ " $commands " == *" $command "* ]] || fail $exit_wrong_call "There is no command '$command'." "'$0 help' shows all commands."
    # What a rollback goes back to and what a switch switches to is theirs to read.
    case $command in
        rollback | completion | switch) ;;
        *) asked_units+=("${arguments[@]:1}") ;;
    esac
    "command_$command"
}
