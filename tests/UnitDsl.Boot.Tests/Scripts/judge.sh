#!/usr/bin/env bash
# judge.sh UNIT...: whether the site is wholly what its current generation says, and nothing is left of what was interrupted. Prints what is wrong.
state=/var/lib/unitdsl/demo
current=$(readlink "$state/current") || current=
files=$state/$current/root

[[ ! -e $state/transaction && ! -e $state/transaction.new && ! -e $state/.transaction ]] || echo 'a record is left'
[[ -z $(find "$state/generations" -maxdepth 1 -name '.*' 2>/dev/null) ]] || echo 'half a generation is left'
[[ -z $(find /etc /opt /usr/local -name '.unitdsl-*') ]] || echo 'a temporary file is left'
[[ -z $(systemctl list-jobs --no-legend) ]] || echo 'a job is queued'
if [[ -n $current ]]; then
    while IFS= read -r -d '' file; do
        cmp -s -- "$files/$file" "/$file" || echo "/$file is not that of $current"
    done < <(cd -- "$files" && find . -type f -print0)
fi
for unit; do
    if [[ -n $current && -e $files/etc/systemd/system/$unit.service ]]; then
        read -r port text < <(sed -n 's|^ExecStart=/opt/web ||p' "$files/etc/systemd/system/$unit.service")
        answer=$(curl --silent --max-time 2 "http://127.0.0.1:$port/")
        [[ $answer == "$text" ]] || echo "$unit answers '$answer', not '$text'"
        systemctl is-active --quiet "$unit" || echo "$unit is not active"
        systemctl is-enabled --quiet "$unit" || echo "$unit is not enabled"
    else
        [[ ! -e /etc/systemd/system/$unit.service ]] || echo "the file of $unit is left"
        ! systemctl is-active --quiet "$unit" || echo "$unit runs"
        [[ -z $(find /etc/systemd/system -name "$unit.service" -type l) ]] || echo "a link to $unit is left"
    fi
done
