# --- generations: complete copies of what was installed, so that there is always a way back ---

declare -a generations=()
installed=''

# What is kept, in "generations", and what is installed, in "installed" (empty: nothing).
read_generations() {
    local entry target
    generations=() installed=''
    for entry in "$state"/generations/*; do
        ! is_number "${entry##*/}" || generations+=("${entry##*/}")
    done
    if ((${#generations[@]} > 1)); then
        mapfile -t generations < <(printf '%s\n' "${generations[@]}" | sort -n)
    fi
    target=$(readlink -- "$state/current" 2>/dev/null) || return 0
    installed=${target##*/}
    [[ -d $state/generations/$installed ]] || fail $exit_needs_hands "$state/current names generation $installed, which is not there." \
        "Nothing was changed. Put it back from a backup, or remove $state/current and install anew."
}

# The units of each side; what units call themselves, the second program, has one side and reads it once.
declare -a to_units=() from_units=()

# forget_facts SIDE
forget_facts() {
    local key
    local -A kept=()
    if [[ $1 == from ]]; then from_units=(); else to_units=(); fi
    for key in "${!fact[@]}"; do
        [[ $key == "$1/"* ]] || kept[$key]=${fact[$key]}
    done
    fact=()
    for key in "${!kept[@]}"; do
        fact[$key]=${kept[$key]}
    done
}

# load_generation SIDE N: its facts and its files. With an empty N there are none.
load_generation() {
    local lines=() directory=$state/generations/$2
    forget_facts "$1"
    tree_files=()
    take_tree "$1"
    [[ -n $2 ]] || return 0
    [[ -r $directory/facts ]] || fail $exit_needs_hands "Generation $2 is damaged: it has no facts." "$directory/facts is missing or cannot be read."
    mapfile -t lines <"$directory/facts"
    load_facts "$1" "${lines[@]}"
    read_tree "$directory"
    take_tree "$1"
}

# load_script SIDE: what this script brings.
load_script() {
    local side=$1
    forget_facts "$side"
    load_facts "$side" "${facts[@]}"
    read_tree "$tree"
    take_tree "$side"
}

# Whether the bytes of a generation are those that were kept: check_generation N
check_generation() {
    local line path value damaged=() listed_files=0
    [[ -n $1 && $option_force != yes ]] || return 0
    read_tree "$state/generations/$1"
    while IFS= read -r line; do
        path=${line:66} listed_files=$((listed_files + 1))
        value=${tree_files[$path]-}
        [[ $value == "f "*" ${line:0:64}" ]] || damaged+=("$state/generations/$1/root/$path")
    done <"$state/generations/$1/sums"
    for value in "${tree_files[@]}"; do
        [[ $value != f\ * ]] || listed_files=$((listed_files - 1))
    done
    ((${#damaged[@]} == 0 && listed_files == 0)) || fail $exit_needs_hands "Generation $1 is damaged: what is kept there is not what was put there." "${damaged[@]}" \
        "Going back to it would install something else. Restore it from a backup, or say --force to use it as it is."
}

# All that any generation wrote.
read_sums() {
    local generation line
    written_by_us=()
    for generation in "${generations[@]}"; do
        [[ -r $state/generations/$generation/sums ]] || continue
        while IFS= read -r line; do
            written_by_us["${line:66} ${line:0:64}"]=$generation
        done <"$state/generations/$generation/sums"
    done
}

# The number that the next one gets.
next_generation() {
    local last=0
    ((${#generations[@]} == 0)) || last=${generations[-1]}
    next=$((10#$last + 1))
}
next=0

# make_generation DIRECTORY: a copy of this script's tree, complete before anyone sees it.
make_generation() {
    local directory=$1 path
    rm -rf -- "$directory" && mkdir -p -- "$directory/root" || return
    if [[ -d $tree/root ]]; then
        cp -R -P --preserve=mode --no-target-directory -- "$tree/root" "$directory/root" || return
        chmod -R go-w -- "$directory/root" || return
    fi
    cp --preserve=mode -- "$tree/ops" "$directory/ops" || return
    [[ ! -e $tree/site.json ]] || cp --preserve=mode -- "$tree/site.json" "$directory/site.json" || return
    printf '%s\n' "${facts[@]}" >"$directory/facts" || return
    printf '%s\n' "$installed" >"$directory/before" || return
    for path in "${!to_files[@]}"; do
        [[ ${to_files[$path]} != f\ * ]] || printf '%s  %s\n' "${to_files[$path]##* }" "$path"
    done >"$directory/sums" || return
    sync -f -- "$directory"
}

# make_current N: names what is installed, in one rename; with an empty N nothing is.
make_current() {
    if [[ -z $1 ]]; then
        rm -f -- "$state/current" || return
    else
        ln -sfn -- "generations/$1" "$state/.current" && mv -fT -- "$state/.current" "$state/current" || return
    fi
    sync -f -- "$state"
}

# The generation that N replaced when it was installed; empty when there is none any more.
generation_before() {
    before=''
    [[ -n $1 ]] || return 0
    { read -r before <"$state/generations/$1/before"; } 2>/dev/null || true
    [[ -n $before && -d $state/generations/$before ]] || before=''
}
before=''

# Removes the oldest beyond the number that is kept; never what is installed, nor the one before it.
prune_generations() {
    local keep=${option_keep:-${fact[to//generations]-5}} generation excess
    read_generations
    generation_before "$installed"
    is_number "$keep" || keep=5
    excess=$((${#generations[@]} - 10#$keep))
    for generation in "${generations[@]}"; do
        ((excess > 0)) || break
        [[ $generation != "$installed" && $generation != "$before" ]] || continue
        change "remove generation $generation" drop_directory "$state/generations/$generation" || complain "Generation $generation could not be removed; that can be done later."
        excess=$((excess - 1))
    done
}

# Half a generation must not look like one.
drop_directory() {
    local aside=${1%/*}/.old-${1##*/}
    [[ -d $1 ]] || return 0
    rm -rf -- "$aside" && mv -T -- "$1" "$aside" && rm -rf -- "$aside"
}

list_generations() {
    local generation mark units line
    read_generations
    if ((${#generations[@]} == 0)); then
        say "Nothing of the site $site was ever installed here."
        return 0
    fi
    for generation in "${generations[@]}"; do
        mark=' ' units=0
        [[ $generation != "$installed" ]] || mark='*'
        while IFS= read -r line; do
            [[ $line != 'unit '* ]] || units=$((units + 1))
        done <"$state/generations/$generation/facts"
        say "$mark $generation  $(date -r "$state/generations/$generation/facts" '+%Y-%m-%d %H:%M:%S')  $(count "$units" unit)"
    done
}
