// A subscription with its rules.
param namespaceName string
param topicName string
param subscription object
param timeToLive string

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: namespaceName
}

resource topic 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' existing = {
  parent: namespace
  name: topicName
}

resource entity 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = {
  parent: topic
  name: subscription.Name
  properties: {
    defaultMessageTimeToLive: timeToLive
    deadLetteringOnMessageExpiration: true
    deadLetteringOnFilterEvaluationExceptions: true
    requiresSession: subscription.Properties.RequiresSession
    lockDuration: subscription.Properties.LockDuration
    maxDeliveryCount: subscription.Properties.MaxDeliveryCount
  }
}

// A new subscription has the rule $Default, which lets everything through. The first of ours takes its name and place; any other name would leave both.
resource rules 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [
  for (rule, i) in subscription.Rules: {
    parent: entity
    name: i == 0 ? '$Default' : rule.Name
    properties: {
      filterType: 'CorrelationFilter'
      correlationFilter: { label: rule.Properties.CorrelationFilter.Label }
    }
  }
]
