targetScope = 'subscription'

// Everything the mall needs in Azure, from an empty subscription: azd (azure.yaml) or `az deployment sub create` with one of the *.bicepparam files.
// docs/runbook.md says how; the limits behind the choices are named where a choice is made.

@description('Name of the azd environment; part of all names.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Region of everything except the static site.')
@minLength(1)
param location string

@description('Who deploys: may write the deployment package and read the dashboards of Durable Task. Empty: nobody gets these roles.')
param principalId string = ''

@allowed(['User', 'ServicePrincipal', 'Group'])
param principalType string = 'User'

@description('Object id of the identity that probes run as (docs/runbook.md, Probes): it may publish metrics. Empty: none.')
param probePrincipalId string = ''

@description('A virtual network with private endpoints for everything that has one, and no public access to data. Service Bus has them in Premium only.')
param vnetEnabled bool = false

@description('Locks against deletion of what holds data.')
param lockData bool = false

@description('Instances and data over the zones of the region, where the SKU has it.')
param zoneRedundant bool = false

@description('Memory of one instance in MB; 2048 has one core.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances of one scale group. The quota of a region (512,000 MB) is shared with all other Flex Consumption apps of the subscription.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 100

@description('Requests that one instance serves at once before another one is started. Said here because the platform would guess by the size.')
@minValue(1)
@maxValue(1000)
param httpConcurrency int = 100

@description('Instances that are there before anybody asks, by scale group: { name: "http" or "durable" or "function:<name>", instanceCount: n }. Paid by the hour.')
param alwaysReady array = []

@description('Standard has about 1,000 operations a second for the whole namespace, Premium none of that limit, private endpoints, and no way back: the SKU of a namespace cannot be changed in place.')
@allowed(['Standard', 'Premium'])
param serviceBusSku string = 'Standard'

@description('Messaging units; Premium only.')
@allowed([1, 2, 4, 8, 16])
param serviceBusCapacity int = 1

@description('Serverless: paid by request, 5,000 RU/s for each partition. Autoscale: the two maxima below. Fixed when the account is created.')
@allowed(['Serverless', 'Autoscale'])
param cosmosCapacityMode string = 'Serverless'

@description('Most RU/s that all containers without own throughput share; Autoscale only.')
@minValue(1000)
param cosmosSharedMaxThroughput int = 1000

@description('Most RU/s of each container that a sale makes hot (products, orders, payments, seckill); Autoscale only.')
@minValue(1000)
param cosmosHotMaxThroughput int = 1000

@allowed(['Continuous7Days', 'Continuous30Days'])
param cosmosBackupTier string = 'Continuous7Days'

@description('SKU of Azure Managed Redis. A sale uses one core of it, each bucket of a split sale one of a shard.')
param redisSku string = 'Balanced_B0'

@description('NoCluster: one shard, enough for sales that are not split into buckets. OSSCluster: shards that the shop reaches itself, for buckets. NoCluster can become OSSCluster; back only by deleting the database.')
@allowed(['NoCluster', 'OSSCluster'])
param redisClusteringPolicy string = 'NoCluster'

@description('A replica that takes over. What the primary had not sent by then is lost; the shop rebuilds it.')
param redisHighAvailability bool = false

@description('What runs orchestrations: Durable Task Scheduler, or the storage account. A backend cannot be changed while orders are under way.')
@allowed(['DurableTaskScheduler', 'AzureStorage'])
param durableBackend string = 'DurableTaskScheduler'

@allowed(['Consumption', 'Dedicated'])
param schedulerSku string = 'Consumption'

@description('Capacity units of a Dedicated scheduler: 2,000 actions a second each.')
@minValue(1)
@maxValue(3)
param schedulerCapacity int = 1

@description('Who may reach the scheduler, as CIDR ranges; callers need the role as well. An empty list lets nobody in.')
@minLength(1)
param schedulerAllowlist array = ['0.0.0.0/0']

@description('Email of the first administrator; his password is made by infra/hooks/secrets.sh and kept in the vault. Empty: none is made.')
param adminEmail string = ''

@description('Who gets the mails of the shop to its operators.')
param operatorsEmail string = ''

@description('Whether orders can be paid by the simulated provider, which takes no money.')
param simulatedPayments bool = false

@description('The merchant at WeChat Pay: merchantId, appId, certificateSerial and, unless there are platform certificates only, publicKeyId. Empty: none. The secrets wechat-pay-api-v3-key, wechat-pay-private-key and wechat-pay-public-key of the vault are put there by hand.')
param weChatPay object = {}

@description('Mail server (SMTP). Empty: no mail is sent. With a user its password is the secret email-password of the vault.')
param emailHost string = ''
param emailUser string = ''
param emailFrom string = 'mall@mall.example'

@description('Provider of text messages. Empty: none is sent. Its key is the secret sms-api-key of the vault.')
param smsEndpoint string = ''

@description('Calling codes of the countries that text messages go to, with commas.')
param smsCountries string = '+86'

@description('Text messages a day, of all instances together.')
@minValue(0)
param smsDailyBudget int = 10000

@description('Web Push: whom push services may ask about the messages, mailto: or https:. Empty: nothing is sent to browsers. The key is the secret web-push-private-key of the vault, which the postprovision hook makes.')
param webPushSubject string = ''

@description('How long signed heads of the ledger cannot be changed or deleted, in days.')
@minValue(1)
@maxValue(146000)
param ledgerRetentionDays int = 3650

@description('Id of the Azure Front Door before the shop (its property frontDoorId, the X-Azure-FDID that it sends). Empty: clients reach the app themselves.')
param frontDoorId string = ''

@description('More app settings, or other values for those below: docs/settings.md. No secrets: write @Microsoft.KeyVault(...) references.')
param extraSettings object = {}

@description('Who is told by alerts and by the budget.')
param alertEmail string = ''

@description('Budget of the resource group for a month, in the currency of the subscription; 0: none.')
@minValue(0)
param budgetAmount int = 0

@description('First day of the month in which the budget was made (yyyy-MM-01). It must not change afterwards; the preprovision hook keeps it in the azd environment.')
param budgetStartDate string = utcNow('yyyy-MM-01')

@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Most GB of logs a day; -1: no cap. What is over it is not kept, alerts on logs are blind then.')
param logDailyCapGb int = -1

@description('A static site for web/.')
param webEnabled bool = true

@allowed(['centralus', 'eastasia', 'eastus2', 'westeurope', 'westus2'])
param webLocation string = 'westeurope'

@allowed(['Free', 'Standard'])
param webSku string = 'Free'

var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var usesScheduler = durableBackend == 'DurableTaskScheduler'
var schedulerName = '${abbreviations.scheduler}${token}'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${abbreviations.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: '${abbreviations.workspace}${token}'
    applicationInsightsName: '${abbreviations.applicationInsights}${token}'
    actionGroupName: '${abbreviations.actionGroup}${token}'
    alertEmail: alertEmail
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.identity}${token}'
  }
}

