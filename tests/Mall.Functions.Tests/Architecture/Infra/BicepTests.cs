using Mall.Functions.Tests.Architecture.Infra.Bicep;
using Xunit;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>The files of infra/ as the compiler would read them, and that each rule sees a broken copy.</summary>
public sealed class BicepTests
{
    [Fact]
    public void Files_OfInfra_KeepAllRules() => AssertNone(BicepRules.All(InfraFolder.Real));

    [Fact]
    public void Main_Scope_IsTheSubscription() => Assert.Equal("subscription", InfraFolder.Real["main.bicep"].Scope);

    [Fact]
    public void ParameterFiles_AreThoseOfTheEnvironments() =>
        Assert.Equal(["infra/dev.bicepparam", "infra/prod.bicepparam", "infra/sale-day.bicepparam"], InfraFolder.Real.ParameterFiles.Select(file => file.Path).Order());

    [Theory]
    [InlineData("modules/identity.bicep", "location: location\n", "location: location,,\n")]
    [InlineData("modules/identity.bicep", "location: location\n", "location location\n")]
    [InlineData("modules/identity.bicep", "name: name\n", "name: 'unfinished\n")]
    [InlineData("modules/identity.bicep", "param name string", "param name")]
    [InlineData("modules/identity.bicep", "output id string = identity.id", "output id string = identity.id identity.id")]
    [InlineData("modules/identity.bicep", "resource identity", "resourse identity")]
    [InlineData("modules/cosmos.bicep", "for container in containerList", "for container of containerList")]
    [InlineData("modules/cosmos.bicep", "path => { path: path }", "path => ")]
    [InlineData("modules/cosmos.bicep", "(container.?hot ?? false)", "(container.?hot ?? false")]
    [InlineData("app/mall.bicep", "'ClientId=${identityClientId};", "'ClientId=${identityClientId;")]
    [InlineData("app/mall.bicep", "httpsOnly: true", "httpsOnly: true\n    httpsOnly: true")]
    [InlineData("main.bicep", "targetScope = 'subscription'", "targetScope = subscription")]
    [InlineData("dev.bicepparam", "using './main.bicep'", "using ./main.bicep")]
    public void Parse_BrokenFile_NamesFileAndLine(string path, string old, string broken)
    {
        var infra = InfraFolder.Real.With($"infra/{path}", old, broken);

        var failure = Assert.Throws<BicepException>(() => infra.Bicep);
        Assert.Matches($@"^infra/{path}\(\d+\): ", failure.Message);
    }

    [Theory]
    [InlineData("modules/redis.bicep", "name: vaultName", "name: vault_name", "nothing declares vault_name")]
    [InlineData("main.bicep", "toLower(uniqueString(", "lower(uniqueString(", "nothing declares lower()")]
    [InlineData("modules/redis.bicep", "database.listKeys()", "database.getKeys()", "nothing declares getKeys()")]
    [InlineData("modules/private-endpoints.bicep", "name: target.zone", "name: zone.name", "nothing declares zone")]
    [InlineData("main.bicep", "module budget ", "module alerts ", "alerts is declared twice")]
    [InlineData("modules/redis.bicep", "param sku string", "param sku string\nparam size int", "size is not used")]
    [InlineData("modules/redis.bicep", "sku: { name: sku }", "sku: { name: 'Balanced_B0' }", "sku is not used")]
    [InlineData("modules/scheduler.bicep", "name: host.extensions.durableTask.hubName", "name: 'MallOrders'", "host is not used")]
    [InlineData("main.bicep", "'modules/redis.bicep'", "'modules/cache.bicep'", "there is no modules/cache.bicep")]
    [InlineData("main.bicep", "sku: redisSku", "size: redisSku", "modules/redis.bicep has no parameter size")]
    [InlineData("main.bicep", "sku: redisSku", "size: redisSku", "modules/redis.bicep needs sku")]
    [InlineData("main.bicep", "redis.outputs.secretName", "redis.outputs.key", "modules/redis.bicep has no output key")]
    [InlineData("modules/redis.bicep", "output secretName string", "output secret string", "modules/redis.bicep has no output secretName")]
    [InlineData("modules/redis.bicep", "redisEnterprise@2025-07-01'", "redisEnterprise'", "is no type with a version")]
    [InlineData("modules/redis.bicep", "Microsoft.KeyVault/vaults@2023-07-01", "Microsoft.KeyVault/vaults@2024-11-01", "is used in the versions")]
    [InlineData("modules/cosmos.bicep", "../cosmos-containers.json", "../containers.json", "there is no ../containers.json")]
    [InlineData("modules/redis.bicep", "output secretName string = connection.name", "output secretName string = database.listKeys().primaryKey", "the output secretName has a secret")]
    [InlineData("modules/redis.bicep", "param sku string", "@secure()\nparam sku string\noutput size string = sku", "the output size has a secret")]
    [InlineData("modules/monitoring.bicep", "string = applicationInsights.name", "string = applicationInsights.properties.ConnectionString", "has a secret")]
    [InlineData("prod.bicepparam", "serviceBusSku = 'Premium'", "serviceBusSku = 'Basic'", "serviceBusSku must not be Basic")]
    [InlineData("prod.bicepparam", "maximumInstanceCount = 100", "maximumInstanceCount = 20", "maximumInstanceCount must not be less than 40")]
    [InlineData("prod.bicepparam", "maximumInstanceCount = 100", "maximumInstanceCount = 1001", "maximumInstanceCount must not be more than 1000")]
    [InlineData("prod.bicepparam", "lockData = true", "lockData = 'true'", "lockData must be of type bool")]
    [InlineData("prod.bicepparam", "param lockData", "param locks", "has no parameter locks")]
    [InlineData("prod.bicepparam", "param location", "param region", "infra/main.bicep needs location")]
    [InlineData("prod.bicepparam", "'./main.bicep'", "'./mall.bicep'", "there is no ./mall.bicep")]
    public void Rules_BrokenFile_SayWhat(string path, string old, string broken, string expected)
    {
        var infra = InfraFolder.Real.With($"infra/{path}", old, broken);

        Assert.Contains(BicepRules.All(infra), offence => offence.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_FileThatNothingDeploys_SayWhich() =>
        Assert.Contains(BicepRules.All(InfraFolder.Real.WithFile("infra/modules/old.bicep", "output a int = 1")), offence => offence == "infra/modules/old.bicep is deployed by nothing.");

    private static void AssertNone(IEnumerable<string> offences)
    {
        var all = offences.Distinct().ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }
}
