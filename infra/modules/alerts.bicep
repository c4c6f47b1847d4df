// What somebody has to look at. Severity 0 calls at night, 1 the same day, 2 and 3 can wait. docs/runbook.md says what to do for each, under its name.
param location string
param tags object
param actionGroupId string
param workspaceId string
param applicationInsightsId string
param serviceBusId string
param cosmosId string
param redisId string
param appUri string
param maximumInstanceCount int

// The names of the shop's own metrics, in one file with the dashboards.
var metrics = loadJsonContent('../telemetry.json')

var metricAlerts = [
  {
    name: 'dead-letters'
    description: 'Messages nobody could handle: see docs/runbook.md, dead letters.'
    severity: 1
    scope: serviceBusId
    space: 'Microsoft.ServiceBus/namespaces'
    metric: 'DeadletteredMessages'
    aggregation: 'Maximum'
    threshold: 0
    window: 'PT5M'
    dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
  }
  {
    name: 'queue-throttled'
    description: 'Service Bus throttles: the namespace is too small for this load.'
    severity: 1
    scope: serviceBusId
    space: 'Microsoft.ServiceBus/namespaces'
    metric: 'ThrottledRequests'
    aggregation: 'Total'
    threshold: 0
    window: 'PT5M'
    dimensions: []
  }
  {
    name: 'cosmos-throttled'
    description: 'Cosmos DB refused more than a few requests (429): see docs/runbook.md, Cosmos throttled.'
    severity: 1
    scope: cosmosId
    space: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'TotalRequests'
    aggregation: 'Count'
    threshold: 100
    window: 'PT5M'
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
  {
    name: 'cosmos-busy'
    description: 'A partition uses most of its throughput.'
    severity: 2
    scope: cosmosId
    space: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'NormalizedRUConsumption'
    aggregation: 'Maximum'
    threshold: 90
    window: 'PT15M'
    dimensions: [{ name: 'CollectionName', operator: 'Include', values: ['*'] }]
  }
  {
    name: 'redis-load'
    description: 'Redis is busy: a sale has one core, and no second one.'
    severity: 1
    scope: redisId
    space: 'Microsoft.Cache/redisEnterprise'
    metric: 'percentProcessorTime'
    aggregation: 'Maximum'
    threshold: 80
    window: 'PT5M'
    dimensions: []
  }
  {
    name: 'redis-memory'
    description: 'Redis is nearly full; it evicts nothing, so writes would fail.'
    severity: 1
    scope: redisId
    space: 'Microsoft.Cache/redisEnterprise'
    metric: 'usedmemorypercentage'
    aggregation: 'Maximum'
    threshold: 80
    window: 'PT5M'
    dimensions: []
  }
  {
    name: 'redis-connections'
    description: 'Many more connections than instances: something opens them again and again.'
    severity: 2
    scope: redisId
    space: 'Microsoft.Cache/redisEnterprise'
    metric: 'connectedclients'
    aggregation: 'Maximum'
    threshold: maximumInstanceCount * 4
    window: 'PT15M'
    dimensions: []
  }
]

// Each query returns rows with a column Value; an alert fires for a value above the threshold. No query has a union, and none runs every minute: the service takes neither
// together with skipQueryValidation.
var logAlerts = [
  {
    name: 'stock-invariant'
    description: 'Claims and stock do not add up: stop the sale (docs/runbook.md, pause a sale), then look at its audit.'
    severity: 0
    threshold: 0
    window: 'PT5M'
    frequency: 'PT5M'
    query: 'AppMetrics | where Name == "${metrics.mismatches.name}" | summarize Value = max(Max)'
  }
  {
    name: 'stock-invariant-logged'
    description: 'The log says that claims and stock do not add up: the same, where no metric came.'
    severity: 0
    threshold: 0
    window: 'PT5M'
    frequency: 'PT5M'
    query: 'AppTraces | where Message has "does not add up" or Message has "was promised and there is no unit" | summarize Value = count()'
  }
  {
    name: 'ledger-damaged'
    description: 'An entry of the ledger is missing or was changed, or its end was cut off: see docs/runbook.md, the ledger.'
    severity: 0
    threshold: 0
    window: 'PT15M'
    frequency: 'PT5M'
    query: 'AppTraces | where Message has "The ledger is damaged" | summarize Value = todouble(count())'
  }
  {
    name: 'queue-age'
    description: 'The oldest message waits longer than a minute: whoever waits for its ticket or mail waits, too.'
    severity: 1
    threshold: 60
    window: 'PT5M'
    frequency: 'PT5M'
    query: 'AppMetrics | where Name == "${metrics.queueAge.name}" | summarize Value = max(Max) by Entity = tostring(Properties.entity)'
  }
  {
    name: 'outbox-lag'
    description: 'Events wait in an outbox: the relay or Service Bus does not work.'
    severity: 1
    threshold: 60
    window: 'PT5M'
    frequency: 'PT5M'
    query: 'AppMetrics | where Name == "${metrics.outboxLag.name}" | summarize Value = max(Max) by Container = tostring(Properties.container)'
  }
  {
    name: 'stuck-orders'
    description: 'Orders stand still: see docs/runbook.md, stuck order.'
    severity: 1
    threshold: 0
    window: 'PT10M'
    frequency: 'PT5M'
    query: 'AppMetrics | where Name == "${metrics.stuckOrders.name}" | summarize Value = min(Min)'
  }
  {
    name: 'orders-restarted'
    description: 'Orders had lost their orchestration and were started again: a crash, or a scheduler that lost something.'
    severity: 2
    threshold: 0
    window: 'PT15M'
    frequency: 'PT5M'
    query: 'AppTraces | where Message has "orders were overdue" | summarize Value = count()'
  }
  {
    name: 'orchestrations-failed'
    description: 'An orchestration or activity failed more often than its retries allow.'
    severity: 1
    threshold: 0
    window: 'PT10M'
    frequency: 'PT5M'
    query: 'AppRequests | where Success == false and Name has "Orchestrator" | summarize Value = count()'
  }
  {
    name: 'http-5xx'
    description: 'More than one in a hundred requests fails.'
    severity: 1
    threshold: 1
    window: 'PT5M'
    frequency: 'PT5M'
    query: 'AppRequests | where isnotempty(Url) | summarize All = count(), Failed = countif(toint(ResultCode) >= 500) | where All >= 100 | project Value = 100.0 * Failed / All'
  }
  {
    name: 'http-p95'
    description: 'One request in twenty takes longer than a second.'
    severity: 2
    threshold: 1000
    window: 'PT15M'
    frequency: 'PT5M'
    query: 'AppRequests | where isnotempty(Url) and Name !has "GetReadiness" | summarize All = count(), Value = percentile(DurationMs, 95) | where All >= 100'
  }
  {
    name: 'instances-at-cap'
    description: 'As many instances as are allowed, or more: for HTTP the platform may exceed the maximum for a while, and no limit of host.json keeps requests from an instance. See docs/runbook.md, scale for a sale.'
    severity: 1
    threshold: maximumInstanceCount - 1
    window: 'PT5M'
    frequency: 'PT5M'
    query: 'AppRequests | summarize Value = dcount(AppRoleInstance)'
  }
  {
    name: 'payment-callbacks-refused'
    description: 'Callbacks of the payment provider are refused: a wrong secret or an attack. See docs/runbook.md, rotate keys.'
    severity: 1
    threshold: 4
    window: 'PT15M'
    frequency: 'PT5M'
    query: 'AppTraces | where Message startswith "Audit: refused a callback" | summarize Value = count()'
  }
  {
    name: 'refund-failed'
    description: 'A provider does not send money back that a shopper waits for. See docs/runbook.md, a refund that failed.'
    severity: 1
    threshold: 0
    window: 'PT15M'
    frequency: 'PT5M'
    query: 'AppMetrics | where Name == "${metrics.payments.name}" and tostring(Properties.outcome) == "refund-failed" | summarize Value = todouble(sum(Sum))'
  }
  {
    name: 'sms-budget'
    description: 'The day\'s budget of text messages is used up: no codes and news by text message until midnight (UTC). See docs/runbook.md, text messages cost too much.'
    severity: 1
    threshold: 0
    window: 'PT15M'
    frequency: 'PT5M'
    query: 'AppMetrics | where Name == "${metrics.deliveries.name}" and tostring(Properties.outcome) == "sms-budget" | summarize Value = todouble(sum(Sum))'
  }
  {
    name: 'probe-failed'
    description: 'A probe could not buy, pay, cancel or be refunded, twice within a quarter of an hour at the same step. See docs/runbook.md, a probe fails.'
    severity: 0
    threshold: 1
    window: 'PT15M'
    frequency: 'PT5M'
    query: 'AppMetrics | where Name == "${metrics.probe.name}" and tostring(Properties.outcome) == "failed" | summarize Value = todouble(sum(ItemCount)) by Step = tostring(Properties.step)'
  }
  {
    name: 'probe-silent'
    description: 'The shop was probed during the last day, and not for the last 45 minutes. See docs/runbook.md, a probe fails.'
    severity: 2
    threshold: 45
    window: 'P1D'
    frequency: 'PT15M'
    query: 'AppMetrics | where Name == "${metrics.probe.name}" | summarize Last = max(TimeGenerated) | where isnotnull(Last) | project Value = todouble(datetime_diff("minute", now(), Last))'
  }
  {
    name: 'bill-differs'
    description: 'A payment provider\'s bill, the ledger and the shop differ. See docs/runbook.md, a bill differs.'
    severity: 1
    threshold: 0
    window: 'PT1H'
    frequency: 'PT15M'
    query: 'AppTraces | where Message startswith "The bill of" and Message has "A case is open" | summarize Value = count()'
  }
]

resource onMetrics 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in metricAlerts: {
    name: 'mall-${alert.name}'
    location: 'global'
    tags: tags
    properties: {
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [alert.scope]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: alert.name
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: alert.space
            metricName: alert.metric
            timeAggregation: alert.aggregation
            operator: 'GreaterThan'
            threshold: alert.threshold
            dimensions: alert.dimensions
          }
        ]
      }
      actions: [{ actionGroupId: actionGroupId }]
    }
  }
]

resource onLogs 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: 'mall-${alert.name}'
    location: location
    tags: tags
    properties: {
      displayName: 'mall-${alert.name}'
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: alert.frequency
      windowSize: alert.window
      autoMitigate: true
      // The tables are there only after the first telemetry.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: alert.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]

// Somebody outside asks, every five minutes from three places, with GET: Flex Consumption has no health check of its own.
resource probe 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'mall-ready'
  location: location
  tags: union(tags, { 'hidden-link:${applicationInsightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'mall-ready'
    Name: 'mall-ready'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'us-va-ash-azr' }, { Id: 'apac-sg-sin-azr' }]
    Request: { RequestUrl: '${appUri}/health/ready', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'mall-not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The shop does not answer from two of three places, or something it needs does not answer it.'
    severity: 0
    enabled: true
    scopes: [probe.id, applicationInsightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: probe.id
      componentId: applicationInsightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
