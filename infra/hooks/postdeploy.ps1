# After a deployment: the static site, if there is one, and the smoke test.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

if ($env:AZURE_STATIC_WEB_APP_NAME) {
    # The site lies at another address than the API: its pages and its content security policy say where that is.
    $site = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    Copy-Item web/dist $site -Recurse
    foreach ($page in 'index.html', 'console.html') {
        (Get-Content "$site/$page" -Raw).Replace('name="mall-api" content=""', "name=`"mall-api`" content=`"$($env:MALL_BASE_URL)`"") | Set-Content "$site/$page" -NoNewline
    }
    (Get-Content "$site/staticwebapp.config.json" -Raw).Replace('https://api.invalid', $env:MALL_BASE_URL) | Set-Content "$site/staticwebapp.config.json" -NoNewline

    $env:SWA_CLI_DEPLOYMENT_TOKEN = az staticwebapp secrets list --only-show-errors --name $env:AZURE_STATIC_WEB_APP_NAME `
        --resource-group $env:AZURE_RESOURCE_GROUP --query properties.apiKey --output tsv
    npx --yes '@azure/static-web-apps-cli@2.0.7' deploy $site --env production
    if ($LASTEXITCODE -ne 0) { throw 'The static site could not be uploaded.' }
    Remove-Item $site -Recurse
}

# The first answers after a deployment may take a while: new roles need minutes to take effect.
foreach ($path in '/health', '/health/ready', '/api/v1/products?pageSize=1') {
    Invoke-WebRequest -Uri "$($env:MALL_BASE_URL)$path" -MaximumRetryCount 30 -RetryIntervalSec 10 -TimeoutSec 30 | Out-Null
    Write-Host "200 $path"
}