module network 'modules/network.bicep' = if (vnetEnabled) {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.virtualNetwork}${token}'
  }
}

module vault 'modules/keyvault.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.keyVault}${token}'
    workspaceId: monitoring.outputs.workspaceId
    publicAccess: !vnetEnabled
    lock: lockData
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.storageAccount}${token}'
    zoneRedundant: zoneRedundant
    workspaceId: monitoring.outputs.workspaceId
    publicAccess: !vnetEnabled
    lock: lockData && !usesScheduler
  }
}

module ledger 'modules/ledger.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.storageAccount}l${token}'
    zoneRedundant: zoneRedundant
    workspaceId: monitoring.outputs.workspaceId
    publicAccess: !vnetEnabled
    identityPrincipalId: identity.outputs.principalId
    retentionDays: ledgerRetentionDays
  }
}

module serviceBus 'modules/servicebus.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.serviceBus}${token}'
    sku: serviceBusSku
    capacity: serviceBusCapacity
    workspaceId: monitoring.outputs.workspaceId
    publicAccess: !(vnetEnabled && serviceBusSku == 'Premium')
    lock: lockData
  }
}

module cosmos 'modules/cosmos.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.cosmos}${token}'
    capacityMode: cosmosCapacityMode
    sharedMaxThroughput: cosmosSharedMaxThroughput
    hotMaxThroughput: cosmosHotMaxThroughput
    backupTier: cosmosBackupTier
    zoneRedundant: zoneRedundant
    workspaceId: monitoring.outputs.workspaceId
    publicAccess: !vnetEnabled
    lock: lockData
  }
}

module redis 'modules/redis.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.redis}${token}'
    sku: redisSku
    highAvailability: redisHighAvailability
    clusteringPolicy: redisClusteringPolicy
    vaultName: vault.outputs.name
    workspaceId: monitoring.outputs.workspaceId
    publicAccess: !vnetEnabled
  }
}

