# --- transaction: a change that is done as a whole or not at all, whoever is killed when ---

# What is about to be done stands in transaction/ before anything is done. Going back reads only that and the kept generations,
# so that it is the same whether a unit did not get healthy a moment ago or the machine lost its power last week.
declare -A before_active=() before_enabled=() before_invocation=() touched=()
declare -a record_paths=() record_directories=()
record_what='' record_from='' record_to='' record_made=no record_began=''
transaction_open=no going_back=no
failure_code=$exit_went_back failure_why=''

# step WHAT COMMAND...: what changes only our own records; a seam like "change".
step() {
    shift
    [[ $option_dry_run == yes ]] || "$@" 9>&-
}

# transact WHAT TO MADE: from "installed" to generation TO (empty: to nothing). Both sides are loaded and compared.
transact() {
    record_what=$1 record_from=$installed record_to=$2 record_made=$3
    missing_directories
    record_directories=("${needed[@]}")
    list_record_paths
    remember_units
    step 'write the record' write_record || fail $exit_not_written "The record of the change could not be written below $state." "Nothing was changed. Is the disk full, or mounted read-only?"
    [[ $option_dry_run == yes ]] || transaction_open=yes
    step begin begin_transaction || { broke $exit_not_written "the record of the change could not be written below $state"; go_back; }
    apply_forward || go_back
    step commit make_current "$record_to" || { broke $exit_not_written "$state/current could not be written"; go_back; }
    transaction_open=no
    step 'finish' finish_transaction
    finish_switched
}

list_record_paths() {
    local path
    record_paths=()
    for path in "${paths[@]}"; do
        [[ -z ${file_how[$path]-} || ${file_how[$path]} == same ]] || record_paths+=("$path")
    done
}

# How every unit of both sides is before anything is done.
remember_units() {
    local unit
    for unit in "${all_units[@]}"; do
        before_active[$unit]=${live[$unit/ActiveState]:-unknown}
        before_enabled[$unit]=${live[$unit/linked]:-no}
        before_invocation[$unit]=${live[$unit/InvocationID]:--}
    done
    for unit in "${foreign_units[@]}"; do
        before_active[$unit]=${live[$unit/ActiveState]:-unknown}
        before_enabled[$unit]=-
        before_invocation[$unit]=${live[$unit/InvocationID]:--}
    done
}

# broke CODE WHY: the first reason is the one that is told.
broke() {
    [[ -z $failure_why ]] || return 0
    failure_code=$1 failure_why=$2
}

write_record() {
    local directory=$state/transaction.new unit
    rm -rf -- "$directory" && mkdir -- "$directory" || return
    printf '%s\n' "what $record_what" "from $record_from" "to $record_to" "made $record_made" "began $(date '+%Y-%m-%d %H:%M:%S'), process $$" >"$directory/about" || return
    for unit in "${all_units[@]}" "${foreign_units[@]}"; do
        printf '%s %s %s %s\n' "${before_active[$unit]}" "${before_enabled[$unit]}" "${before_invocation[$unit]}" "$unit"
    done >"$directory/units" || return
    printf '%s\n' "${record_paths[@]}" >"$directory/files" || return
    printf '%s\n' "${record_directories[@]}" >"$directory/directories" || return
    : >"$directory/touched" || return
    record_slots "$directory/slots" || return
    record_users "$directory/users" || return
    sync -f -- "$directory"
}

begin_transaction() {
    mv -T -- "$state/transaction.new" "$state/transaction" && sync -f -- "$state" || return
    # The new generation was made under another name, so that nobody takes one for installed that never was.
    [[ $record_made != yes ]] || mv -T -- "$state/generations/.new-$record_to" "$state/generations/$record_to"
}

