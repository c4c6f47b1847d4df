// The function app on Flex Consumption. There are no deployment slots: a new package replaces the old one, which runs its invocations to their end.
param location string
param tags object
param name string
param planName string
param identityId string
param identityClientId string
param instanceMemoryMB int
param maximumInstanceCount int
param httpConcurrency int
param alwaysReady array
param zoneRedundant bool
@description('Empty: no virtual network.')
param subnetId string
param storageName string
param packageContainer string
param serviceBusHost string
param cosmosEndpoint string
param cosmosDatabase string
param ledgerHeadsContainer string
param vaultUri string
param redisSecretName string
@description('Empty: Durable Task runs on the storage account.')
param schedulerEndpoint string
param schedulerHub string
param applicationInsightsName string
param workspaceId string
param adminEmail string
param operatorsEmail string
param emailHost string
param emailUser string
param emailFrom string
param smsEndpoint string
param smsCountries string
param smsDailyBudget int
@description('Empty: nothing is sent to browsers.')
param webPushSubject string
param allowedOrigins array
param simulatedPayments bool
@description('Empty: no WeChat Pay.')
param weChatPay object
@description('Empty: no front door.')
param frontDoorId string
param extraSettings object

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReady
        triggers: { http: { perInstanceConcurrency: httpConcurrency } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // The app answers for CORS itself (docs/decisions/0008); what is allowed here would win over it.
    }
  }

  // Deploying needs a token of somebody with a role, not a password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// A __ group selects the identity; a plain setting of the same name would win over it, so there is none.
var platformSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // The host's own page says which runtime and version answers; "/" is nobody's here.
  AzureWebJobsDisableHomepage: 'true'
  // What DefaultAzureCredential signs in as. Service Bus names the identity once more, because its triggers read their own setting.
  AZURE_CLIENT_ID: identityClientId
}

var shopSettings = {
  ServiceBus__fullyQualifiedNamespace: serviceBusHost
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: identityClientId
  Cosmos__AccountEndpoint: cosmosEndpoint
  Cosmos__Database: cosmosDatabase
  Cosmos__ConnectionMode: 'Direct'
  Cosmos__CreateContainers: 'false'
  Redis__ConnectionString: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${redisSecretName})'
  Jwt__SigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/jwt-signing-key)'
  Payments__CallbackSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/payments-callback-secret)'
  Ledger__SigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/ledger-signing-key)'
  Ledger__HeadsContainer: ledgerHeadsContainer
  Payments__Simulated__Enabled: string(simulatedPayments)
  Payments__SimulatedCallbackUrl: 'https://${app.properties.defaultHostName}/api/v1/payments/callbacks/simulated'
  Cors__AllowedOrigins: join(allowedOrigins, ',')
  Demo__Seed: 'false'
}

// The storage provider of host.json is for developers; these host settings put the scheduler in its place.
var schedulerSettings = empty(schedulerEndpoint)
  ? {}
  : {
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};TaskHub=${schedulerHub};Authentication=ManagedIdentity;ClientID=${identityClientId}'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
    }

var adminSettings = empty(adminEmail)
  ? {}
  : {
      Admin__Email: adminEmail
      Admin__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/admin-password)'
    }

var operatorSettings = empty(operatorsEmail) ? {} : { Notifications__OperatorsEmail: operatorsEmail }

var emailSettings = empty(emailHost) ? {} : { Email__Host: emailHost, Email__From: emailFrom }

var emailLogInSettings = empty(emailHost) || empty(emailUser)
  ? {}
  : {
      Email__User: emailUser
      Email__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/email-password)'
    }

var smsSettings = empty(smsEndpoint)
  ? {}
  : {
      Sms__Endpoint: smsEndpoint
      Sms__Countries: smsCountries
      Sms__DailyBudget: string(smsDailyBudget)
      Sms__ApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sms-api-key)'
    }

var webPushSettings = empty(webPushSubject)
  ? {}
  : {
      WebPush__Subject: webPushSubject
      WebPush__PrivateKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/web-push-private-key)'
    }

// A merchant with WeChat Pay's public key needs no platform certificates. Keys and the APIv3 key are secrets of the vault.
var weChatPaySettings = empty(weChatPay)
  ? {}
  : {
      Payments__WeChat__MerchantId: weChatPay.merchantId
      Payments__WeChat__AppId: weChatPay.appId
      Payments__WeChat__CertificateSerial: weChatPay.certificateSerial
      Payments__WeChat__ApiV3Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/wechat-pay-api-v3-key)'
      Payments__WeChat__PrivateKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/wechat-pay-private-key)'
      Payments__WeChat__CallbackUrl: 'https://${app.properties.defaultHostName}/api/v1/payments/callbacks/wechat'
    }

var weChatPayKeySettings = empty(weChatPay) || empty(weChatPay.?publicKeyId ?? '')
  ? {}
  : {
      Payments__WeChat__PublicKeyId: weChatPay.publicKeyId
      Payments__WeChat__PublicKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/wechat-pay-public-key)'
    }

// The front door's word about the addresses of clients.
var frontDoorSettings = empty(frontDoorId) ? {} : { FrontDoor__Id: frontDoorId }

// All settings at once: what is not here is gone after a deployment.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    platformSettings,
    shopSettings,
    schedulerSettings,
    adminSettings,
    operatorSettings,
    emailSettings,
    emailLogInSettings,
    smsSettings,
    webPushSettings,
    weChatPaySettings,
    weChatPayKeySettings,
    frontDoorSettings,
    extraSettings
  )
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'workspace'
  properties: {
    workspaceId: workspaceId
    // Logs of functions go to Application Insights already.
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = app.name
output uri string = 'https://${app.properties.defaultHostName}'
