#!/usr/bin/env bash
# Changes one directive under a unit that runs, has systemd read its files again, and looks whether the new value acts.
# Prints "acts SECTION.DIRECTIVE" or "does not act SECTION.DIRECTIVE".
# reload.sh [SHARE OF]: with OF machines each takes every OF-th directive.
set -u
share=${1:-0} of=${2:-1} asked=0
units=/etc/systemd/system
mkdir -p /run/t
cat >/run/t/program <<'P'
#!/bin/bash
for s in HUP INT QUIT ABRT USR1 USR2 TERM; do
    trap "echo $s >>/run/t/signals; [[ -e /run/t/stubborn ]] || exit 0" $s
done
sleep 1000 & child=$!
echo $child >/run/t/child
while :; do [[ -e /run/t/exit ]] && { c=$(</run/t/exit); rm /run/t/exit; kill $child; exit $c; }; sleep 0.05; done
P
chmod +x /run/t/program
printf '[Service]\nType=oneshot\nExecStart=/bin/touch /run/t/other\n[Unit]\nStartLimitIntervalSec=0\n' >$units/other.service
printf '[Service]\nExecStart=/bin/sleep 1000\n' >$units/peer.service

write() { # UNIT-LINES SERVICE-LINES
    printf '[Unit]\n%b\n[Service]\nExecStart=/run/t/program\nTimeoutStopSec=5\n%b\n' "$1" "$2" >$units/t.service
}
begin() {
    systemctl stop t other peer 2>/dev/null
    systemctl reset-failed 2>/dev/null
    rm -f /run/t/child /run/t/signals /run/t/exit /run/t/other /run/t/stubborn /run/t/made
    write "$1" "$2"; systemctl daemon-reload; systemctl start t
    pid=$(systemctl show -P MainPID t)
    local tries=0
    until [[ -e /run/t/child && -d /proc/$(</run/t/child) ]]; do
        ((tries++ < 200)) || { echo "did not start: $name"; exit 1; }
        sleep 0.05
    done
    sleep 0.1
}
edit() { write "$1" "$2"; systemctl daemon-reload; same; }
same() { [[ $(systemctl show -P MainPID t) == "$pid" ]] || echo "restarted by itself: $name"; }
wait_for() { local i; for ((i = 0; i < 60; i++)); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done; return 1; }
acts() { name=$1; shift; ((asked++ % of == share)) || return 0; if "$@"; then echo "acts $name"; else echo "does not act $name"; fi; }
signalled() { grep -qx "$1" /run/t/signals; }
result() { [[ $(systemctl show -P Result t) == "$1" ]]; }
state() { [[ $(systemctl show -P ActiveState t) == "$1" ]]; }
failed() { state failed; }
new_pid() { local p; p=$(systemctl show -P MainPID t); [[ $p != 0 && $p != "$pid" ]]; }
# cg CONTROLLER FILE VALUE
cg() {
    local group
    group=$(awk -F: -v c="$1" '$2 == c || $2 ~ "(^|,)" c "(,|$)" { print $3 }' "/proc/$pid/cgroup")
    [[ $(cat "/sys/fs/cgroup/$1$group/$2" 2>/dev/null) == "$3" ]]
}

restart() { begin '' 'Restart=no'; edit '' 'Restart=always\nRestartSec=100ms'; kill -9 $pid; wait_for new_pid; }
acts Service.Restart restart
restart_sec() { begin '' 'Restart=always\nRestartSec=50s'; edit '' 'Restart=always\nRestartSec=100ms'; kill -9 $pid; wait_for new_pid; }
acts Service.RestartSec restart_sec
prevent() { begin '' 'Restart=always\nRestartSec=100ms'; edit '' 'Restart=always\nRestartSec=100ms\nRestartPreventExitStatus=42'; echo 42 >/run/t/exit; wait_for failed; }
acts Service.RestartPreventExitStatus prevent
force() { begin '' 'Restart=no'; edit '' 'Restart=no\nRestartSec=100ms\nRestartForceExitStatus=42'; echo 42 >/run/t/exit; wait_for new_pid; }
acts Service.RestartForceExitStatus force
success() { begin '' ''; edit '' 'SuccessExitStatus=42'; echo 42 >/run/t/exit; wait_for state inactive && result success; }
acts Service.SuccessExitStatus success
for d in ExecStop ExecStopPost; do
    command_at_stop() { begin '' "$d=/bin/touch /run/t/old"; rm -f /run/t/old; edit '' "$d=/bin/touch /run/t/made"; systemctl stop t; [[ -e /run/t/made && ! -e /run/t/old ]]; }
    acts Service.$d command_at_stop
