# --- table: columns that stand below one another ---

# table_head TITLE...; table_row CELL...; table_print. A cell may begin with a colour's name and a bar: "bad|failed", "good|active", "dim|-".
declare -a table_cells=() table_widths=()
declare -i table_columns=0
table_head() {
    table_cells=() table_widths=() table_columns=$#
    table_row "$@"
}

table_row() {
    local cell text
    local -i at=0
    for cell; do
        plain_text "$cell"
        table_cells+=("$cleaned")
        case $cleaned in
            'bad|'* | 'dim|'*) text=${cleaned:4} ;;
            'good|'*) text=${cleaned:5} ;;
            *) text=$cleaned ;;
        esac
        ((${table_widths[at]-0} >= ${#text})) || table_widths[at]=${#text}
        at+=1
    done
}

table_print() {
    local cell text color line=''
    local -i at=0 row=0 width
    for cell in "${table_cells[@]}"; do
        color='' text=$cell
        case $cell in
            'bad|'*) color=$color_bad text=${cell:4} ;;
            'dim|'*) color=$color_dim text=${cell:4} ;;
            'good|'*) color=$color_good text=${cell:5} ;;
            *) ((row > 0)) || color=$color_bold ;;
        esac
        width=$((table_widths[at] - ${#text}))
        at+=1
        if ((at < table_columns)); then
            printf -v text '%s%s%s%*s  ' "$color" "$text" "${color:+$color_end}" "$width" ''
            line+=$text
        else
            # Whoever reads only the first lines has seen enough.
            { printf '%s%s%s%s\n' "$line" "$color" "$text" "${color:+$color_end}"; } 2>/dev/null || return 0
            at=0 row+=1 line=''
        fi
    done
}
