// Secrets that nobody else can hold: signing keys, the payment provider's secret, the Redis key. Their values never pass through parameters: the
// hook secrets makes those that are missing.
param location string
param tags object
param name string
param workspaceId string
param publicAccess bool
param lock bool

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Cannot be taken back once set; only where data is locked, so that a trial can be thrown away.
    enablePurgeProtection: lock ? true : null
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    networkAcls: { defaultAction: publicAccess ? 'Allow' : 'Deny', bypass: 'AzureServices' }
  }
}

resource vaultLock 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: vault
  name: 'data'
  properties: { level: 'CanNotDelete', notes: 'Without its secrets nobody can log in or pay.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
