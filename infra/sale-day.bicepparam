// The same shop for the hours around a sale: what may differ from prod.bicepparam is what can be scaled up and down again in place.
// For azd (the preprovision hook makes it main.bicepparam) and for `az deployment sub create --parameters`.
using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'mall-prod')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param principalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param principalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')
param budgetStartDate = readEnvironmentVariable('MALL_BUDGET_START', '2026-12-01')
param alertEmail = readEnvironmentVariable('MALL_ALERT_EMAIL', '')
param adminEmail = readEnvironmentVariable('MALL_ADMIN_EMAIL', '')
param operatorsEmail = readEnvironmentVariable('MALL_OPERATORS_EMAIL', '')
param probePrincipalId = readEnvironmentVariable('MALL_PROBE_PRINCIPAL_ID', '')
param emailHost = readEnvironmentVariable('MALL_EMAIL_HOST', '')
param emailUser = readEnvironmentVariable('MALL_EMAIL_USER', '')
param emailFrom = readEnvironmentVariable('MALL_EMAIL_FROM', 'mall@mall.example')
param smsEndpoint = readEnvironmentVariable('MALL_SMS_ENDPOINT', '')
param webPushSubject = readEnvironmentVariable('MALL_WEB_PUSH_SUBJECT', '')
param frontDoorId = readEnvironmentVariable('MALL_FRONT_DOOR_ID', '')

param vnetEnabled = true
param lockData = true
param zoneRedundant = true
param durableBackend = 'DurableTaskScheduler'
param serviceBusSku = 'Premium'
param cosmosCapacityMode = 'Autoscale'
param cosmosBackupTier = 'Continuous30Days'
param redisHighAvailability = true
param logRetentionDays = 90
param webSku = 'Standard'

// 200 instances of 2048 MB are 409,600 of the 512,000 MB that a region gives a subscription.
param instanceMemoryMB = 2048
param maximumInstanceCount = 200
param httpConcurrency = 200
param alwaysReady = [
  { name: 'http', instanceCount: 40 }
  { name: 'durable', instanceCount: 10 }
  { name: 'function:DrainTickets', instanceCount: 4 }
]
param serviceBusCapacity = 4
param cosmosSharedMaxThroughput = 10000
// Autoscale goes back down to a tenth of the highest maximum there ever was: to the 4,000 of prod.bicepparam, not below.
param cosmosHotMaxThroughput = 40000
// The same as in prod.bicepparam: changing it drops connections, which before a sale nobody wants.
param redisSku = 'Balanced_B10'
param schedulerSku = 'Dedicated'
param schedulerCapacity = 3
// The budget is of the month, and the same as in prod.bicepparam.
param budgetAmount = 3000
