# --- completion: for bash ---

# What is completed is written out here: pressing a key must not run a script as whoever presses it.
command_completion() {
    local name self=${0##*/}
    printf '# bash completion for the site %s\n' "$site"
    complete_list commands "${!options_of[@]}"
    complete_list units "${to_units[@]}"
    complete_list tiers infrastructure core business community auxiliary
    complete_list generations_in "$state/generations"
    printf 'declare -gA _unitdsl_ops_options=(\n'
    for name in "${!options_of[@]}"; do
        printf '    [%s]=%q\n' "$name" "${options_of[$name]} $options_of_all"
    done
    printf ')\n'
    completion_function
    printf 'complete -F _unitdsl_ops %q\n' "$self"
}

# complete_list NAME WORD...
complete_list() {
    local word
    printf '_unitdsl_ops_%s=(\n' "$1"
    shift
    for word; do
        printf '    %q\n' "$word"
    done
    printf ')\n'
}

# It compares and never expands: compgen -W would take what stands in a name for shell.
completion_function() {
    cat <<'END'
_unitdsl_ops() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' word i
    local -a words=() options=()
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case ${COMP_WORDS[i - 1]} in
            --tier | --only | --root | --timeout | --batch | --lines | --since | --grep | --keep | --front) continue ;;
        esac
        if [[ $word != -* && -n ${_unitdsl_ops_options[$word]+x} ]]; then
            command=$word
            break
        fi
    done
    case $previous in
        --tier) words=("${_unitdsl_ops_tiers[@]}") ;;
        --only) words=("${_unitdsl_ops_units[@]}") ;;
        --root) mapfile -t words < <(compgen -d -- "$current") ;;
        --timeout | --batch | --lines | --since | --grep | --keep | --front) return 0 ;;
        *)
            if [[ -z $command || $command == help ]]; then
                words=("${_unitdsl_ops_commands[@]}")
            elif [[ $command == rollback && $current != -* ]]; then
                for word in "${_unitdsl_ops_generations_in[0]}"/[0-9]*; do
                    [[ ! -d $word ]] || words+=("${word##*/}")
                done
            elif [[ $command != completion ]]; then
                words=("${_unitdsl_ops_units[@]}")
            fi
            if [[ $current == -* && -n $command ]]; then
                read -r -a options <<<"${_unitdsl_ops_options[$command]}"
                words+=("${options[@]}")
            fi ;;
    esac
    for word in "${words[@]}"; do
        [[ $word != "$current"* ]] || COMPREPLY+=("$word")
    done
}
END
}
