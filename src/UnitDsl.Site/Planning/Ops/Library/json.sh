# --- json: texts as JSON has them ---

# A text as JSON, in the variable "quoted". What is no UTF-8 could not be read back: it stands as U+FFFD.
quoted=''
json_text() {
    local text=$1 c rest='' i
    text=${text//\\/\\\\}
    text=${text//\"/\\\"}
    if [[ $text == *[!\ -~]* ]]; then
        for ((i = 0; i < ${#text}; i++)); do
            c=${text:i:1}
            if [[ $c == [$'\x01'-$'\x1f'$'\x7f'] ]]; then
                printf -v c '\\u%04x' "'$c"
            elif [[ $c != [\ -~] ]] && is_stray "$c"; then
                c=$'\xef\xbf\xbd'
            fi
            rest+=$c
        done
        text=$rest
    fi
    quoted="\"$text\""
}

# A single byte that is no ASCII belongs to no character.
is_stray() {
    local LC_ALL=C
    ((${#1} == 1))
}
