# --- install, uninstall, rollback: which change is made, and what is said of it ---

# prepare_sides: "from" as it is installed, "to" as this script brings it.
prepare_sides() {
    read_generations
    read_sums
    load_generation from "$installed"
    load_script to
    from_root=$state/generations/$installed/root
    to_root=$tree/root
}

# begin_site_change: as any change, with the tools that this one needs.
begin_site_change() {
    need_root
    need_install_tools
    guard_signals
    begin_change
    clock
    change_began=$now
}
change_began=0

command_install() {
    begin_site_change
    prepare_sides
    check_generation "$installed"
    compare_sides
    if ! is_different; then
        say "The site $site is as this tree wants it${installed:+ (generation $installed)}; nothing was changed."
        return 0
    fi
    refuse_blocked
    preflight
    refuse_unready
    [[ -n $option_root ]] || refuse_unverified
    install_generation install
    tell_result "installed as generation $record_to"
}

# install_generation WHAT: keeps the tree as the next generation, and goes to it.
install_generation() {
    next_generation
    at_exit drop_unborn
    mkdir -p -- "$state/generations" 2>/dev/null || [[ $option_dry_run == yes ]] || fail $exit_not_written "$state/generations cannot be made." "Nothing was changed."
    change "keep this tree as generation $next" make_generation "$state/generations/.new-$next" || {
        fail $exit_not_written "The new generation could not be written below $state." "Nothing was changed. Is the disk full, or mounted read-only?"
    }
    [[ $option_dry_run == yes ]] || to_root=$state/generations/$next/root
    transact "$1" "$next" yes
    [[ $option_dry_run == yes ]] || prune_generations
}

# A copy that no record speaks of is of no use to anyone.
drop_unborn() {
    [[ $option_dry_run == yes || -d $state/transaction ]] || rm -rf -- "$state/generations/.new-$next"
}

# tell_result WHAT: the end of a change that went well.
tell_result() {
    local run_count=${#act_run[@]} reload_count=${#act_reload[@]} stop_count=${#act_stop[@]} path written=0 removed=0
    [[ $option_dry_run != yes ]] || { say "Nothing was changed (--dry-run)."; return 0; }
    clock
    for path in "${record_paths[@]}"; do
        if [[ ${file_how[$path]} == gone ]]; then removed=$((removed + 1)); else written=$((written + 1)); fi
    done
    [[ -z $option_root ]] || run_count=0 reload_count=0 stop_count=0
    say "${color_good}$site: $1${color_end} ($(span $((now - change_began))); $(count $written file) written, $removed removed; $(count "$run_count" unit) started, $reload_count reloaded, $stop_count stopped; the others were not touched)"
    [[ -z $option_root ]] || say "Below $option_root only files and links were made: no users and directories of sysusers.d and tmpfiles.d, nothing was started."
    tell_brought
    tell_left
}

# What an operator should know that was left as it is.
tell_left() {
    local unit
    for unit in "${to_units[@]}"; do
        case ${unit_does[$unit]-} in
            *'it is stopped'*) say "$unit is stopped and stays so; its next start is the new one." ;;
            *'files only'*) say "$unit: ${unit_why[$unit]}; it declares no way to reload, so it goes on with what it read." ;;
        esac
    done
}

command_rollback() {
    local to=${arguments[1]-}
    if [[ $option_list == yes ]]; then
        list_generations
        return 0
    fi
    ((${#arguments[@]} <= 2)) || fail $exit_wrong_call "rollback goes to one generation: rollback [N]"
    begin_site_change
    read_generations
    find_rollback "$to"
    to=$rollback_to
    read_sums
    load_generation from "$installed"
    load_generation to "$to"
    check_generation "$installed"
    check_generation "$to"
    from_root=$state/generations/$installed/root to_root=$state/generations/$to/root
    compare_sides
    refuse_blocked
    preflight
    refuse_unready
    transact rollback "$to" no
    tell_result "back at generation $to"
}

# find_rollback N: the one that was asked for, or the one that the installed one replaced.
rollback_to=''
find_rollback() {
    local generation
    rollback_to=$1
    if [[ -z $1 ]]; then
        generation_before "$installed"
        rollback_to=$before
        [[ -n $before ]] || fail $exit_unknown "There is no generation before ${installed:-nothing}." "Kept are: ${generations[*]:-none}. 'rollback N' goes to any of them."
    fi
    for generation in "${generations[@]}"; do
        [[ $generation != "$rollback_to" ]] || return 0
    done
    fail $exit_unknown "There is no generation $rollback_to." "Kept are: ${generations[*]:-none}."
}

command_uninstall() {
    local path staying=()
    begin_site_change
    read_generations
    [[ -n $installed ]] || { nothing_installed; return 0; }
    confirm "Stop and remove all units of the site $site?"
    read_sums
    load_generation from "$installed"
    check_generation "$installed"
    forget_facts to
    to_files=()
    from_root=$state/generations/$installed/root to_root=''
    compare_sides
    for path in "${paths[@]}"; do
        [[ ${file_blocked[$path]-} == drifted && $option_force != yes ]] || continue
        staying+=("$option_root/$path")
        file_how[$path]=''
    done
    transact uninstall '' no
    remove_our_directories
    tell_result uninstalled
    ((${#staying[@]} == 0)) || { complain "Changed by hand, so they were left:"; for path in "${staying[@]}"; do add "$path"; done; }
    purge_or_keep
}

nothing_installed() {
    say "The site $site is not installed here."
    [[ $option_purge != yes ]] || purge_or_keep
}

# Directories that installs made, and that are empty now.
remove_our_directories() {
    local directories=()
    [[ $option_dry_run != yes && -s $state/directories ]] || return 0
    mapfile -t directories < <(LC_ALL=C sort -u -- "$state/directories")
    remove_if_empty "${directories[@]}"
    rm -f -- "$state/directories"
}

# The way back is kept, unless it is not wanted.
purge_or_keep() {
    if [[ $option_purge == yes ]]; then
        change "remove the kept generations" rm -rf -- "$state/generations" "$state/displaced"
        say "Its generations and what was set aside are gone, too."
    elif [[ $option_dry_run != yes ]]; then
        say "Its generations are kept below $state; 'rollback N' brings one back, 'uninstall --purge' removes them."
    fi
}
