using Xunit;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What is deployed fits the code, and each rule sees a broken copy.</summary>
public sealed class InfraTests
{
    [Fact]
    public void Infra_AsItIs_KeepsAllRules()
    {
        var offences = InfraRules.All(InfraFolder.Real).Distinct().ToArray();

        Assert.True(offences.Length == 0, string.Join(Environment.NewLine, offences));
    }

    [Theory]
    [InlineData("infra/cosmos-containers.json", "\"carts\"", "\"baskets\"", "The code has ContainerDefinition { Name = carts")]
    [InlineData("infra/cosmos-containers.json", "\"carts\"", "\"baskets\"", "has ContainerDefinition { Name = baskets")]
    [InlineData("infra/cosmos-containers.json", "\"carts\"", "\"orders\"", "has orders twice")]
    [InlineData("infra/cosmos-containers.json", "\"/orderId\"", "\"/id\"", "The code has ContainerDefinition { Name = payments, PartitionKeyPath = /orderId")]
    [InlineData("infra/cosmos-containers.json", "\"defaultTtl\": -1", "\"defaultTtl\": 60", "DefaultTtl = 60")]
    [InlineData("infra/cosmos-containers.json", "\"/receiveBy/?\", ", "", "asks for /receiveBy/?")]
    [InlineData("infra/cosmos-containers.json", "\"/terms/[]/?\", ", "", "asks for /terms/[]/?")]
    [InlineData("infra/cosmos-containers.json", "\"/price/amount/?\", ", "", "asks for /price/amount/?")]
    [InlineData("infra/cosmos-containers.json", "\"/outboxPending/?\"", "\"/x/?\"", "asks for /outboxPending/?, which notifications")]
    [InlineData("infra/modules/cosmos.bicep", "container.?defaultTtl", "null", "does not use defaultTtl")]
    [InlineData("infra/modules/servicebus.bicep", "../servicebus-emulator.json", "../queues.json", "does not read servicebus-emulator.json")]
    [InlineData("infra/modules/servicebus.bicep", "'P14D'", "'PT1H'", "timeToLive must be P14D")]
    [InlineData("infra/modules/servicebus.bicep", "'P1D'", "'PT5M'", "duplicateWindow must be P1D")]
    [InlineData("infra/modules/servicebus.bicep", "defaultMessageTimeToLive: timeToLive", "defaultMessageTimeToLive: queue.Properties.DefaultMessageTimeToLive", "messages of queues live as long as the emulator can")]
    [InlineData("infra/modules/servicebus.bicep", "deadLetteringOnMessageExpiration: true", "deadLetteringOnMessageExpiration: false", "expired messages of queues are lost")]
    [InlineData("infra/modules/servicebus-subscription.bicep", "deadLetteringOnMessageExpiration: true", "deadLetteringOnMessageExpiration: false", "expired messages of entity are lost")]
    [InlineData("infra/modules/servicebus-topic.bicep", "duplicateDetectionHistoryTimeWindow: duplicateWindow", "duplicateDetectionHistoryTimeWindow: 'PT1M'", "know a copy only as long")]
    [InlineData("infra/modules/servicebus-subscription.bicep", "name: i == 0 ? '$Default' : rule.Name", "name: rule.Name", "the rule $Default stays")]
    [InlineData("infra/servicebus-emulator.json", "\"FilterType\": \"Correlation\", \"CorrelationFilter\": { \"Label\": \"user.registered\" }", "\"FilterType\": \"Sql\", \"SqlFilter\": { \"SqlExpression\": \"1=1\" }", "the rule registered is no correlation by label")]
    [InlineData("infra/modules/servicebus-topic.bicep", "'servicebus-subscription.bicep'", "'servicebus-rules.bicep'", "Topics or subscriptions are not deployed")]
    [InlineData("infra/modules/roles.bicep", "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39", "090c5cfd-751d-490a-894a-3ce6f1109419", "serviceBusDataSender is not 090c5cfd")]
    [InlineData("infra/modules/roles.bicep", "[serviceBusDataReceiver, serviceBusDataSender]", "[serviceBusDataReceiver]", "the app lacks serviceBusDataSender on serviceBus")]
    [InlineData("infra/modules/roles.bicep", "? [storageBlobDataOwner]", "? [storageBlobDataOwner, storageBlobDataContributor]", "the app has storageBlobDataContributor on storage")]
    [InlineData("infra/modules/roles.bicep", "scope: vault", "scope: storage", "the app lacks keyVaultSecretsUser on vault")]
    [InlineData("infra/app/mall.bicep", "  Jwt__SigningKey: ", "  Jwt__Key: ", "no code reads Jwt__Key.")]
    [InlineData("infra/app/mall.bicep", "  Jwt__SigningKey: ", "  Jwt__Key: ", "Jwt__SigningKey is not passed")]
    [InlineData("infra/app/mall.bicep", "ServiceBus__credential: ", "ServiceBus__accountName: ", "ServiceBus__credential is not passed")]
    [InlineData("infra/app/mall.bicep", "'@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/payments-callback-secret)'", "'c2VjcmV0'", "Payments__CallbackSecret must be a reference to the vault")]
    [InlineData("infra/app/mall.bicep", "secrets/jwt-signing-key)", "secrets/jwt-key)", "Nothing makes the secret jwt-key")]
    [InlineData("infra/app/mall.bicep", "    smsSettings,\n", "", "smsSettings are not passed")]
    [InlineData("infra/modules/storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true", "properties.allowSharedKeyAccess must be false")]
    [InlineData("infra/modules/redis.bicep", "'NoEviction'", "'VolatileLRU'", "properties.evictionPolicy must be NoEviction")]
    [InlineData("infra/modules/cosmos.bicep", "disableLocalAuth: true", "disableLocalAuth: false", "properties.disableLocalAuth must be true")]
    [InlineData("infra/modules/redis.bicep", "workspaceId: workspaceId", "workspaceId: ''", "infra/modules/redis.bicep: no diagnostic settings")]
    [InlineData("infra/modules/cosmos.bicep", "level: 'CanNotDelete'", "level: 'NotSpecified'", "infra/modules/cosmos.bicep: no lock")]
    [InlineData("infra/modules/alerts.bicep", "${metrics.mismatches.name}", "${metrics.audit.name}", "infra/telemetry.json has no audit")]
    [InlineData("infra/modules/alerts.bicep", "${metrics.mismatches.name}", "mall.audit", "no alert for mismatches")]
    [InlineData("infra/modules/alerts.bicep", "Audit: refused a callback", "Refused a callback", "no code logs \"Refused a callback\"")]
    [InlineData("infra/workbook.json", "mall.audit.mismatches", "mall.audit.errors", "has no mall.audit.errors")]
    [InlineData("infra/sale-day.bicepparam", "function:DrainTickets", "function:DrainQueue", "nothing is called function:DrainQueue")]
    [InlineData("infra/main.bicep", "'azd-service-name': 'mall'", "'azd-service-name': 'app'", "the tag azd-service-name must be mall")]
    [InlineData("infra/main.bicep", "output MALL_BASE_URL", "output baseUrl", "the output baseUrl is not in upper case")]
    public void Rules_BrokenCopy_SayWhat(string path, string old, string broken, string expected)
    {
        var infra = InfraFolder.Real.With(path, old, broken);

        Assert.Contains(InfraRules.All(infra), offence => offence.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>The instrument itself: a setting of each kind is known.</summary>
    [Fact]
    public void AppSettings_OfTheCode_AreSeen()
    {
        Assert.Superset(new HashSet<string> { "Orders__PaymentWindow", "Payments__Simulated__Repeat", "Jwt__PreviousKeys__", "Cosmos__ConnectionMode" }, AppSettings.OfTheCode.ToHashSet());
        Assert.Equal(new HashSet<string> { "Jwt__SigningKey", "Payments__CallbackSecret", "Redis__ConnectionString" }, AppSettings.Required);
        Assert.True(AppSettings.IsKnown("Jwt__PreviousKeys__7"));
        Assert.False(AppSettings.IsKnown("Jwt__Lifetime"));
    }
}