read_record() {
    local line key value directory=$state/transaction
    before_active=() before_enabled=() before_invocation=() touched=() all_units=()
    while read -r key value; do
        case $key in
            what) record_what=$value ;;
            from) record_from=$value ;;
            to) record_to=$value ;;
            made) record_made=$value ;;
            began) record_began=$value ;;
        esac
    done <"$directory/about"
    while read -r key value line; do
        before_invocation[${line#* }]=${line%% *}
        before_active[${line#* }]=$key before_enabled[${line#* }]=$value
        all_units+=("${line#* }")
    done <"$directory/units"
    while read -r key value; do
        [[ -z $value ]] || touched[$value]+=" $key"
    done <"$directory/touched"
    read_user_record "$directory/users"
    read_lines "$directory/files"
    record_paths=("${values[@]}")
    read_lines "$directory/directories"
    record_directories=("${values[@]}")
}

# The lines of a file that are not empty, in "values".
read_lines() {
    local line
    values=()
    while IFS= read -r line; do
        [[ -z $line ]] || values+=("$line")
    done <"$1"
}

# note_touched VERB UNIT...: on the disk before it is done.
note_touched() {
    local verb=$1 unit
    shift
    [[ $transaction_open == yes ]] || return 0
    for unit; do
        printf '%s %s\n' "$verb" "$unit"
    done >>"$state/transaction/touched" && sync -- "$state/transaction/touched"
}

apply_forward() {
    stage_files || { broke $exit_not_written "a file could not be written"; return 1; }
    take_out_units && take_out_users || return
    put_files || { broke $exit_not_written "a file could not be written"; return 1; }
    tell_systemd && place_fronts && restart_foreign || return
    if [[ $record_what == rolling ]]; then
        roll_units || return
    else
        run_units "${act_run[@]}" && reload_units && restore_lost && await_touched "${act_run[@]}" "${act_reload[@]}" "${lost[@]}" || return
    fi
    tell_users && switch_changed
}

# Everything is written beside its target first: a full disk shows here, while nothing is changed yet.
stage_files() {
    local path directory i temporaries=()
    for directory in "${record_directories[@]}"; do
        change "make the directory /$directory" mkdir -p -- "$option_root/$directory" || return
    done
    for ((i = 0; i < ${#record_paths[@]}; i++)); do
        path=${record_paths[i]}
        [[ -z ${file_blocked[$path]-} ]] || change "keep /$path aside" set_aside "$path" "$state/transaction/displaced" || return
        [[ ${file_how[$path]} != gone ]] || continue
        temporary_name "$path" "$i"
        change "stage /$path" stage_file "$to_root/$path" "$temporary" || return
        temporaries+=("$temporary")
    done
    ((${#temporaries[@]} == 0)) || step 'write to the disk' sync -- "${temporaries[@]}"
}

put_files() {
    local path i
    for ((i = 0; i < ${#record_paths[@]}; i++)); do
        path=${record_paths[i]}
        if [[ ${file_how[$path]} == gone ]]; then
            change "remove /$path" rm -f -- "$option_root/$path" || return
        else
            temporary_name "$path" "$i"
            change "write /$path" mv -fT -- "$temporary" "$option_root/$path" || return
        fi
    done
    flush_directories
}

flush_directories() {
    local path directories=()
    local -A seen=()
    for path in "${record_paths[@]}"; do
        path=$option_root/$path
        path=${path%/*}
        [[ -z ${seen[${path:-/}]+x} && -d $path ]] || continue
        seen[${path:-/}]=yes
        directories+=("${path:-/}")
    done
    ((${#directories[@]} == 0)) || step 'write to the disk' sync -- "${directories[@]}"
}

# Stops and disables while systemd still knows how: the files go afterwards.
take_out_units() {
    local unit stopping=() status=0
    for unit in "${act_stop[@]}"; do
        [[ -z $option_root && ${live[$unit/ActiveState]-} != inactive ]] || continue
        [[ $unit == *@.* ]] || { stopping+=("$unit"); continue; }
        stop_instances "$unit" || status=1
    done
    if ((${#stopping[@]})); then
        note_touched stop "${stopping[@]}" || return
        say "stop: ${stopping[*]}"
        change "stop ${stopping[*]}" manager stop -- "${stopping[@]}" || { broke $exit_went_back "systemd could not stop ${stopping[*]}"; status=1; }
        ((status == 0)) || [[ $going_back == yes ]] || return 1
        [[ $option_dry_run == yes ]] || forget_failures "${stopping[@]}"
    fi
    enablement disable "${act_disable[@]}" || status=1
    return "$status"
}

# enablement VERB UNIT...
enablement() {
    local verb=$1
    shift
    (($#)) || return 0
    note_touched "$verb" "$@" || return
    change "$verb $*" manager --quiet "$verb" -- "$@" || { broke $exit_went_back "systemd could not $verb $*"; return 1; }
}

tell_systemd() {
    make_users_and_directories || return
    if [[ -z $option_root && ${#record_paths[@]} -gt 0 ]]; then
        change daemon-reload manager daemon-reload || { broke $exit_went_back "systemd could not read its units anew (daemon-reload)"; return 1; }
    fi
    restart_journal || { broke $exit_went_back "systemd could not restart the journal of the site"; return 1; }
    enablement enable "${act_enable[@]}" && enablement reenable "${act_reenable[@]}"
}

# The users and directories that files of the tree declare.
make_users_and_directories() {
    local path users=() directories=()
    [[ -z $option_root ]] || return 0
    for path in "${record_paths[@]}"; do
        [[ -n ${to_files[$path]+x} ]] || continue
        case $path in
            */sysusers.d/*.conf) users+=("/$path") ;;
            */tmpfiles.d/*.conf) directories+=("/$path") ;;
        esac
    done
    if ((${#users[@]})); then
        change "systemd-sysusers ${users[*]}" systemd-sysusers -- "${users[@]}" || { broke $exit_went_back "systemd-sysusers could not make the users"; return 1; }
    fi
    if ((${#directories[@]})); then
        change "systemd-tmpfiles --create ${directories[*]}" systemd-tmpfiles --create -- "${directories[@]}" || { broke $exit_went_back "systemd-tmpfiles could not make the directories"; return 1; }
    fi
}

# run_units UNIT...: tier after tier; what runs is restarted, what does not is started.
run_units() {
    local tier unit group status=0
    [[ -z $option_root ]] || return 0
    for tier in $tiers; do
        group=()
        for unit; do
            [[ ${fact[to/$unit/tier]-business} != "$tier" ]] || group+=("$unit")
        done
        ((${#group[@]})) || continue
        run_tier "$tier" "${group[@]}" || status=1
        ((status == 0)) || [[ $going_back == yes ]] || return 1
    done
    return "$status"
}

run_tier() {
    local tier=$1 unit verb=start status=0 service
    shift
    for unit; do
        ! is_running "$unit" || verb=restart
        service=${unit%.socket}.service
        # A socket cannot be opened anew while its service has it.
        if [[ $unit == *.socket ]] && known_unit to "$service" && is_running "$service"; then
            note_touched stop "$service" || return
            change "stop $service" manager stop -- "$service" || return
        fi
    done
    note_touched run "$@" || return
    [[ $option_dry_run == yes ]] || forget_failures "$@"
    run_group "$verb" "$tier" "$@" || status=$?
    ((status != 0)) || return 0
    if ((status == 124)); then
        broke $exit_went_back "systemd did not $verb all of $* within ${option_timeout}s"
    else
        broke $exit_went_back "systemd could not $verb all of $*"
    fi
    report_failed "$@"
    return 1
}

# What systemd itself says of units whose start failed.
report_failed() {
    local unit failed=()
    look "$@"
    for unit; do
        verdict[$unit]='' verdict_why[$unit]='' first_start[$unit]=''
        [[ ${live[$unit/ActiveState]-} == active ]] || failed+=("$unit")
    done
    ((${#failed[@]})) || return 0
    judge_states "${failed[@]}"
    for unit in "${failed[@]}"; do
        settle_verdict "$unit" unhealthy "systemd says ${live[$unit/ActiveState]-unknown} (${live[$unit/SubState]-})"
    done
    report_unhealthy "${failed[@]}"
}

reload_units() {
    [[ -z $option_root && ${#act_reload[@]} -gt 0 ]] || return 0
    note_touched reload "${act_reload[@]}" || return
    run_group reload 'changed files' "${act_reload[@]}" || { broke $exit_went_back "systemd could not reload ${act_reload[*]}"; return 1; }
}

# What ran before, was not asked to stop and does not run now went down with something it depends on.
restore_lost() {
    local unit
    lost=()
    [[ -z $option_root && $option_dry_run != yes ]] || return 0
    look "${all_units[@]}"
    for unit in "${to_units[@]}"; do
        case ${before_active[$unit]-} in
            active | reloading | refreshing) is_running "$unit" || [[ ${fact[to/$unit/type]-} == oneshot || " ${act_run[*]} " == *" $unit "* ]] || lost+=("$unit") ;;
        esac
    done
    ((${#lost[@]})) || return 0
    say "They went down with what they depend on, and are started again: ${lost[*]}"
    run_units "${lost[@]}"
}

# await_touched UNIT...
await_touched() {
    local unit watched=() bad=()
    for unit; do
        ! known_unit to "$unit" || watched+=("$unit")
    done
    ! await_healthy 0 "${watched[@]}" || return 0
    report_unhealthy "${watched[@]}"
    for unit in "${watched[@]}"; do
        [[ ${verdict[$unit]-} == healthy ]] || bad+=("$unit")
    done
    broke $exit_went_back "not healthy: ${bad[*]}"
    return 1
}

# The last part, which may be done again: keeps what was set aside and remembers which directories are ours.
finish_transaction() {
    local directory=$state/transaction aside
    [[ -d $directory ]] || return 0
    if [[ -d $directory/displaced ]]; then
        aside=$state/displaced/$(date '+%Y%m%d-%H%M%S')-$$
        mkdir -p -- "$state/displaced" && mv -T -- "$directory/displaced" "$aside" || return 0
        say "What was in the way is kept below $aside."
    fi
    [[ ! -s $directory/directories ]] || cat -- "$directory/directories" >>"$state/directories" || true
    end_transaction
}

end_transaction() {
    rm -rf -- "$state/.transaction"
    mv -T -- "$state/transaction" "$state/.transaction" && rm -rf -- "$state/.transaction"
}
