// Durable Task Scheduler. Its hub has the name that host.json has.
param location string
param tags object
param name string
@allowed(['Consumption', 'Dedicated'])
param sku string
param capacity int
@minLength(1)
param allowlist array
param lock bool

var host = loadJsonContent('../../host.json')

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: allowlist
    sku: sku == 'Dedicated' ? { name: sku, capacity: capacity } : { name: sku }
  }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: host.extensions.durableTask.hubName
  properties: {}
}

resource schedulerLock 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: scheduler
  name: 'data'
  properties: { level: 'CanNotDelete', notes: 'Holds the orchestrations of orders that are under way.' }
}

output hub string = hub.name
output endpoint string = scheduler.properties.endpoint
