using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Tests.Platform;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("localhost:6379", true)]
    [InlineData("redis.example:10000,ssl=True,password=p=", true)]
    [InlineData("localhost:6379,pasword=p", false)]
    [InlineData("ssl=True", false)]
    public void RedisConnectionString_ThatTheClientCannotRead_IsNamed(string connectionString, bool isGood)
    {
        var result = new RedisOptionsValidator().Validate(null, new RedisOptions { ConnectionString = connectionString });

        Assert.Equal(isGood, result.Succeeded);
        Assert.Equal(!isGood, result.FailureMessage?.Contains("Redis__ConnectionString", StringComparison.Ordinal) ?? false);
    }

    /// <summary>Azure passes the reference itself while the secret is missing. It has enough characters for a password.</summary>
    [Fact]
    public void Start_WithAReferenceToTheVaultThatWasNotResolved_NamesTheSetting()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Admin:Password", "@Microsoft.KeyVault(SecretUri=https://kv-mall.vault.azure.net/secrets/admin-password)")]).Build();

        var thrown = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddPlatform(settings));

        Assert.Contains("Admin__Password", thrown.Message, StringComparison.Ordinal);
    }
}
