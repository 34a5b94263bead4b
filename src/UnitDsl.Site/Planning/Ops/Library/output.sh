# --- output: what an operator and other programs read ---

declare -r exit_wrong_call=2 exit_not_allowed=3 exit_locked=4 exit_not_ready=5 exit_refused=6 exit_in_the_way=7
declare -r exit_went_back=8 exit_needs_hands=9 exit_unhealthy=10 exit_interrupted=11 exit_not_written=12 exit_too_long=13 exit_unknown=14

option_json=no option_dry_run=no option_color=auto
color_bad='' color_good='' color_dim='' color_bold='' color_end=''
is_terminal=no

# In a pipe there are plain lines; with --json only the answer itself goes to the standard output.
prepare_output() {
    if [[ $option_json == yes ]]; then
        exec 3>&1 1>&2
    else
        exec 3>&1
    fi
    [[ ! -t 2 || ! -t 1 || ${TERM:-dumb} == dumb ]] || is_terminal=yes
    if [[ $option_color == always || ($option_color == auto && $is_terminal == yes && -z ${NO_COLOR:-}) ]]; then
        color_bad=$'\e[31m' color_good=$'\e[32m' color_dim=$'\e[2m' color_bold=$'\e[1m' color_end=$'\e[0m'
    fi
}

# A reader that went away is no reason to stop half-way.
say() {
    end_progress
    { printf '%s\n' "$*"; } 2>/dev/null || true
}

complain() {
    end_progress
    printf '%sops: %s%s\n' "$color_bad" "$*" "$color_end" >&2 || true
}

# More lines of the same complaint.
add() {
    printf '     %s\n' "$*" >&2 || true
}

# fail CODE MESSAGE...: the first is the complaint, the others are lines below it.
fail() {
    local code=$1 line
    complain "$2"
    shift 2
    for line; do
        add "$line"
    done
    exit "$code"
}

# progress DONE TOTAL TEXT: one line that is overwritten on a terminal, nothing elsewhere.
progress_since=0 progress_shown=no
progress() {
    [[ $is_terminal == yes ]] || return 0
    clock
    ((progress_since)) || progress_since=$now
    printf '\r\e[K%s[%d/%d]%s %s %s%s%s' "$color_dim" "$1" "$2" "$color_end" "$3" "$color_dim" "$(span $((now - progress_since)))" "$color_end"
    progress_shown=yes
}

end_progress() {
    progress_since=0
    [[ $progress_shown == yes ]] || return 0
    printf '\r\e[K'
    progress_shown=no
}

# 4200 -> 4.2s, 125000 -> 2min 5s
span() {
    local -i ms=$1
    if ((ms < 60000)); then
        printf '%d.%ds' $((ms / 1000)) $((ms % 1000 / 100))
    elif ((ms < 3600000)); then
        printf '%dmin %ds' $((ms / 60000)) $((ms % 60000 / 1000))
    elif ((ms < 86400000)); then
        printf '%dh %dmin' $((ms / 3600000)) $((ms % 3600000 / 60000))
    else
        printf '%dd %dh' $((ms / 86400000)) $((ms % 86400000 / 3600000))
    fi
}

# 1 unit, 2 units: count NUMBER WORD
count() {
    if (($1 == 1)); then
        printf '%d %s' "$1" "$2"
    else
        printf '%d %ss' "$1" "$2"
    fi
}

# A text as JSON, in the variable "quoted".
quoted=''
json_text() {
    local text=$1 c code i rest=''
    text=${text//\\/\\\\}
    text=${text//\"/\\\"}
    if [[ $text == *[$'\x01'-$'\x1f'$'\x7f']* ]]; then
        for ((i = 0; i < ${#text}; i++)); do
            c=${text:i:1}
            if [[ $c == [$'\x01'-$'\x1f'$'\x7f'] ]]; then
                printf -v code '\\u%04x' "'$c"
                c=$code
            fi
            rest+=$c
        done
        text=$rest
    fi
    quoted="\"$text\""
}

# The answer for machines: json_out TEXT
json_out() {
    printf '%s\n' "$1" >&3
}

# confirm QUESTION: yes on a terminal, or --yes.
confirm() {
    local answer
    [[ $option_yes != yes && $option_dry_run != yes ]] || return 0
    [[ -t 0 ]] || fail $exit_wrong_call "$1 There is nobody to ask; say --yes."
    read -r -p "$1 [y/N] " answer
    [[ $answer == [yY]* ]] || fail $exit_wrong_call "Nothing was changed."
}
