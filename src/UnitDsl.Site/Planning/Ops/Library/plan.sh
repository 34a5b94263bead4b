# --- plan, diff: what install would do, without doing it ---

command_plan() {
    need_tool find sha256sum stat sort xargs readlink
    if tell_interrupted; then
        exit $exit_interrupted
    fi
    prepare_sides
    compare_sides
    if ((EUID == 0)); then
        preflight
    fi
    if [[ $option_json == yes ]]; then
        answer_plan
    else
        show_plan
    fi
}

show_plan() {
    local unit line sign same=0
    say "${color_bold}$site${color_end}: $(named_generation "$installed")${installed:+ is installed}"
    for unit in "${all_units[@]}"; do
        if [[ -z ${unit_does[$unit]} ]]; then
            same=$((same + 1))
            continue
        fi
        sign='~'
        known_unit from "$unit" || sign='+'
        known_unit to "$unit" || sign='-'
        say "  $sign $unit: ${color_bold}${unit_does[$unit]}${color_end} (${unit_why[$unit]})"
        values "${unit_lines[$unit]-}"
        for line in "${values[@]}"; do
            [[ -z $line ]] || say "        $line"
        done
    done
    ((same == 0)) || say "  = $(count "$same" unit) not touched"
    show_plan_files
    for line in "${problems[@]}"; do say "${color_bad}not ready:${color_end} $line"; done
    for line in "${warnings[@]}"; do say "warning: $line"; done
    is_different || say "Nothing to do."
}

show_plan_files() {
    local path how
    local -A counts=()
    for path in "${paths[@]}"; do
        how=${file_how[$path]-}
        [[ -n $how ]] || continue
        counts[$how]=$((${counts[$how]-0} + 1))
        [[ -z ${file_blocked[$path]-} ]] || say "${color_bad}in the way:${color_end} $option_root/$path (${file_blocked[$path]}; install needs --force)"
    done
    say "Files: ${counts[new]-0} new, ${counts[changed]-0} changed, ${counts[missing]-0} missing, ${counts[gone]-0} gone, ${counts[same]-0} the same"
}

answer_plan() {
    local unit path text='' line list
    json_text "$site"
    text="{\"site\":$quoted,\"installed\":${installed:-null},\"units\":["
    for unit in "${all_units[@]}"; do
        [[ $text == *'[' ]] || text+=,
        json_text "$unit"
        text+="{\"unit\":$quoted"
        json_text "${unit_does[$unit]}"
        text+=",\"does\":$quoted"
        json_text "${unit_why[$unit]}"
        text+=",\"why\":$quoted}"
    done
    text+='],"files":['
    for path in "${paths[@]}"; do
        [[ -n ${file_how[$path]-} ]] || continue
        [[ $text == *'[' ]] || text+=,
        json_text "/$path"
        text+="{\"path\":$quoted,\"change\":\"${file_how[$path]}\",\"blocked\":\"${file_blocked[$path]-}\"}"
    done
    list=''
    for line in "${problems[@]}"; do
        json_text "$line"
        list+=${list:+,}$quoted
    done
    json_out "$text],\"problems\":[$list]}"
}

# The machine's files against the tree's, as diff shows it.
command_diff() {
    local path how status=0 list='' text
    need_tool diff find sha256sum stat sort xargs readlink
    prepare_sides
    compare_sides
    for path in "${paths[@]}"; do
        how=${file_how[$path]-same}
        [[ $how != same ]] || continue
        status=1
        text=$(diff_file "$path" "$how")
        if [[ $option_json == yes ]]; then
            json_text "/$path"
            list+="${list:+,}{\"path\":$quoted,\"change\":\"$how\""
            json_text "$text"
            list+=",\"diff\":$quoted}"
        else
            say "$text"
        fi
    done
    if [[ $option_json == yes ]]; then
        json_out "[$list]"
    elif ((status == 0)); then
        say "The machine's files are those of this tree."
    fi
}

# diff_file PATH HOW
diff_file() {
    local disk=$option_root/$1 to=$to_root/$1 disk_label=/$1 tree_label=/$1
    case $2 in
        new | missing) disk=/dev/null disk_label=/dev/null ;;
        gone) to=/dev/null tree_label=/dev/null ;;
    esac
    if [[ -L $disk || -L $to || -d $disk ]]; then
        printf '%s: %s -> %s\n' "/$1" "${disk_files[$1]-none}" "${to_files[$1]-none}"
    else
        diff -u --label "$disk_label (machine)" --label "$tree_label (tree)" -- "$disk" "$to" || true
    fi
}