module scheduler 'modules/scheduler.bicep' = if (usesScheduler) {
  scope: group
  params: {
    location: location
    tags: tags
    name: schedulerName
    sku: schedulerSku
    capacity: schedulerCapacity
    allowlist: schedulerAllowlist
    lock: lockData
  }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    identityPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    deployerPrincipalType: principalType
    probePrincipalId: probePrincipalId
    storageName: storage.outputs.name
    serviceBusName: serviceBus.outputs.name
    cosmosName: cosmos.outputs.name
    vaultName: vault.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    schedulerName: schedulerName
    usesScheduler: usesScheduler
  }
  dependsOn: [scheduler]
}

module privateEndpoints 'modules/private-endpoints.bicep' = if (vnetEnabled) {
  scope: group
  params: {
    location: location
    tags: tags
    prefix: abbreviations.privateEndpoint
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    targets: concat(
      [
        { name: 'blob', serviceId: storage.outputs.id, groupId: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
        { name: 'ledger', serviceId: ledger.outputs.id, groupId: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
        { name: 'cosmos', serviceId: cosmos.outputs.id, groupId: 'Sql', zone: 'privatelink.documents.azure.com' }
        { name: 'redis', serviceId: redis.outputs.id, groupId: 'redisEnterprise', zone: 'privatelink.redis.azure.net' }
        { name: 'vault', serviceId: vault.outputs.id, groupId: 'vault', zone: 'privatelink.vaultcore.azure.net' }
      ],
      // Only orchestrations on storage use queues and tables.
      usesScheduler
        ? []
        : [
            { name: 'queue', serviceId: storage.outputs.id, groupId: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}' }
            { name: 'table', serviceId: storage.outputs.id, groupId: 'table', zone: 'privatelink.table.${environment().suffixes.storage}' }
          ],
      serviceBusSku == 'Premium'
        ? [{ name: 'servicebus', serviceId: serviceBus.outputs.id, groupId: 'namespace', zone: 'privatelink.servicebus.windows.net' }]
        : []
    )
  }
}

module web 'app/web.bicep' = if (webEnabled) {
  scope: group
  params: {
    location: webLocation
    tags: tags
    name: '${abbreviations.staticSite}${token}'
    sku: webSku
  }
}

module mall 'app/mall.bicep' = {
  scope: group
  params: {
    location: location
    tags: union(tags, { 'azd-service-name': 'mall' })
    name: '${abbreviations.functionApp}${token}'
    planName: '${abbreviations.plan}${token}'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    httpConcurrency: httpConcurrency
    alwaysReady: alwaysReady
    zoneRedundant: zoneRedundant
    subnetId: vnetEnabled ? network!.outputs.appSubnetId : ''
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    serviceBusHost: serviceBus.outputs.host
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.database
    ledgerHeadsContainer: ledger.outputs.headsContainer
    vaultUri: vault.outputs.uri
    redisSecretName: redis.outputs.secretName
    schedulerEndpoint: usesScheduler ? scheduler!.outputs.endpoint : ''
    schedulerHub: usesScheduler ? scheduler!.outputs.hub : ''
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    workspaceId: monitoring.outputs.workspaceId
    adminEmail: adminEmail
    operatorsEmail: operatorsEmail
    emailHost: emailHost
    emailUser: emailUser
    emailFrom: emailFrom
    smsEndpoint: smsEndpoint
    smsCountries: smsCountries
    smsDailyBudget: smsDailyBudget
    webPushSubject: webPushSubject
    allowedOrigins: webEnabled ? [web!.outputs.uri] : []
    simulatedPayments: simulatedPayments
    weChatPay: weChatPay
    frontDoorId: frontDoorId
    extraSettings: extraSettings
  }
  // The first start needs its roles.
  dependsOn: [roles, privateEndpoints]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    actionGroupId: monitoring.outputs.actionGroupId
    workspaceId: monitoring.outputs.workspaceId
    applicationInsightsId: monitoring.outputs.applicationInsightsId
    serviceBusId: serviceBus.outputs.id
    cosmosId: cosmos.outputs.id
    redisId: redis.outputs.id
    appUri: mall.outputs.uri
    maximumInstanceCount: maximumInstanceCount
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    applicationInsightsId: monitoring.outputs.applicationInsightsId
  }
}

module budget 'modules/budget.bicep' = if (budgetAmount > 0) {
  scope: group
  params: {
    amount: budgetAmount
    startDate: budgetStartDate
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = mall.outputs.name
output AZURE_KEY_VAULT_ID string = vault.outputs.id
output AZURE_STATIC_WEB_APP_NAME string = webEnabled ? web!.outputs.name : ''
output MALL_BASE_URL string = mall.outputs.uri
output MALL_WEB_URL string = webEnabled ? web!.outputs.uri : ''
output MALL_ADMIN_EMAIL string = adminEmail
