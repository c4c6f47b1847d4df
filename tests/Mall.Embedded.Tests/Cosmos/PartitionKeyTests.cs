using Microsoft.Azure.Cosmos;
using Newtonsoft.Json.Linq;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class PartitionKeyTests : AccountTests
{
    [Fact]
    public async Task Key_EqualToTheId_IsFound()
    {
        Container container = await Account.ContainerAsync("/id");
        await container.CreateItemAsync(JObject.Parse("""{"id":"one"}"""));
        await container.ReadItemAsync<JObject>("one", new PartitionKey("one"));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => container.ReadItemAsync<JObject>("one", new PartitionKey("two")));
    }

    [Fact]
    public async Task Key_EmptyText_IsAKeyToo()
    {
        Container container = await Account.ContainerAsync();
        await container.CreateItemAsync(new Thing { Id = "1", Pk = "" });
        await Account.RestartAsync();
        Assert.Equal("", (await Account.Again(container).ReadItemAsync<Thing>("1", new PartitionKey(""))).Resource.Pk);
    }

    [Fact]
    public async Task Key_MoreThan2048Bytes_400()
    {
        Container container = await Account.ContainerAsync();
        await Account.FailsAsync(HttpStatusCode.BadRequest, () => container.CreateItemAsync(new Thing { Id = "1", Pk = new string('x', 3000) }));
    }
}
