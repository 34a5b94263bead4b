#!/bin/bash
# A stand-in for the reconciliation: takes its time, and says how far it is.
note() { printf '{"level":"info","service":"gitops-sync","msg":"%s"}\n' "$1"; }
note 'pulling'
sleep 5
date +%s >"$STATE_DIRECTORY/applied"
note 'applied'
