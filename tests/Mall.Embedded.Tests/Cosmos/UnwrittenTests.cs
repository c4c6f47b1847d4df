using System.Text;
using Mall.Embedded.Cosmos;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>Nobody hears of a change that is not written yet, not even by a refusal or by its effect on a list.</summary>
public sealed class UnwrittenTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = HangGuard.Time;

    private readonly TestDisk _disk = new();
    private readonly ManualResetEventSlim _writing = new();
    private readonly ManualResetEventSlim _goOn = new();
    private readonly Account _account;

    public UnwrittenTests()
    {
        _account = new Account(options: new CosmosStoreOptions { Journal = new JournalOptions { Disk = _disk } });
    }

    public async Task InitializeAsync()
    {
        await SendAsync(HttpMethod.Post, "dbs", """{"id":"db"}""");
        await SendAsync(HttpMethod.Post, "dbs/db/colls", """{"id":"c","partitionKey":{"paths":["/id"],"kind":"Hash"}}""");
        await SendAsync(HttpMethod.Post, "dbs/db/colls/c/docs", """{"id":"1"}""");
    }

    public async Task DisposeAsync()
    {
        _goOn.Set();
        await _account.DisposeAsync();
    }

    [Theory]
    [InlineData("POST dbs {\"id\":\"other\"}", "POST dbs {\"id\":\"other\"}", HttpStatusCode.Conflict)]
    [InlineData("POST dbs/db/colls {\"id\":\"d\",\"partitionKey\":{\"paths\":[\"/id\"]}}", "POST dbs/db/colls {\"id\":\"d\",\"partitionKey\":{\"paths\":[\"/id\"]}}", HttpStatusCode.Conflict)]
    [InlineData("DELETE dbs/db/colls/c/docs/1", "GET dbs/db/colls/c/docs/1", HttpStatusCode.NotFound)]
    [InlineData("DELETE dbs/db/colls/c/docs/1", "QUERY dbs/db/colls/c/docs {\"query\":\"SELECT * FROM c\"}", HttpStatusCode.OK)]
    [InlineData("POST dbs/db/colls/c/docs {\"id\":\"2\"}", "POST dbs/db/colls/c/docs {\"id\":\"2\"}", HttpStatusCode.Conflict)]
    public async Task Answer_ThatFollowsFromAChange_WaitsUntilThatIsWritten(string change, string question, HttpStatusCode status)
    {
        _disk.Before = operation =>
        {
            if (operation == "write")
            {
                _writing.Set();
                _goOn.Wait(Patience);
            }
        };
        Task changing = Task.Run(() => SendAsync(change));
        _writing.Wait(Patience);

        Task<HttpResponseMessage> answer = SendAsync(question);

        Assert.False(answer.IsCompleted);
        _goOn.Set();
        await changing.WaitAsync(Patience);
        Assert.Equal(status, (await answer.WaitAsync(Patience)).StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(string request)
    {
        string[] parts = request.Split(' ', 3);
        return SendAsync(new HttpMethod(parts[0]), parts[1], parts.Length == 3 ? parts[2] : null);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null)
    {
        bool isQuery = method.Method == "QUERY";
        var request = new HttpRequestMessage(isQuery ? HttpMethod.Post : method, $"https://{CosmosHandler.Host}/{path}");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        }

        if (isQuery)
        {
            request.Headers.Add("x-ms-documentdb-isquery", "True");
        }
        else if (path.Contains("/docs/", StringComparison.Ordinal) || (method == HttpMethod.Post && path.EndsWith("/docs", StringComparison.Ordinal)))
        {
            string id = body is null ? "1" : body.Split('"')[3];
            request.Headers.TryAddWithoutValidation("x-ms-documentdb-partitionkey", $"[\"{id}\"]");
        }

        return _account.Handler.AnswerAsync(request, CancellationToken.None);
    }
}
