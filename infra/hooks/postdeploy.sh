#!/bin/sh
# After a deployment: the static site, if there is one, and the smoke test.
set -eu
cd "$(dirname "$0")/../.."

if [ -d web ] && [ -n "${AZURE_STATIC_WEB_APP_NAME:-}" ]; then
  SWA_CLI_DEPLOYMENT_TOKEN="$(az staticwebapp secrets list --only-show-errors --name "$AZURE_STATIC_WEB_APP_NAME" \
    --resource-group "$AZURE_RESOURCE_GROUP" --query properties.apiKey --output tsv)"
  export SWA_CLI_DEPLOYMENT_TOKEN
  npx --yes @azure/static-web-apps-cli@2.0.7 deploy web --env production
fi

sh infra/hooks/smoke.sh "$MALL_BASE_URL"
