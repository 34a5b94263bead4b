# --- output: what an operator and other programs read ---

declare -r exit_wrong_call=2 exit_not_allowed=3 exit_locked=4 exit_not_ready=5 exit_refused=6 exit_in_the_way=7
declare -r exit_went_back=8 exit_needs_hands=9 exit_unhealthy=10 exit_interrupted=11 exit_not_written=12 exit_too_long=13 exit_unknown=14
# What each of them is called in an answer to a machine, and in words.
declare -rA outcomes=([0]='done' [1]=failed [2]=wrong-call [3]=not-allowed [4]=locked [5]=not-ready [6]=refused [7]=in-the-way [8]=went-back [9]=needs-hands
    [10]=unhealthy [11]=interrupted [12]=not-written [13]=too-long [14]=unknown [130]=signal [143]=signal)
declare -rA exit_meaning=(
    [0]='done'
    [1]='something unforeseen'
    [2]='wrong call: nothing was changed'
    [3]='not allowed: it needs root'
    [4]='another operator is changing the site'
    [5]='the machine is not ready: a tool, user, directory, secret or port is missing, or systemd is too old'
    [6]='systemd would refuse or misread the units'
    [7]='a file is in the way that was not written by this script, or was changed by hand'
    [8]='it failed, and the site is as it was before'
    [9]='it failed, and going back failed, too: it needs hands'
    [10]='not healthy'
    [11]='an interrupted change was found'
    [12]='a file could not be written'
    [13]='it took longer than --timeout'
    [14]='no such unit, tier, slot or generation'
    [130]='interrupted (Ctrl-C), after going back'
    [143]='terminated, after going back'
)

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

complained=no
complain() {
    complained=yes
    end_progress
    printf '%sops: %s%s\n' "$color_bad" "$*" "$color_end" >&2 || true
}

# More lines of the same complaint.
add() {
    printf '     %s\n' "$*" >&2 || true
}

# Text that others wrote, in the variable "cleaned": nothing in it moves a cursor or begins a new line.
cleaned=''
declare -r colour_pattern=$'\e\\[[0-9;?]*[A-Za-z]'
plain_text() {
    cleaned=$1
    while [[ $cleaned =~ $colour_pattern ]]; do
        cleaned=${cleaned//"${BASH_REMATCH[0]}"/}
    done
    cleaned=${cleaned//[$'\x01'-$'\x1f'$'\x7f']/?}
}

# fail CODE MESSAGE...: the first is the complaint, the others are lines below it.
fail_message=''
fail() {
    local code=$1 line
    fail_message=$2
    complain "$2"
    shift 2
    for line; do
        add "$line"
    done
    exit "$code"
}

# progress DONE TOTAL TEXT: one line that is overwritten on a terminal, nothing elsewhere.
# It never wraps: what is left of a line that did could not be taken back.
progress_since=0 progress_shown=no
progress() {
    [[ $is_terminal == yes ]] || return 0
    clock
    ((progress_since)) || progress_since=$now
    printf '\r\e[K\e[?7l%s[%d/%d]%s %s %s%s%s\e[?7h' "$color_dim" "$1" "$2" "$color_end" "$3" "$color_dim" "$(span $((now - progress_since)))" "$color_end"
    progress_shown=yes
}

end_progress() {
    progress_since=0
    [[ $progress_shown == yes ]] || return 0
    printf '\r\e[K'
    progress_shown=no
}

# 4200 -> 4.2s, 125000 -> 2min 5s: in the variable "spanned".
spanned=''
span_of() {
    local -i ms=$1
    ((ms >= 0)) || ms=0
    if ((ms < 60000)); then
        printf -v spanned '%d.%ds' $((ms / 1000)) $((ms % 1000 / 100))
    elif ((ms < 3600000)); then
        printf -v spanned '%dmin %ds' $((ms / 60000)) $((ms % 60000 / 1000))
    elif ((ms < 86400000)); then
        printf -v spanned '%dh %dmin' $((ms / 3600000)) $((ms % 3600000 / 60000))
    else
        printf -v spanned '%dd %dh' $((ms / 86400000)) $((ms % 86400000 / 3600000))
    fi
}

span() {
    span_of "$1"
    printf '%s' "$spanned"
}

# 1 unit, 2 units: count NUMBER WORD
count() {
    if (($1 == 1)); then
        printf '%d %s' "$1" "$2"
    else
        printf '%d %ss' "$1" "$2"
    fi
}

# An object of JSON that is put together in the variable "object": json_begin, json_add NAME TEXT, json_raw NAME JSON, json_end.
object=''
json_begin() {
    object='{'
}

json_raw() {
    [[ $object == '{' ]] || object+=,
    object+="\"$1\":$2"
}

json_add() {
    json_text "$2"
    json_raw "$1" "$quoted"
}

# A number where it is one; what systemd does not know is null.
json_number() {
    if is_number "$2"; then
        json_raw "$1" "$((10#$2))"
    else
        json_raw "$1" null
    fi
}

# true where it is yes.
json_flag() {
    if [[ $2 == yes ]]; then json_raw "$1" true; else json_raw "$1" false; fi
}

json_end() {
    object+='}'
}

# Texts as a list, in the variable "json_list": json_texts TEXT...
json_list=''
json_texts() {
    local text
    json_list=''
    for text; do
        json_text "$text"
        json_list+="${json_list:+,}$quoted"
    done
    json_list="[$json_list]"
}

# What every answer for machines begins with, in "object": json_answer_begin COMMAND
answered=no
json_answer_begin() {
    answered=yes
    json_begin
    json_raw schema 1
    json_add command "$1"
    json_add site "$site"
}

# confirm QUESTION: yes on a terminal, or --yes.
confirm() {
    local answer
    [[ $option_yes != yes && $option_dry_run != yes ]] || return 0
    [[ -t 0 ]] || fail $exit_wrong_call "$1 There is nobody to ask; say --yes."
    read -r -p "$1 [y/N] " answer || answer=''
    [[ $answer == [yY]* ]] || fail $exit_wrong_call "Nothing was changed."
}