done
command_at_reload() { begin '' "ExecReload=/bin/touch /run/t/old"; edit '' "ExecReload=/bin/touch /run/t/made"; systemctl reload t; [[ -e /run/t/made ]]; }
acts Service.ExecReload command_at_reload
took() { local a=$SECONDS; systemctl stop t; (( SECONDS - a < 8 )); }
timeout_stop() { begin '' 'TimeoutStopSec=60'; touch /run/t/stubborn; edit '' 'TimeoutStopSec=1'; took; }
acts Service.TimeoutStopSec timeout_stop
timeout_both() { begin '' 'TimeoutSec=60'; touch /run/t/stubborn; edit '' 'TimeoutSec=1'; took; }
acts Service.TimeoutSec timeout_both
failure_mode() { begin '' 'TimeoutStopSec=1'; touch /run/t/stubborn; edit '' 'TimeoutStopSec=1\nTimeoutStopFailureMode=abort\nTimeoutAbortSec=1'; systemctl stop t; signalled ABRT; }
acts Service.TimeoutStopFailureMode failure_mode
abort_sec() { begin '' 'TimeoutStopSec=1\nTimeoutStopFailureMode=abort\nTimeoutAbortSec=60'; touch /run/t/stubborn; edit '' 'TimeoutStopSec=1\nTimeoutStopFailureMode=abort\nTimeoutAbortSec=1'; took; }
acts Service.TimeoutAbortSec abort_sec
runtime() { begin '' ''; write '' 'RuntimeMaxSec=1'; systemctl daemon-reload; wait_for failed && result timeout; }
acts Service.RuntimeMaxSec runtime
remain() { begin '' ''; edit '' 'RemainAfterExit=yes'; echo 0 >/run/t/exit; sleep 1; [[ $(systemctl show -P SubState t) == exited ]]; }
acts Service.RemainAfterExit remain
timeout_start() { begin '' 'TimeoutStartSec=60\nExecStartPre=/bin/true'; edit '' 'TimeoutStartSec=1\nExecStartPre=/bin/sleep 30'; systemctl stop t; local a=$SECONDS; systemctl start t; ((SECONDS - a < 8)); }
acts Service.TimeoutStartSec timeout_start
kill_signal() { begin '' ''; edit '' 'KillSignal=SIGUSR1'; systemctl stop t; signalled USR1; }
acts Kill.KillSignal kill_signal
restart_signal() { begin '' ''; edit '' 'RestartKillSignal=SIGUSR2'; systemctl restart t; signalled USR2; }
acts Kill.RestartKillSignal restart_signal
hup() { begin '' ''; edit '' 'SendSIGHUP=yes'; touch /run/t/stubborn; edit '' 'SendSIGHUP=yes\nTimeoutStopSec=1'; systemctl stop t; signalled HUP; }
acts Kill.SendSIGHUP hup
no_kill() { begin '' 'TimeoutStopSec=1'; touch /run/t/stubborn; edit '' 'TimeoutStopSec=1\nSendSIGKILL=no'; systemctl stop t; local r=1; [[ -d /proc/$pid ]] && r=0; kill -9 $pid; return $r; }
acts Kill.SendSIGKILL no_kill
final() { begin '' 'TimeoutStopSec=1'; touch /run/t/stubborn; edit '' 'TimeoutStopSec=1\nFinalKillSignal=SIGQUIT'; systemctl stop t; kill -9 $pid 2>/dev/null; signalled QUIT; }
acts Kill.FinalKillSignal final
mode() { begin '' ''; local c; c=$(</run/t/child); edit '' 'KillMode=process'; systemctl stop t; local r=1; [[ -d /proc/$c ]] && r=0; kill -9 "$c"; return $r; }
acts Kill.KillMode mode
watchdog_signal() { begin '' 'TimeoutStopSec=1\nTimeoutStopFailureMode=abort\nTimeoutAbortSec=1'; touch /run/t/stubborn; edit '' 'TimeoutStopSec=1\nTimeoutStopFailureMode=abort\nTimeoutAbortSec=1\nWatchdogSignal=SIGUSR2'; systemctl stop t; signalled USR2; }
acts Kill.WatchdogSignal watchdog_signal
preserve() { begin '' 'RuntimeDirectory=t2'; edit '' 'RuntimeDirectory=t2\nRuntimeDirectoryPreserve=yes'; systemctl stop t; [[ -d /run/t2 ]]; }
acts Exec.RuntimeDirectoryPreserve preserve

