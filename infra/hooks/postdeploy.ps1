# After a deployment: the static site, if there is one, and the smoke test.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

if ((Test-Path web) -and $env:AZURE_STATIC_WEB_APP_NAME) {
    $env:SWA_CLI_DEPLOYMENT_TOKEN = az staticwebapp secrets list --only-show-errors --name $env:AZURE_STATIC_WEB_APP_NAME `
        --resource-group $env:AZURE_RESOURCE_GROUP --query properties.apiKey --output tsv
    npx --yes '@azure/static-web-apps-cli@2.0.7' deploy web --env production
    if ($LASTEXITCODE -ne 0) { throw 'The static site could not be uploaded.' }
}

# The first answers after a deployment may take a while: new roles need minutes to take effect.
foreach ($path in '/health', '/health/ready', '/api/v1/products?pageSize=1') {
    Invoke-WebRequest -Uri "$($env:MALL_BASE_URL)$path" -MaximumRetryCount 30 -RetryIntervalSec 10 -TimeoutSec 30 | Out-Null
    Write-Host "200 $path"
}
