# --- main: what was asked for ---

declare -a arguments=() exit_steps=()
command='' exit_status=0

# at_exit FUNCTION: run at the end, however it comes; the newest first.
at_exit() {
    exit_steps=("$1" "${exit_steps[@]}")
}

run_exit_steps() {
    exit_status=$?
    local step
    end_progress
    # A signal is told by who answers it.
    if ((exit_status > 0 && exit_status < 128)) && [[ $complained == no ]]; then
        complain "Something unforeseen ended '$command_line' (status $exit_status)."
        add "'$0 status' shows the state of the site; the same call again completes or undoes what was begun."
        exit_status=1
    fi
    # A step may add another one.
    while ((${#exit_steps[@]})); do
        step=${exit_steps[0]}
        exit_steps=("${exit_steps[@]:1}")
        "$step" || true
    done
    exit "$exit_status"
}

# An end that says something by its status alone: end_with STATUS
end_with() {
    complained=yes
    exit "$1"
}

# Who may say what: the options of each command beyond those of all of them (--help --no-color --color --root).
declare -rA options_of=(
    [help]=''
    [plan]='--json'
    [diff]='--json'
    [install]='--json --dry-run --yes --timeout --force --keep'
    [uninstall]='--json --dry-run --yes --timeout --force --purge'
    [verify]='--json --timeout'
    [start]='--json --dry-run --timeout --tier --only'
    [stop]='--json --dry-run --timeout --tier --only'
    [restart]='--json --dry-run --timeout --tier --only'
    [reload]='--json --dry-run --timeout --tier --only'
    [enable]='--json --dry-run --timeout --tier --only'
    [disable]='--json --dry-run --timeout --tier --only'
    [status]='--json --tier --only'
    [health]='--json --quick --timeout --tier --only'
    [logs]='--json --follow --since --grep --lines --tier --only'
    [ports]='--json --tier --only'
    [rolling]='--json --dry-run --yes --timeout --force --keep --batch --no-restore --tier --only'
    [rollback]='--json --dry-run --yes --timeout --force --list'
    [switch]='--json --dry-run --timeout'
    [report]='--json --tier --only --lines'
    [completion]=''
)
declare -r options_of_all='--help --root --color --no-color'
declare -r options_with_value=' --root --timeout --only --tier --batch --lines --since --grep --keep '
declare -rA short_options=([-n]=--dry-run [-y]=--yes [-f]=--follow [-h]=--help)

# Options are read wherever they stand; whether the command has them is known at the end.
declare -a given=()
read_arguments() {
    local option value has_value
    while (($#)); do
        option=$1 value='' has_value=no
        shift
        case $option in
            --)
                arguments+=("$@")
                break ;;
            --*=*) value=${option#*=} option=${option%%=*} has_value=yes ;;
            --*) ;;
            -?*)
                [[ -n ${short_options[$option]+x} ]] || fail_option "$option"
                option=${short_options[$option]} ;;
            *)
                arguments+=("$option")
                continue ;;
        esac
        if [[ $options_with_value == *" $option "* ]]; then
            if [[ $has_value == no ]]; then
                (($#)) || fail $exit_wrong_call "$option needs a value." "'$0 help' shows all options."
                value=$1
                shift
            fi
        else
            [[ $has_value == no ]] || fail $exit_wrong_call "$option takes no value." "'$0 help' shows all options."
        fi
        given+=("$option")
        read_option "$option" "$value"
    done
}

fail_option() {
    plain_text "$1"
    fail $exit_wrong_call "There is no option $cleaned." "'$0 help' shows all options."
}

option_force=no option_follow=no option_quick=no option_restore=yes option_help=no
option_list=no option_purge=no
option_batch=1 option_lines='' option_since='' option_grep='' option_keep=''
read_option() {
    case $1 in
        --root)
            [[ -d $2 ]] || fail $exit_wrong_call "--root $2: there is no such directory."
            option_root=$(cd -- "$2" && pwd -P) || fail $exit_wrong_call "--root $2: it cannot be entered."
            [[ $option_root != / ]] || option_root='' ;;
        --timeout)
            { is_number "$2" && ((10#$2 > 0)); } || fail $exit_wrong_call "--timeout $2: that is no number of seconds."
            option_timeout=$((10#$2)) option_timeout_given=yes ;;
        --batch)
            { is_number "$2" && ((10#$2 > 0)); } || fail $exit_wrong_call "--batch $2: that is no number of units."
            option_batch=$((10#$2)) ;;
        --lines)
            is_number "$2" || fail $exit_wrong_call "--lines $2: that is no number of lines."
            option_lines=$((10#$2)) ;;
        --only) asked_units+=("$2") ;;
        --tier) asked_tiers+=("$2") ;;
        --since) option_since=$2 ;;
        --grep) option_grep=$2 ;;
        --keep)
            { is_number "$2" && ((10#$2 > 0)); } || fail $exit_wrong_call "--keep $2: that is no number of generations."
            option_keep=$2 ;;
        --json) option_json=yes ;;
        --dry-run) option_dry_run=yes ;;
        --yes) option_yes=yes ;;
        --no-color) option_color=never ;;
        --color) option_color=always ;;
        --force) option_force=yes ;;
        --follow) option_follow=yes ;;
        --quick) option_quick=yes ;;
        --no-restore) option_restore=no ;;
        --list) option_list=yes ;;
        --purge) option_purge=yes ;;
        --help) option_help=yes ;;
        *) fail_option "$1" ;;
    esac
}

