#!/bin/sh
# Asks a running mall whether it is there, ready and selling:  sh infra/hooks/smoke.sh http://127.0.0.1:7071
# Tries for SMOKE_SECONDS (300) seconds, because the first start after a deployment waits for its roles.
set -eu

base="${1:?usage: smoke.sh <base address>}"
deadline=$(($(date +%s) + ${SMOKE_SECONDS:-300}))
answer="$(mktemp)"
trap 'rm -f "$answer"' EXIT

for path in /health /health/ready '/api/v1/products?pageSize=1'; do
  until status="$(curl -sS --max-time 30 --output "$answer" --write-out '%{http_code}' "$base$path")" && [ "$status" = 200 ]; do
    if [ "$(date +%s)" -ge "$deadline" ]; then
      echo "${status:-no answer} $path" >&2
      cat "$answer" >&2
      exit 1
    fi
    sleep 5
  done
  echo "200 $path"
done
