namespace Mall.Functions.Tests.Platform;

public sealed class CosmosOptionsTests
{
    [Theory]
    [InlineData("AccountEndpoint=https://example/;AccountKey=eA==;", null, true)]
    [InlineData(null, "https://example.documents.azure.com:443/", true)]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData(null, "example", false)]
    public void Settings_WithoutADatabase_AreNamed(string? connectionString, string? endpoint, bool good)
    {
        var result = new CosmosOptionsValidator().Validate(null, new CosmosOptions { ConnectionString = connectionString, AccountEndpoint = endpoint });

        Assert.Equal(good, result.Succeeded);
        Assert.Equal(!good, result.FailureMessage?.Contains("Cosmos__ConnectionString") ?? false);
    }
}
