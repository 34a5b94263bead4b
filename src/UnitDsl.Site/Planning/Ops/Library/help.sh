# --- help: what there is ---

declare -r commands='help plan diff install uninstall verify start stop restart reload enable disable status health logs ports rolling rollback switch report completion'

declare -rA summary=(
    [help]='what there is: help [COMMAND]'
    [plan]='what install would do'
    [diff]='how the files on the machine differ from this tree'
    [install]='brings the machine to this tree; goes back by itself when that fails'
    [uninstall]='stops, disables and removes what install brought'
    [verify]='asks systemd whether it takes the units as they are meant'
    [start]='starts units and waits until they are healthy'
    [stop]='stops units, in reverse order'
    [restart]='restarts units and waits until they are healthy'
    [reload]='reloads the units that declare how'
    [enable]='starts units at boot'
    [disable]='does not start units at boot'
    [status]='a table: running, since when, restarts, memory, ports, health, drift'
    [health]='checks as declared: several passes in a row, no restart meanwhile'
    [logs]='the journal of the units'
    [ports]='declared ports and who listens'
    [rolling]='install and restart, one unit after another, each awaited healthy'
    [rollback]='goes back to an earlier generation: rollback [N]'
    [switch]='moves a unit in slots to its next one, or to the one that is named'
    [report]='everything of interest, unit by unit'
    [completion]='prints the completion for bash'
)

declare -rA option_summary=(
    [--root]='--root DIR|works on the system below DIR, where nothing runs'
    [--timeout]='--timeout SECONDS|how long the whole call may take'
    [--only]='--only UNIT|this unit; may be said several times, or units may simply be named'
    [--tier]='--tier TIER|the units of a tier: infrastructure, core, business, community, auxiliary'
    [--batch]='--batch N|so many units at once'
    [--lines]='--lines N|so many lines of the journal'
    [--since]='--since TIME|the journal from then on, as journalctl reads it: today, -1h, 2026-01-31'
    [--grep]='--grep PATTERN|lines of the journal that match'
    [--keep]='--keep N|how many generations are kept'
    [--json]='--json|the answer as JSON on the standard output; all else goes to standard error'
    [--dry-run]='-n, --dry-run|says what would be done'
    [--yes]='-y, --yes|asks nothing'
    [--force]='--force|overwrites and removes files that were changed by hand'
    [--follow]='-f, --follow|goes on with what is new'
    [--quick]='--quick|one probe each'
    [--no-restore]='--no-restore|leaves what was touched as it is when one fails'
    [--list]='--list|shows the generations that are kept'
    [--purge]='--purge|removes the generations and the audit log, too'
    [--help]='-h, --help|this text'
    [--color]='--color|colours, also in a pipe'
    [--no-color]='--no-color|no colours; the variable NO_COLOR does the same'
)

# How it is called, the codes that it can end with, and a call as an example.
declare -rA operands=([help]='[COMMAND]' [rollback]='[GENERATION]' [switch]='[UNIT [SLOT]]' [completion]='' [install]='' [uninstall]='' [verify]='' [diff]='' [plan]='')
declare -rA exits_of=(
    [help]='0 2' [plan]='0 2 5 11 14' [diff]='0 2 11 14' [install]='0 1 2 3 4 5 6 7 8 9 12 13 14 130 143' [uninstall]='0 1 2 3 4 5 7 8 9 12 13 130 143'
    [verify]='0 2 5 6' [start]='0 2 3 4 5 8 9 10 12 13 14' [stop]='0 1 2 3 4 5 8 9 12 13 14' [restart]='0 2 3 4 5 8 9 10 12 13 14' [reload]='0 2 3 4 5 8 9 10 12 13 14'
    [enable]='0 1 2 3 4 5 8 9 12 14' [disable]='0 1 2 3 4 5 8 9 12 14' [status]='0 2 10 14' [health]='0 2 5 10 14' [logs]='0 2 5 14' [ports]='0 2 5 10 14'
    [rolling]='0 1 2 3 4 5 6 7 8 9 10 12 13 14 130 143' [rollback]='0 1 2 3 4 5 7 8 9 12 13 14 130 143' [switch]='0 1 2 3 4 5 8 9 12 14 130 143' [report]='0 2 10 14' [completion]='0 2'
)
declare -rA example=(
    [help]='help install' [plan]='plan' [diff]='diff' [install]='install --dry-run' [uninstall]='uninstall --yes' [verify]='verify'
    [start]='start --tier core' [stop]='stop UNIT' [restart]='restart UNIT --timeout 120' [reload]='reload' [enable]='enable' [disable]='disable UNIT'
    [status]='status' [health]='health --quick' [logs]='logs UNIT --since -1h --follow' [ports]='ports --json' [rolling]='rolling --batch 2' [rollback]='rollback 3'
    [switch]='switch' [report]='report UNIT' [completion]='completion >/etc/bash_completion.d/ops'
)

show_help() {
    if [[ $1 == help ]]; then
        help_all
    else
        help_command "$1"
    fi
}

help_all() {
    local name code
    printf 'usage: %s COMMAND [OPTION...] [UNIT...]\n\nWithout a unit a command is about all of them.\n\n' "${0##*/}"
    for name in $commands; do
        printf '  %-12s %s\n' "$name" "${summary[$name]}"
    done
    printf '\n%s help COMMAND shows the options of a command. Exit codes:\n\n' "${0##*/}"
    for code in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 130 143; do
        printf '  %4d  %s\n' "$code" "${exit_meaning[$code]}"
    done
}

help_command() {
    local option code text=${example[$1]} unit=${to_units[0]-web.service}
    printf 'usage: %s %s [OPTION...] %s\n\n%s.\n\n' "${0##*/}" "$1" "${operands[$1]-[UNIT...]}" "${summary[$1]}"
    for option in ${options_of[$1]} $options_of_all; do
        printf '  %-20s %s\n' "${option_summary[$option]%%|*}" "${option_summary[$option]#*|}"
    done
    printf '\nExit codes:\n'
    for code in ${exits_of[$1]}; do
        printf '  %4d  %s\n' "$code" "${exit_meaning[$code]}"
    done
    printf '\nFor example:\n  %s %s\n' "${0##*/}" "${text/UNIT/$unit}"
}
