using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using Mall.Embedded.Cosmos;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Tests.Settings;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Container = Microsoft.Azure.Cosmos.Container;
using Database = Microsoft.Azure.Cosmos.Database;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>What an app in another process sees: the real client over a socket, with the settings that the host supplies.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private static readonly PartitionKey Key = new("p");

    private readonly TestFolder _folder = new();
    private readonly List<CosmosClient> _clients = [];
    private TestPieces _host = null!;
    private Container _container = null!;

    public async Task InitializeAsync()
    {
        _host = new TestPieces(_folder, isAttached: false);
        CosmosRegistration.Add(_host.Pieces);
        await _host.StartAsync();
        Database database = await NewClient().CreateDatabaseIfNotExistsAsync("db");
        _container = await database.CreateContainerIfNotExistsAsync("c", "/pk");
    }

    public async Task DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _host.StopAsync();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("space, ü, €, 100% & + = : ' \" ; [x] @")]
    public async Task PointOperations_AnyId_ReachTheStore(string id)
    {
        ItemResponse<Thing> created = await _container.CreateItemAsync(new Thing { Id = id, Count = 1 });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(created.ETag, (await _container.ReadItemAsync<Thing>(id, Key)).ETag);
        Assert.Equal(HttpStatusCode.OK, (await _container.UpsertItemAsync(new Thing { Id = id, Count = 2 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _container.ReplaceItemAsync(new Thing { Id = id, Count = 3 }, id)).StatusCode);
        Assert.Equal(4, (await _container.PatchItemAsync<Thing>(id, Key, [PatchOperation.Increment("/count", 1)])).Resource.Count);
        Assert.Equal(HttpStatusCode.NoContent, (await _container.DeleteItemAsync<Thing>(id, Key)).StatusCode);
    }

    [Fact]
    public async Task PartitionKey_WithCharactersOutsideOfAscii_IsTheSameInHeaderAndDocument()
    {
        await _container.CreateItemAsync(new Thing { Id = "1", Pk = "schlüssel €" }, new PartitionKey("schlüssel €"));

        Assert.Equal("schlüssel €", (await _container.ReadItemAsync<Thing>("1", new PartitionKey("schlüssel €"))).Resource.Pk);
    }

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Request_ThatNamesAnotherHost_IsRefused(string host)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, _container.Database.Client.Endpoint);
        request.Headers.Host = host;

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Errors_HaveStatusSubStatusAndMessage()
    {
        await _container.CreateItemAsync(new Thing { Id = "1" });

        await Account.FailsAsync(HttpStatusCode.Conflict, () => _container.CreateItemAsync(new Thing { Id = "1" }));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.ReadItemAsync<Thing>("2", Key));
        await Account.FailsAsync(
            HttpStatusCode.PreconditionFailed, () => _container.ReplaceItemAsync(new Thing { Id = "1" }, "1", requestOptions: new ItemRequestOptions { IfMatchEtag = "\"other\"" }));
        CosmosException wrongKey = await Account.FailsAsync(HttpStatusCode.BadRequest, () => _container.CreateItemAsync(new Thing { Id = "3" }, new PartitionKey("other")));
        Assert.Equal(1001, wrongKey.SubStatusCode);
        Assert.Contains("PartitionKey extracted from document", wrongKey.Message);
    }

    [Fact]
    public async Task Document_OfMoreThanAMegabyte_ComesBackWhole()
    {
        string name = new('ü', 800_000);
        await _container.CreateItemAsync(new Thing { Id = "1", Name = name });

        Assert.Equal(name, (await _container.ReadItemAsync<Thing>("1", Key)).Resource.Name);
    }

    [Theory]
    [InlineData(2 << 20)]
    [InlineData(5 << 20)]
    public async Task Document_ThatIsTooLarge_IsRefusedAndTheConnectionGoesOn(int length)
    {
        await Account.FailsAsync(HttpStatusCode.RequestEntityTooLarge, () => _container.CreateItemAsync(new Thing { Id = "1", Name = new string('x', length) }));

        await _container.CreateItemAsync(new Thing { Id = "1" });
        Assert.Empty(Complaints());
    }

    [Fact]
    public async Task Client_HangsUpInTheMiddleOfItsBody_NothingIsStoredAndNobodyComplains()
    {
        const string body = """{"id":"1","pk":"p"}""";
        string request = "POST /dbs/db/colls/c/docs HTTP/1.1\r\nHost: localhost\r\nx-ms-documentdb-partitionkey: [\"p\"]\r\n"
            + $"Content-Length: {body.Length + 20}\r\n\r\n{body}";
        var parts = new DbConnectionStringBuilder { ConnectionString = _host.Pieces.Defaults["Cosmos__ConnectionString"] };
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri((string)parts["AccountEndpoint"]).Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);

        // Until the host has hung up, too, and what it was doing is done.
        await Record.ExceptionAsync(() => stream.CopyToAsync(Stream.Null, HangGuard.Token()));
        await _host.StopAsync();

        Assert.Equal(0, _host.Host.GetRequiredService<CosmosStore>().FindContainer("db", "c")!.Documents.Count);
        Assert.Empty(Complaints());
    }

    [Fact]
    public async Task Host_Stopped_LeavesTheDataForTheNextOne()
    {
        await _container.CreateItemAsync(new Thing { Id = "1", Count = 7 });
        await _host.StopAsync();
        await _host.DisposeAsync();

        _host = new TestPieces(_folder, isAttached: false);
        CosmosRegistration.Add(_host.Pieces);
        await _host.StartAsync();

        Assert.Equal(7, (await Container(NewClient()).ReadItemAsync<Thing>("1", Key)).Resource.Count);
    }

    private IEnumerable<string> Complaints() => _host.Log.Lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Text);

    private CosmosClient NewClient()
    {
        var options = new CosmosClientOptions { ConnectionMode = Enum.Parse<ConnectionMode>(_host.Pieces.Defaults["Cosmos__ConnectionMode"]!), LimitToEndpoint = true };
        var client = new CosmosClient(_host.Pieces.Defaults["Cosmos__ConnectionString"], options);
        _clients.Add(client);
        return client;
    }

    private static Container Container(CosmosClient client) => client.GetContainer("db", "c");
}
