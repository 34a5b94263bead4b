# --- end: called, it does what it was asked for; sourced, it only says what it could do ---

[[ "${BASH_SOURCE[0]}" != "$0" ]] || main "$@"
