# --- journal: the site's own, where it has one, and messages as people read them ---

# The options that have journalctl read where these units write, and where systemd writes about them: in "journal_options".
declare -a journal_options=()
find_journals() {
    local unit name found=''
    journal_options=()
    for unit; do
        name=${fact[to/$unit/journal]-${fact[from/$unit/journal]-}}
        [[ -n $name && $name != "$found" ]] || continue
        [[ -z $found ]] || { journal_options=('--namespace=*'); return 0; }
        found=$name
    done
    [[ -z $found ]] || journal_options=("--namespace=+$found")
}

# A journal reads its settings when it starts. What it was sent meanwhile waits in its socket.
restart_journal() {
    [[ -z $option_root && " ${record_paths[*]} " == *" etc/systemd/journald@$site.conf "* ]] || return 0
    change "have the journal of the site read its settings" manager try-restart -- "systemd-journald@$site.service"
}

writes_json() {
    local unit
    for unit; do
        [[ ${fact[to/$unit/log-format]-} != json ]] || return 0
    done
    return 1
}

# Lines of journalctl, with messages that are objects of JSON made readable; all others as they are.
show_readable() {
    local line before
    while IFS= read -r line; do
        if [[ $line == *': {'*'}' ]]; then
            before=${line%%': {'*}
            read_message "${line#"$before: "}"
            line="$before: $message"
        fi
        printf '%s\n' "$line" 2>/dev/null || return 0
    done
}

# read_message TEXT: level, message and the other fields of an object, in "message"; the text itself where it is not a plain one. When it was is told by the journal.
message=''
read_message() {
    local rest=${1#\{} key value level='' said='' more=''
    local text='"(([^"\\]|\\.)*)"' space='[[:space:]]*'
    message=$1
    while [[ $rest =~ ^[[:space:],]*$text$space:$space(.*)$ ]]; do
        key=${BASH_REMATCH[1]} rest=${BASH_REMATCH[3]}
        if [[ $rest =~ ^$text(.*)$ ]]; then
            value=${BASH_REMATCH[1]} rest=${BASH_REMATCH[3]}
            value=${value//\\\"/\"}
            value=${value//\\n/ }
        elif [[ $rest =~ ^([-+.0-9A-Za-z]+)(.*)$ ]]; then
            value=${BASH_REMATCH[1]} rest=${BASH_REMATCH[2]}
        else
            return 0
        fi
        case ${key,,} in
            level | severity | lvl | loglevel) level=$value ;;
            msg | message | @message) said=$value ;;
            time | timestamp | ts | @timestamp) ;;
            *) more+=" $key=$value" ;;
        esac
    done
    [[ $rest =~ ^$space\}$space$ && -n $said ]] || return 0
    message="${level:+${level^^} }$said$more"
}