on_failure() { begin '' ''; edit 'OnFailure=other.service' ''; kill -9 $pid; wait_for test -e /run/t/other; }
acts Unit.OnFailure on_failure
on_success() { begin '' ''; edit 'OnSuccess=other.service' ''; echo 0 >/run/t/exit; wait_for test -e /run/t/other; }
acts Unit.OnSuccess on_success
# What was counted so far is forgotten with the reload, so two failures are the least that can hit a limit of one.
twice() { kill -9 $pid; wait_for new_pid; kill -9 "$(systemctl show -P MainPID t)"; sleep 0.5; }
burst() { begin 'StartLimitBurst=50' 'Restart=always\nRestartSec=100ms'; edit 'StartLimitBurst=1\nStartLimitIntervalSec=1min' 'Restart=always\nRestartSec=100ms'; twice; wait_for failed; }
acts Unit.StartLimitBurst burst
interval() { begin 'StartLimitBurst=1\nStartLimitIntervalSec=100ms' 'Restart=always\nRestartSec=200ms'; edit 'StartLimitBurst=1\nStartLimitIntervalSec=1min' 'Restart=always\nRestartSec=200ms'; twice; wait_for failed; }
acts Unit.StartLimitIntervalSec interval
bound() { systemctl start peer; begin '' ''; systemctl start peer; edit "$1=peer.service\nAfter=peer.service" ''; systemctl stop peer; wait_for state inactive; }
for d in Requires BindsTo PartOf StopPropagatedFrom; do acts Unit.$d bound $d; done
passes() { begin '' ''; systemctl start peer; edit "PropagatesStopTo=peer.service" ''; systemctl stop t; sleep 0.3; ! systemctl is-active -q peer; }
acts Unit.PropagatesStopTo passes
conflicts() { begin '' ''; edit 'Conflicts=peer.service' ''; systemctl start peer; wait_for state inactive; }
acts Unit.Conflicts conflicts
refuse() { begin '' ''; edit 'RefuseManualStop=yes' ''; ! systemctl stop t 2>/dev/null; local r=$?; write '' ''; systemctl daemon-reload; return $r; }
acts Unit.RefuseManualStop refuse
description() { begin 'Description=old' ''; edit 'Description=new' ''; [[ $(systemctl show -P Description t) == new ]]; }
acts Unit.Description description

acts Cgroup.MemoryMax eval "begin '' 'MemoryMax=64M'; edit '' 'MemoryMax=128M'; cg memory memory.limit_in_bytes 134217728"
acts Cgroup.TasksMax eval "begin '' 'TasksMax=64'; edit '' 'TasksMax=77'; cg pids pids.max 77"
acts Cgroup.CPUWeight eval "begin '' 'CPUWeight=100'; edit '' 'CPUWeight=200'; cg cpu cpu.shares 2048"
acts Cgroup.CPUQuota eval "begin '' 'CPUQuota=50%'; edit '' 'CPUQuota=20%'; cg cpu cpu.cfs_quota_us 20000"
acts Cgroup.CPUQuotaPeriodSec eval "begin '' 'CPUQuota=50%'; edit '' 'CPUQuota=50%\nCPUQuotaPeriodSec=50ms'; cg cpu cpu.cfs_period_us 50000"
acts Cgroup.DeviceAllow eval "begin '' 'DevicePolicy=strict\nDeviceAllow=/dev/null rw'; edit '' 'DevicePolicy=strict\nDeviceAllow=/dev/null rw\nDeviceAllow=/dev/full r'; grep -q '^c 1:7 ' /sys/fs/cgroup/devices/\$(awk -F: '\$2==\"devices\"{print \$3}' /proc/\$pid/cgroup)/devices.list"
acts Cgroup.DevicePolicy eval "begin '' ''; edit '' 'DevicePolicy=strict'; ! grep -q '^a ' /sys/fs/cgroup/devices/\$(awk -F: '\$2==\"devices\"{print \$3}' /proc/\$pid/cgroup)/devices.list"

