#!/bin/sh
# Writes zones.tsv to standard output, from the time zone database of the machine (package tzdata).
set -eu
tree=${1:-/usr/share/zoneinfo}

printf 'zone\trule\tlink\tchanges\n'
awk '$1 == "Z" { print $2, "-" } $1 == "L" { print $3, $2 }' "$tree/tzdata.zi" | LC_ALL=C sort | while read -r zone link; do
    if [ "$link" != - ]; then
        printf '%s\t-\t%s\t-\n' "$zone" "$link"
        continue
    fi
    export rule="$(tail -n 1 "$tree/$zone")"
    # What a zone has planned beyond the rule: moment, seconds east of Greenwich, daylight saving time, name.
    changes=$(zdump -V -c 2026,2100 "$tree/$zone" | perl -MTime::Piece -ne '
        next unless / (\w+ +\d+ \d+:\d+:\d+ \d+) UTC? = .* (\S+) isdst=(\d) gmtoff=(-?\d+)/;
        my $at = Time::Piece->strptime($1, "%b %d %H:%M:%S %Y")->epoch;
        push @all, [$at, $4, $3, $2];
        # Each change is there twice, a second before it and at it. More than two in a year are beyond what a rule says.
        $more = 1 if ++$in{(split " ", $1)[3]} > 4;
        END { exit unless $more || $ENV{rule} !~ /,/; for (my $i = 1; $i < @all; $i += 2) { print join("/", @{$all[$i]}), "\n" } }' | paste -sd, -)
    printf '%s\t%s\t-\t%s\n' "$zone" "$rule" "${changes:--}"
done
