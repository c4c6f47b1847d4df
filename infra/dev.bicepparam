// A shop to try things in: everything by use, nothing always on.
// For azd (the preprovision hook makes it main.bicepparam) and for `az deployment sub create --parameters`.
using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'mall-dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param principalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param principalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')
param budgetStartDate = readEnvironmentVariable('MALL_BUDGET_START', '2026-12-01')
param alertEmail = readEnvironmentVariable('MALL_ALERT_EMAIL', '')
param adminEmail = readEnvironmentVariable('MALL_ADMIN_EMAIL', '')
param operatorsEmail = readEnvironmentVariable('MALL_OPERATORS_EMAIL', '')
param probePrincipalId = readEnvironmentVariable('MALL_PROBE_PRINCIPAL_ID', '')

param simulatedPayments = true
param maximumInstanceCount = 40
param serviceBusSku = 'Standard'
param cosmosCapacityMode = 'Serverless'
param redisSku = 'Balanced_B0'
param durableBackend = 'DurableTaskScheduler'
param schedulerSku = 'Consumption'
param logDailyCapGb = 1
param budgetAmount = 100
