# Makes the secrets of the shop that the vault does not have yet, and has the app read its references to them again: it does that by itself once a day,
# and until then a secret that was missing is the text of its reference. Through the management plane, so it works from outside a private network as
# well and needs no role on the vault's data; a secret that is there is never read and never changed.
$ErrorActionPreference = 'Stop'
$api = "https://management.azure.com$($env:AZURE_KEY_VAULT_ID)/secrets"
$version = 'api-version=2023-07-01'

# A list that cannot be read ends the hook: a secret must not be made anew because the vault was busy.
$names = az rest --only-show-errors --method get --url "${api}?$version" --query 'value[].name' --output tsv
if ($LASTEXITCODE -ne 0) { throw 'The vault could not be read.' }

function Confirm-Secret([string] $name, [int] $bytes) {
    if ($names -contains $name) { return }

    # In a file, because a command line can be read by others.
    $body = New-TemporaryFile
    try {
        $value = [Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes($bytes))
        @{ properties = @{ value = $value } } | ConvertTo-Json -Compress | Set-Content $body
        az rest --only-show-errors --method put --url "$api/${name}?$version" --body "@$body" --output none
        if ($LASTEXITCODE -ne 0) { throw "The secret $name could not be made." }
        Write-Host "Secret made: $name"
    }
    finally {
        Remove-Item $body
    }
}

Confirm-Secret 'jwt-signing-key' 32
Confirm-Secret 'payments-callback-secret' 32
Confirm-Secret 'ledger-signing-key' 32
if ($env:MALL_WEB_PUSH_SUBJECT) { Confirm-Secret 'web-push-private-key' 32 }
if ($env:MALL_ADMIN_EMAIL) { Confirm-Secret 'admin-password' 24 }

$app = "https://management.azure.com/subscriptions/$($env:AZURE_SUBSCRIPTION_ID)/resourceGroups/$($env:AZURE_RESOURCE_GROUP)/providers/Microsoft.Web/sites/$($env:AZURE_FUNCTION_APP_NAME)"
az rest --only-show-errors --method post --url "$app/config/configreferences/appsettings/refresh?api-version=2022-03-01" --output none
if ($LASTEXITCODE -ne 0) { throw 'The app could not be told to read its secrets again.' }
