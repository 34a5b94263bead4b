# --- call: what a unit wants of this script ---

usage() {
    printf 'usage: %s gate|watch UNIT\n       %s follow UNIT --open COMMAND... --close COMMAND...\n       %s close UNIT --close COMMAND...\n' "$0" "$0" "$0" >&2
    exit 2
}

main() {
    local what=${1-} unit=${2-}
    (($# >= 2)) || usage
    shift 2
    load_facts to "${facts[@]}"
    known_unit to "$unit" || { printf 'This site has no unit %s\n' "$unit" >&2; exit 14; }
    case $what in
        gate | watch) (($# == 0)) || usage ;;
        follow | close) [[ -n ${fact[to/$unit/follows]+x} ]] || usage ;;
        *) usage ;;
    esac
    "$what" "$unit" "$@"
}
