// The truth of the shop. Containers, keys, life times and what is indexed are in cosmos-containers.json, which tests compare with the code and its queries.
param location string
param tags object
param name string
@allowed(['Serverless', 'Autoscale'])
param capacityMode string
param sharedMaxThroughput int
param hotMaxThroughput int
param backupTier string
param zoneRedundant bool
param workspaceId string
param publicAccess bool
param lock bool

var databaseName = 'mall'
var containerList = loadJsonContent('../cosmos-containers.json')
var serverless = capacityMode == 'Serverless'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: zoneRedundant }]
    // What one instance wrote, every other reads: an order that is paid on one must not look unpaid on another. It needs one region, and a read costs twice as much.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: backupTier } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: { id: databaseName }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: sharedMaxThroughput } }
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [
  for container in containerList: {
    parent: database
    name: container.name
    properties: {
      resource: {
        id: container.name
        partitionKey: { paths: [container.partitionKey], kind: 'Hash', version: 2 }
        // -1: documents expire that carry a ttl of their own. Not there: none does.
        defaultTtl: container.?defaultTtl
        // Every indexed path costs on each write, so only what a query asks for is.
        indexingPolicy: {
          indexingMode: 'consistent'
          automatic: true
          includedPaths: map(container.indexed, path => { path: path })
          excludedPaths: contains(container.indexed, '/*') ? [{ path: '/outbox/*' }] : [{ path: '/*' }]
        }
      }
      options: serverless || !(container.?hot ?? false) ? {} : { autoscaleSettings: { maxThroughput: hotMaxThroughput } }
    }
  }
]

resource accountLock 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: account
  name: 'data'
  properties: { level: 'CanNotDelete', notes: 'Holds accounts, orders and payments.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.documentEndpoint
output database string = database.name
