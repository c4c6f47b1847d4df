// Where the heads of the ledger are kept that the app signs: it may add blobs there, and neither it nor anybody else can change or delete one before the retention is over. An account of its
// own, because on the host's account the app is the owner of all blobs and could take a policy away that is not locked.
param location string
param tags object
@minLength(3)
@maxLength(24)
param name string
param zoneRedundant bool
param workspaceId string
param publicAccess bool
param identityPrincipalId string
@description('How long a blob cannot be changed or deleted.')
@minValue(1)
@maxValue(146000)
param retentionDays int

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    networkAcls: { defaultAction: publicAccess ? 'Allow' : 'Deny', bypass: 'AzureServices' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource heads 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'ledger-heads'
  properties: { publicAccess: 'None' }
}

// A template can only make a policy that an owner of the subscription can still take away; the runbook says how it is locked for good.
resource retention 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: heads
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: retentionDays
    allowProtectedAppendWrites: false
  }
}

// No built-in role may create blobs and not overwrite or delete them.
resource appender 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'ledger-appender')
  properties: {
    roleName: 'Appender of ledger heads (${name})'
    description: 'Reads blobs and adds new ones.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
        ]
      }
    ]
  }
}

resource onHeads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: heads
  name: guid(heads.id, identityPrincipalId, appender.id)
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: appender.id
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageWrite', enabled: true }, { category: 'StorageDelete', enabled: true }]
  }
}

output id string = storage.id
output headsContainer string = '${storage.properties.primaryEndpoints.blob}${heads.name}'
