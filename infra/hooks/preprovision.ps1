# Makes infra/main.bicepparam, which azd reads, from the file that MALL_PARAMETERS names: dev (default), prod or sale-day.
$ErrorActionPreference = 'Stop'
$infra = Split-Path -Parent $PSScriptRoot

$name = if ($env:MALL_PARAMETERS) { $env:MALL_PARAMETERS } else { 'dev' }
$source = Join-Path $infra "$name.bicepparam"
if ($name -eq 'main' -or -not (Test-Path $source)) {
    throw "MALL_PARAMETERS is '$name': there is no infra/$name.bicepparam."
}
Copy-Item $source (Join-Path $infra 'main.bicepparam') -Force
Write-Host "Parameters: infra/$name.bicepparam"

# A budget keeps the first day it was made with.
if (-not $env:MALL_BUDGET_START) {
    azd env set MALL_BUDGET_START ([DateTime]::UtcNow.ToString('yyyy-MM-01'))
}

# A shop that runs must not be told of a secret before it is there. A new one has no vault yet.
if ($env:AZURE_KEY_VAULT_ID) {
    & (Join-Path $PSScriptRoot 'secrets.ps1')
}
