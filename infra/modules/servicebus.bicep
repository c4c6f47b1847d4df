// Queues, topics, subscriptions and rules from the file that the emulator and the embedded host read. What the emulator's limits do not allow there is
// said here: messages live 14 days, and a copy is recognised for a day.
param location string
param tags object
param name string
@allowed(['Standard', 'Premium'])
param sku string
param capacity int
param workspaceId string
param publicAccess bool
param lock bool

var entities = loadJsonContent('../servicebus-emulator.json').UserConfig.Namespaces[0]
var timeToLive = 'P14D'
var duplicateWindow = 'P1D'

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: sku == 'Premium' ? { name: sku, tier: sku, capacity: capacity } : { name: sku, tier: sku }
  properties: {
    // Identities only: there is no connection string to lose.
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    premiumMessagingPartitions: sku == 'Premium' ? 1 : null
  }
}

resource queues 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [
  for queue in entities.Queues: {
    parent: namespace
    name: queue.Name
    properties: {
      defaultMessageTimeToLive: timeToLive
      deadLetteringOnMessageExpiration: true
      duplicateDetectionHistoryTimeWindow: duplicateWindow
      requiresDuplicateDetection: queue.Properties.RequiresDuplicateDetection
      requiresSession: queue.Properties.RequiresSession
      lockDuration: queue.Properties.LockDuration
      maxDeliveryCount: queue.Properties.MaxDeliveryCount
      maxSizeInMegabytes: 5120
    }
  }
]

module topics 'servicebus-topic.bicep' = [
  for topic in entities.Topics: {
    params: {
      namespaceName: namespace.name
      topic: topic
      timeToLive: timeToLive
      duplicateWindow: duplicateWindow
    }
  }
]

resource namespaceLock 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: namespace
  name: 'data'
  properties: { level: 'CanNotDelete', notes: 'Holds tickets of a sale that were promised, and dead letters.' }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: namespace
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'OperationalLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = namespace.id
output name string = namespace.name
output host string = '${namespace.name}.servicebus.windows.net'
