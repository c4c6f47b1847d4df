namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What is deployed fits the code, and each rule sees a broken copy.</summary>
public sealed class InfraTests
{
    private const string Compiled = "infra/main.json";

    [BicepFact]
    public void Infra_AsItIs_KeepsAllRules() => AssertNone(InfraRules.All(InfraFolder.Compiled));

    [BicepTheory]
    [InlineData("infra/cosmos-containers.json", "\"carts\"", "\"baskets\"", "The code has ContainerDefinition { Name = carts")]
    [InlineData("infra/cosmos-containers.json", "\"carts\"", "\"baskets\"", "has ContainerDefinition { Name = baskets")]
    [InlineData("infra/cosmos-containers.json", "\"carts\"", "\"baskets\"", "cosmos does not read infra/cosmos-containers.json")]
    [InlineData("infra/cosmos-containers.json", "\"carts\"", "\"orders\"", "has orders twice")]
    [InlineData("infra/cosmos-containers.json", "\"/orderId\"", "\"/id\"", "The code has ContainerDefinition { Name = payments, PartitionKeyPath = /orderId")]
    [InlineData("infra/cosmos-containers.json", "\"defaultTtl\": -1", "\"defaultTtl\": 60", "DefaultTtl = 60")]
    [InlineData("infra/cosmos-containers.json", "\"/receiveBy/?\", ", "", "asks for /receiveBy/?")]
    [InlineData("infra/cosmos-containers.json", "\"/stock/reserved/?\", ", "", "asks for /stock/reserved/?")]
    [InlineData("infra/cosmos-containers.json", "\"/outboxPending/?\"", "\"/x/?\"", "asks for /outboxPending/?, which notifications")]
    [InlineData(Compiled, "tryGet(variables('containerList')[copyIndex()], 'defaultTtl')", "null()", "does not use 'defaultTtl'")]
    [InlineData("infra/servicebus-emulator.json", "seckill.tickets", "seckill.intents", "does not read infra/servicebus-emulator.json")]
    [InlineData(Compiled, "\"P14D\"", "\"PT1H\"", "timeToLive must be P14D")]
    [InlineData(Compiled, "\"P1D\"", "\"PT5M\"", "duplicateWindow must be P1D")]
    [InlineData(Compiled, "\"[variables('timeToLive')]\"", "\"[variables('entities').Queues[copyIndex()].Properties.DefaultMessageTimeToLive]\"", "messages of queues live as long as the emulator can")]
    [InlineData(Compiled, "\"deadLetteringOnMessageExpiration\": true", "\"deadLetteringOnMessageExpiration\": false", "expired messages of queues are lost")]
    [InlineData(Compiled, "\"deadLetteringOnMessageExpiration\": true", "\"deadLetteringOnMessageExpiration\": false", "expired messages of subscriptions are lost")]
    [InlineData(Compiled, "\"duplicateDetectionHistoryTimeWindow\": \"[parameters('duplicateWindow')]\"", "\"duplicateDetectionHistoryTimeWindow\": \"PT1M\"", "topics know a copy only as long")]
    [InlineData(Compiled, "if(equals(copyIndex(), 0), '$Default', ", "concat('', ", "the rule $Default stays")]
    [InlineData("infra/servicebus-emulator.json", "\"FilterType\": \"Correlation\", \"CorrelationFilter\": { \"Label\": \"user.registered\" }", "\"FilterType\": \"Sql\", \"SqlFilter\": { \"SqlExpression\": \"1=1\" }", "the rule registered is no correlation by label")]
    [InlineData(Compiled, "\"subscriptions\": {", "\"others\": {", "Topics or subscriptions are not deployed")]
    [InlineData(Compiled, "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39", "090c5cfd-751d-490a-894a-3ce6f1109419", "serviceBusDataSender is not 090c5cfd")]
    [InlineData(Compiled, "\"[variables('serviceBusDataSender')]\"", "\"\"", "the app lacks serviceBusDataSender on Microsoft.ServiceBus/namespaces")]
    [InlineData(Compiled, "createArray(variables('storageBlobDataOwner'))", "createArray(variables('storageBlobDataContributor'))", "the app has storageBlobDataContributor on Microsoft.Storage/storageAccounts")]
    [InlineData(Compiled, "\"scope\": \"[resourceId('Microsoft.KeyVault/vaults', parameters('vaultName'))]\"", "\"scope\": \"[resourceId('Microsoft.Storage/storageAccounts', parameters('storageName'))]\"", "the app lacks keyVaultSecretsUser on Microsoft.KeyVault/vaults")]
    [InlineData(Compiled, "\"immutabilityPeriodSinceCreationInDays\": \"[parameters('retentionDays')]\"", "\"immutabilityPeriodSinceCreationInDays\": 0", "blobs are not kept")]
    [InlineData(Compiled, "\"allowProtectedAppendWrites\": false", "\"allowProtectedAppendWrites\": true", "blobs are not kept")]
    [InlineData(Compiled, "containers/blobs/add/action\"", "containers/blobs/write\"", "the app may do more than add and read")]
    [InlineData(Compiled, "'Jwt__SigningKey'", "'Jwt__Key'", "no code reads Jwt__Key.")]
    [InlineData(Compiled, "'Jwt__SigningKey'", "'Jwt__Key'", "Jwt__SigningKey is not passed")]
    [InlineData(Compiled, "'ServiceBus__credential'", "'ServiceBus__accountName'", "ServiceBus__credential is not passed")]
    [InlineData(Compiled, "format('@Microsoft.KeyVault(SecretUri={0}secrets/payments-callback-secret)', parameters('vaultUri'))", "'c2VjcmV0'", "Payments__CallbackSecret must be a reference to the vault")]
    [InlineData(Compiled, "secrets/jwt-signing-key)", "secrets/jwt-key)", "Nothing makes the secret jwt-key")]
    [InlineData(Compiled, "'AzureWebJobsDisableHomepage'", "'AzureWebJobsFeatureFlags'", "AzureWebJobsDisableHomepage is not passed")]
    [InlineData(Compiled, "'Sms__Endpoint'", "'Sms__Address'", "no code reads Sms__Address.")]
    [InlineData(Compiled, "\"allowSharedKeyAccess\": false", "\"allowSharedKeyAccess\": true", "properties.allowSharedKeyAccess must be false")]
    [InlineData(Compiled, "\"NoEviction\"", "\"VolatileLRU\"", "properties.evictionPolicy must be NoEviction")]
    [InlineData(Compiled, "\"disableLocalAuth\": true", "\"disableLocalAuth\": false", "cosmos: properties.disableLocalAuth must be true")]
    [InlineData(Compiled, "\"workspaceId\": \"[parameters('workspaceId')]\"", "\"workspaceId\": \"\"", "redis: no diagnostic settings")]
    [InlineData(Compiled, "\"CanNotDelete\"", "\"NotSpecified\"", "cosmos: no lock")]
    [InlineData(Compiled, "variables('metrics').mismatches.name", "'mall.audit'", "no alert for mismatches")]
    [InlineData(Compiled, "variables('metrics').payments.name", "'mall.paid'", "no alert for payments")]
    [InlineData("infra/modules/alerts.bicep", "Audit: refused a callback", "Refused a callback", "no code logs \"Refused a callback\"")]
    [InlineData("infra/workbook.json", "mall.audit.mismatches", "mall.audit.errors", "has no mall.audit.errors")]
    [InlineData("infra/sale-day.json", "function:DrainTickets", "function:DrainQueue", "nothing is called function:DrainQueue")]
    [InlineData(Compiled, "createObject('azd-service-name', 'mall')", "createObject('azd-service-name', 'app')", "the tag azd-service-name must be mall")]
    [InlineData(Compiled, "\"MALL_BASE_URL\"", "\"baseUrl\"", "the output baseUrl is not in upper case")]
    [InlineData("infra/modules/redis.bicep", "Microsoft.KeyVault/vaults@2023-07-01", "Microsoft.KeyVault/vaults@2024-11-01", "Microsoft.KeyVault/vaults is used in the versions")]
    [InlineData(Compiled, "\"value\": \"redis-connection\"", "\"value\": \"[reference('app').ConnectionString]\"", "redis: the output secretName has a secret")]
    public void Rules_BrokenCopy_SayWhat(string path, string old, string broken, string expected)
    {
        var infra = InfraFolder.Compiled.With(path, old, broken);

        Assert.Contains(InfraRules.All(infra), offence => offence.Contains(expected, StringComparison.Ordinal));
    }

    [BicepFact]
    public void Rules_FileThatNothingDeploys_SayWhich() =>
        Assert.Contains("infra/modules/old.bicep is deployed by nothing.", InfraRules.All(InfraFolder.Compiled.WithFile("infra/modules/old.bicep", "output a int = 1")));
}