# What nothing reads before the next job, failure or start: it is in force as soon as systemd says so.
# It is taken back before anything happens that it would act on.
shown() {
    local said
    begin '' ''
    edit "$1=$2" ''
    said=$(systemctl show -P "${3:-$1}" t)
    write '' ''; systemctl daemon-reload
    [[ $said == *"$2"* ]]
}
acts Unit.Documentation shown Documentation man:t
acts Unit.SourcePath shown SourcePath /etc/hostname
for d in Wants Requisite Upholds After Before PropagatesReloadTo ReloadPropagatedFrom; do acts Unit.$d shown $d peer.service; done
acts Unit.RequiresMountsFor shown RequiresMountsFor /var/x
for d in RefuseManualStart AllowIsolate IgnoreOnIsolate; do acts Unit.$d shown $d yes; done
# The reload itself stops what nobody needs.
unneeded() { begin '' ''; write 'StopWhenUnneeded=yes' ''; systemctl daemon-reload; wait_for state inactive; }
acts Unit.StopWhenUnneeded unneeded
acts Unit.DefaultDependencies shown DefaultDependencies no
acts Unit.CollectMode shown CollectMode inactive-or-failed
acts Unit.OnFailureJobMode shown OnFailureJobMode isolate
acts Unit.OnSuccessJobMode shown OnSuccessJobMode isolate
for d in JobTimeoutSec JobRunningTimeoutSec; do acts Unit.$d shown $d 7h "${d%Sec}USec"; done
for d in JobTimeoutAction FailureAction SuccessAction StartLimitAction; do acts Unit.$d shown $d reboot; done
for d in JobTimeoutRebootArgument RebootArgument; do acts Unit.$d shown $d why; done
for d in FailureActionExitStatus SuccessActionExitStatus; do acts Unit.$d shown $d 7; done
condition() { begin '' ''; edit "$1=/nowhere" ''; state active && { systemctl restart t || true; } && ! state active; }
for d in ConditionPathExists AssertPathExists; do acts Unit.$d condition $d; done

# timers
up() { local began; began=$(systemctl show -P UserspaceTimestampMonotonic); echo $(( $(cut -d. -f1 /proc/uptime) - began / 1000000 )); }
timer() { systemctl stop w.timer 2>/dev/null; rm -f /run/t/other; printf '[Timer]\nUnit=%s\n%b\n' "${3:-other.service}" "$1" >$units/w.timer; systemctl daemon-reload; systemctl start w.timer
    edit_timer "$2"
}
edit_timer() { printf '[Timer]\nUnit=other.service\n%b\n' "$1" >$units/w.timer; systemctl daemon-reload; }
elapses() { wait_for test -e /run/t/other; }
acts Timer.OnCalendar eval "timer 'OnCalendar=2040-01-01' 'OnCalendar=*:*:*\nAccuracySec=1'; elapses"
acts Timer.OnActiveSec eval "timer 'OnActiveSec=1h' 'OnActiveSec=1s\nAccuracySec=1ms'; elapses"
since_boot() { timer 'OnBootSec=100h' "OnBootSec=$(($(up) + 2))s\nAccuracySec=1ms"; elapses; }
acts Timer.OnBootSec since_boot
since_startup() { timer 'OnStartupSec=100h' "OnStartupSec=$(($(up) + 2))s\nAccuracySec=1ms"; elapses; }
acts Timer.OnStartupSec since_startup
since_unit() { timer "$1=100h" "$1=99h"; systemctl start other; rm -f /run/t/other; edit_timer "$1=1s\nAccuracySec=1ms"; elapses; }
for d in OnUnitInactiveSec OnUnitActiveSec; do acts Timer.$d since_unit $d; done
acts Timer.Unit eval "timer 'OnCalendar=*:*:*' 'OnCalendar=*:*:*\nAccuracySec=1ms' peer.service; elapses"
acts Timer.AccuracySec eval "timer 'OnActiveSec=1s\nAccuracySec=100h' 'OnActiveSec=1s\nAccuracySec=1ms'; elapses"
acts Timer.RandomizedDelaySec eval "timer 'OnActiveSec=1s\nAccuracySec=1ms\nRandomizedDelaySec=1000h' 'OnActiveSec=1s\nAccuracySec=1ms'; elapses"
timer_shown() { timer 'OnCalendar=2040-01-01' "OnCalendar=2040-01-01\\n$1=yes"; [[ $(systemctl show -P "$1" w.timer) == yes ]]; }
for d in Persistent WakeSystem RemainAfterElapse FixedRandomDelay OnClockChange OnTimezoneChange; do acts Timer.$d timer_shown $d; done
systemctl stop w.timer
# paths
path() { systemctl stop w.path 2>/dev/null; rm -rf /run/t/other /run/t/w1 /run/t/w2; printf '[Path]\nUnit=%s\n%b\n' "${3:-other.service}" "$1" >$units/w.path; systemctl daemon-reload; systemctl start w.path
    printf '[Path]\nUnit=other.service\n%b\n' "$2" >$units/w.path; systemctl daemon-reload; }
