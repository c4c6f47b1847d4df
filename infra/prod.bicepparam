// The shop on an ordinary day.
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

param instanceMemoryMB = 2048
param maximumInstanceCount = 100
param httpConcurrency = 100
param alwaysReady = [
  { name: 'http', instanceCount: 1 }
  { name: 'durable', instanceCount: 1 }
  { name: 'function:DrainTickets', instanceCount: 1 }
]
param serviceBusCapacity = 1
param cosmosSharedMaxThroughput = 4000
param cosmosHotMaxThroughput = 4000
param redisSku = 'Balanced_B10'
param schedulerSku = 'Dedicated'
param schedulerCapacity = 1
param budgetAmount = 3000
