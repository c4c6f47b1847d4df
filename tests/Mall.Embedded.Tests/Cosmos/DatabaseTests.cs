using Mall.Embedded.Cosmos;
using Microsoft.Azure.Cosmos;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class DatabaseTests : AccountTests
{
    [Fact]
    public async Task CreateIfNotExists_Twice_201Then200()
    {
        DatabaseResponse first = await Account.Client.CreateDatabaseIfNotExistsAsync("db");
        DatabaseResponse second = await Account.Client.CreateDatabaseIfNotExistsAsync("db");
        ContainerResponse created = await first.Database.CreateContainerIfNotExistsAsync("c", "/pk");
        ContainerResponse found = await first.Database.CreateContainerIfNotExistsAsync("c", "/pk");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK], [created.StatusCode, found.StatusCode]);
        Assert.Equal("/pk", found.Resource.PartitionKeyPath);
    }

    [Fact]
    public async Task Create_Existing_409()
    {
        Database database = await Account.Client.CreateDatabaseAsync("db");
        await database.CreateContainerAsync("c", "/pk");

        await Account.FailsAsync(HttpStatusCode.Conflict, () => Account.Client.CreateDatabaseAsync("db"));
        await Account.FailsAsync(HttpStatusCode.Conflict, () => database.CreateContainerAsync("c", "/pk"));
    }

    [Fact]
    public async Task Item_OfMissingContainer_NotFound() => await Account.FailsAsync(
        HttpStatusCode.NotFound, () => Account.Client.GetContainer("none", "none").ReadItemAsync<Thing>("1", new PartitionKey("p")));

    [Theory]
    [InlineData("http://169.254.169.254/metadata/instance?api-version=2020-06-01")]
    [InlineData("https://elsewhere.example/")]
    public async Task OtherHosts_404(string url)
    {
        using var client = new HttpClient(Account.Handler, disposeHandler: false);

        using HttpResponseMessage response = await client.GetAsync(new Uri(url));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("bad/name")]
    [InlineData("")]
    public async Task Create_DatabaseWithBadName_400(string name)
    {
        using var client = new HttpClient(Account.Handler, disposeHandler: false);

        using HttpResponseMessage response = await client.PostAsync(
            new Uri($"https://{CosmosHandler.Host}/dbs"), new StringContent($$"""{"id":"{{name}}"}"""));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
