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
    [switch]='moves to the other slot of a blue-green unit'
    [report]='everything of interest, unit by unit'
    [completion]='prints the completion for bash'
)

show_help() {
    local name
    printf 'usage: %s COMMAND [OPTION...] [UNIT...]\n\n' "${0##*/}"
    for name in $commands; do
        printf '  %-12s %s\n' "$name" "${summary[$name]}"
    done
}
