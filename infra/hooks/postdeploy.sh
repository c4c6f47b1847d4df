#!/bin/sh
# After a deployment: the static site, if there is one, and the smoke test.
set -eu
cd "$(dirname "$0")/../.."

if [ -n "${AZURE_STATIC_WEB_APP_NAME:-}" ]; then
  # The site lies at another address than the API: its pages and its content security policy say where that is.
  site="$(mktemp -d)"
  trap 'rm -rf "$site"' EXIT
  cp -R web/dist/. "$site"
  for page in index.html console.html; do
    sed "s|name=\"mall-api\" content=\"\"|name=\"mall-api\" content=\"$MALL_BASE_URL\"|" "web/dist/$page" > "$site/$page"
  done
  sed "s|https://api.invalid|$MALL_BASE_URL|" web/dist/staticwebapp.config.json > "$site/staticwebapp.config.json"

  SWA_CLI_DEPLOYMENT_TOKEN="$(az staticwebapp secrets list --only-show-errors --name "$AZURE_STATIC_WEB_APP_NAME" \
    --resource-group "$AZURE_RESOURCE_GROUP" --query properties.apiKey --output tsv)"
  export SWA_CLI_DEPLOYMENT_TOKEN
  npx --yes @azure/static-web-apps-cli@2.0.7 deploy "$site" --env production
fi

sh infra/hooks/smoke.sh "$MALL_BASE_URL"