# An option that does nothing here is a mistake: who says it expects something.
check_options() {
    local option
    for option in "${given[@]}"; do
        [[ " ${options_of[$command]} $options_of_all " == *" $option "* ]] || fail $exit_wrong_call "'$command' has no option $option." "'$0 help $command' shows what it has."
    done
}

# Where this script stands: the tree that it brings lies beside it.
tree=''
find_tree() {
    local self
    self=$(readlink -f -- "${BASH_SOURCE[0]}")
    tree=${self%/*}
}

# What a changing command says to a machine at its end: what was done to each unit, and how it ended.
changing=' install uninstall start stop restart reload enable disable rolling rollback switch '
final_answer() {
    local unit comma='' outcome
    [[ $option_json == yes && $answered == no ]] || return 0
    outcome=${outcomes[$exit_status]-failed}
    json_answer_begin "$command"
    json_add outcome "$outcome"
    json_raw exit "$exit_status"
    json_flag dry_run "$option_dry_run"
    [[ -z $fail_message ]] || json_add message "$fail_message"
    printf '%s,"units":[' "$object" >&3
    for unit in "${done_units[@]}"; do
        json_begin
        json_add unit "$unit"
        json_add did "${done_to[$unit]}"
        json_number took "${took[$unit]}"
        json_add health "${verdict[$unit]:-unknown}"
        json_add note "${verdict_why[$unit]-}"
        json_end
        printf '%s%s' "$comma" "$object" >&3
        comma=,
    done
    printf ']}\n' >&3
}

main() {
    command_line=$*
    command_line=${command_line//[$'\x01'-$'\x1f'$'\x7f']/?}
    read_arguments "$@"
    prepare_output
    trap run_exit_steps EXIT
    find_tree
    load_facts to "${facts[@]}"
    prepare_machine
    command=${arguments[0]-help}
    [[ -n ${options_of[$command]+x} ]] || fail_command "$command"
    if [[ $option_help == yes || $command == help ]]; then
        [[ $command != help ]] || command=${arguments[1]-help}
        [[ -n ${options_of[$command]+x} ]] || fail_command "$command"
        show_help "$command"
        return 0
    fi
    check_options
    # Where a name would change nothing, whoever says one expects something else.
    [[ -n ${operands[$command]-UNIT} ]] || ((${#arguments[@]} == 1)) || fail $exit_wrong_call "'$command' is about the whole site; it takes no names." "'$0 help $command' shows what it takes."
    [[ $changing != *" $command "* ]] || at_exit final_answer
    # What a rollback goes back to and what a switch switches to is theirs to read.
    case $command in
        rollback | completion) ;;
        *) asked_units+=("${arguments[@]:1}") ;;
    esac
    "command_$command"
}

fail_command() {
    plain_text "$1"
    fail $exit_wrong_call "There is no command '$cleaned'." "'$0 help' shows all commands."
}
