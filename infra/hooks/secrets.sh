#!/bin/sh
# Makes the secrets of the shop that the vault does not have yet, and has the app read its references to them again: it does that by itself once a day,
# and until then a secret that was missing is the text of its reference. Through the management plane, so it works from outside a private network as
# well and needs no role on the vault's data; a secret that is there is never read and never changed.
set -eu

api="https://management.azure.com${AZURE_KEY_VAULT_ID}/secrets"
version="api-version=2023-07-01"
body="$(mktemp)"
trap 'rm -f "$body"' EXIT
chmod 600 "$body"

# A list that cannot be read ends the hook: a secret must not be made anew because the vault was busy.
names="$(az rest --only-show-errors --method get --url "$api?$version" --query 'value[].name' --output tsv)"

ensure() {
  if printf '%s\n' "$names" | grep -qx "$1"; then
    return
  fi
  # In a file, because a command line can be read by others.
  printf '{"properties":{"value":"%s"}}' "$(openssl rand -base64 "$2")" > "$body"
  az rest --only-show-errors --method put --url "$api/$1?$version" --body "@$body" --output none
  echo "Secret made: $1"
}

ensure jwt-signing-key 32
ensure payments-callback-secret 32
ensure ledger-signing-key 32
if [ -n "${MALL_WEB_PUSH_SUBJECT:-}" ]; then
  ensure web-push-private-key 32
fi
if [ -n "${MALL_ADMIN_EMAIL:-}" ]; then
  ensure admin-password 24
fi

app="https://management.azure.com/subscriptions/${AZURE_SUBSCRIPTION_ID}/resourceGroups/${AZURE_RESOURCE_GROUP}/providers/Microsoft.Web/sites/${AZURE_FUNCTION_APP_NAME}"
az rest --only-show-errors --method post --url "$app/config/configreferences/appsettings/refresh?api-version=2022-03-01" --output none
