// A topic with its subscriptions.
param namespaceName string
param topic object
param timeToLive string
param duplicateWindow string

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: namespaceName
}

resource entity 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' = {
  parent: namespace
  name: topic.Name
  properties: {
    defaultMessageTimeToLive: timeToLive
    duplicateDetectionHistoryTimeWindow: duplicateWindow
    requiresDuplicateDetection: topic.Properties.RequiresDuplicateDetection
    maxSizeInMegabytes: 5120
  }
}

module subscriptions 'servicebus-subscription.bicep' = [
  for subscription in topic.Subscriptions: {
    params: {
      namespaceName: namespace.name
      topicName: entity.name
      subscription: subscription
      timeToLive: timeToLive
    }
  }
]