for d in PathExists PathExistsGlob PathChanged PathModified; do acts Path.$d eval "path '$d=/run/t/w1' '$d=/run/t/w2'; echo >/run/t/w2; elapses"; systemctl stop w.path; done
acts Path.DirectoryNotEmpty eval "path 'DirectoryNotEmpty=/run/t/w1' 'DirectoryNotEmpty=/run/t/w2'; mkdir /run/t/w2; echo >/run/t/w2/x; elapses"
systemctl stop w.path
path_shown() { path 'PathExists=/run/t/w2' "PathExists=/run/t/w2\\n$1=$2"; [[ $(systemctl show -P "$3" w.path) == "$2" ]]; }
acts Path.TriggerLimitIntervalSec path_shown TriggerLimitIntervalSec 7s TriggerLimitIntervalUSec
acts Path.TriggerLimitBurst path_shown TriggerLimitBurst 7 TriggerLimitBurst
acts Path.Unit eval "path 'PathExists=/run/t/w2' 'PathExists=/run/t/w2' peer.service; touch /run/t/w2; elapses"
# sockets
socket() { systemctl stop w.socket 2>/dev/null; printf '[Socket]\n%b\nService=other.service\n' "$1" >$units/w.socket; systemctl daemon-reload; systemctl start w.socket; printf '[Socket]\n%b\nService=other.service\n' "$2" >$units/w.socket; systemctl daemon-reload; }
acts Socket.ListenStream eval "socket ListenStream=/run/t/s1 ListenStream=/run/t/s2; test -S /run/t/s2"
acts Service.Environment eval "begin '' 'Environment=A=1'; edit '' 'Environment=A=2'; tr '\0' '\n' </proc/\$pid/environ | grep -qx A=2"
acts Service.WatchdogSec eval "begin '' 'WatchdogSec=60'; edit '' 'WatchdogSec=30'; tr '\0' '\n' </proc/\$pid/environ | grep -qx WATCHDOG_USEC=30000000"
acts Exec.LimitNOFILE eval "begin '' 'LimitNOFILE=100'; edit '' 'LimitNOFILE=200'; grep -q 'open files *200' /proc/\$pid/limits"
acts Exec.Nice eval "begin '' 'Nice=1'; edit '' 'Nice=2'; [[ \$(ps -o ni= -p \$pid | tr -d ' ') == 2 ]]"
acts Exec.OOMScoreAdjust eval "begin '' 'OOMScoreAdjust=100'; edit '' 'OOMScoreAdjust=200'; [[ \$(cat /proc/\$pid/oom_score_adj) == 200 ]]"

# What 252 does not have.
if [[ $(systemctl --version | cut -d' ' -f2 | head -1) -ge 257 ]]; then
restart_mode() { begin 'OnFailure=other.service' 'Restart=always\nRestartSec=100ms'; edit 'OnFailure=other.service' 'Restart=always\nRestartSec=100ms\nRestartMode=direct'; kill -9 $pid; wait_for new_pid; sleep 0.5; [[ ! -e /run/t/other ]]; }
acts Unit.WantsMountsFor shown WantsMountsFor /var/x
acts Timer.DeferReactivation timer_shown DeferReactivation
acts Service.RestartMode restart_mode
steps() { begin '' 'Restart=always\nRestartSec=100ms'; edit '' 'Restart=always\nRestartSec=100ms\nRestartSteps=1\nRestartMaxDelaySec=100h'; kill -9 $pid; wait_for new_pid; kill -9 "$(systemctl show -P MainPID t)"; sleep 2; state activating; }
acts Service.RestartSteps steps
acts Service.RestartMaxDelaySec steps
fi
