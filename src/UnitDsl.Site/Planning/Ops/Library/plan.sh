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
    show_foreign
    show_users
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
    json_answer_begin plan
    json_raw installed "${installed:-null}"
    printf '%s,"units":' "$object" >&3
    json_units all_units planned_unit_json
    printf ',"foreign":' >&3
    json_units foreign_units foreign_unit_json
    printf ',"user_units":' >&3
    json_units user_units planned_user_json
    printf ',"files":' >&3
    list_differing
    json_units differing_paths planned_file_json
    json_texts "${problems[@]}"
    printf ',"problems":%s}\n' "$json_list" >&3
}

planned_unit_json() {
    json_begin
    json_add unit "$1"
    json_add does "${unit_does[$1]}"
    json_add why "${unit_why[$1]}"
    json_end
}

planned_file_json() {
    json_begin
    json_add path "/$1"
    json_add change "${file_how[$1]}"
    json_add blocked "${file_blocked[$1]-}"
    json_end
}

# What is not on the machine as the tree has it, in "differing_paths".
declare -a differing_paths=()
list_differing() {
    local path
    differing_paths=()
    for path in "${paths[@]}"; do
        [[ ${file_how[$path]-same} == same ]] || differing_paths+=("$path")
    done
}

# The machine's files against the tree's, as diff shows it.
command_diff() {
    local path
    need_tool diff find sha256sum stat sort xargs readlink
    prepare_sides
    compare_sides
    list_differing
    if [[ $option_json == yes ]]; then
        json_answer_begin diff
        printf '%s,"files":' "$object" >&3
        json_units differing_paths differing_file_json
        printf '}\n' >&3
        return 0
    fi
    for path in "${differing_paths[@]}"; do
        say "$(diff_file "$path" "${file_how[$path]}")"
    done
    ((${#differing_paths[@]})) || say "The machine's files are those of this tree."
}

differing_file_json() {
    json_begin
    json_add path "/$1"
    json_add change "${file_how[$1]}"
    json_add diff "$(diff_file "$1" "${file_how[$1]}")"
    json_end
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
