#!/bin/sh
# Makes infra/main.bicepparam, which azd reads, from the file that MALL_PARAMETERS names: dev (default), prod or sale-day.
#   azd env set MALL_PARAMETERS sale-day && azd provision
set -eu
cd "$(dirname "$0")/.."

profile="${MALL_PARAMETERS:-dev}"
if [ "$profile" = main ] || [ ! -f "$profile.bicepparam" ]; then
  echo "MALL_PARAMETERS is '$profile': there is no infra/$profile.bicepparam." >&2
  exit 1
fi
cp "$profile.bicepparam" main.bicepparam
echo "Parameters: infra/$profile.bicepparam"

# A budget keeps the first day it was made with.
if [ -z "${MALL_BUDGET_START:-}" ]; then
  azd env set MALL_BUDGET_START "$(date -u +%Y-%m-01)"
fi

# A shop that runs must not be told of a secret before it is there. A new one has no vault yet.
if [ -n "${AZURE_KEY_VAULT_ID:-}" ]; then
  sh hooks/secrets.sh
fi
