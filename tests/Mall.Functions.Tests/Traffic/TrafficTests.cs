using Mall.Functions.Carts;
using Mall.Functions.Traffic;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Traffic;

public sealed class TrafficTests : ShopTests
{
    private const string Phone = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
    private const string Desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.Get<TrafficCounts>().Salt(new DateOnly(2026, 11, 11), new byte[16]);
    }

    [Fact]
    public async Task Visits_AreCountedByPageSaleReferrerAndDevice()
    {
        await VisitAsync(new { page = "/", referrer = "news.example" }, Desktop, "203.0.113.1");
        await VisitAsync(new { page = "/sales/{id}", sale = "sale-1" }, Desktop, "203.0.113.1");
        await VisitAsync(new { page = "/sales/{id}", sale = "sale-1" }, Phone, "203.0.113.2");
        await VisitAsync(new { page = "/" }, "Googlebot/2.1", "203.0.113.3");
        await WriteAsync();

        var answer = await TrafficAsync();

        var day = Assert.Single(answer.GetProperty("days").EnumerateArray());
        Assert.Equal("""{"date":"2026-11-11","views":3,"visits":2,"carts":0,"bots":1}""", day.GetRawText());
        Assert.Equal("""[{"page":"/sales/{id}","views":2},{"page":"/","views":1}]""", answer.GetProperty("pages").GetRawText());
        Assert.Equal("""[{"saleId":"sale-1","views":2}]""", answer.GetProperty("sales").GetRawText());
        Assert.Equal("""[{"host":"news.example","views":1}]""", answer.GetProperty("referrers").GetRawText());
        Assert.Equal("""[{"device":"desktop","views":2},{"device":"phone","views":1}]""", answer.GetProperty("devices").GetRawText());
    }

    [Fact]
    public async Task Documents_OfVisits_HaveNothingOfTheVisitor()
    {
        await VisitAsync(new { page = "/products/{id}" }, Desktop, "203.0.113.77");
        await WriteAsync();

        var document = Assert.Single(await DocumentsAsync()).GetRawText();

        Assert.DoesNotContain("203.0.113", document, StringComparison.Ordinal);
        Assert.DoesNotContain("Mozilla", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DNT", "1")]
    [InlineData("Sec-GPC", "1")]
    public async Task Visit_OfWhoAsksNotToBeTracked_IsNotCounted(string header, string value)
    {
        var answer = await VisitAsync(new { page = "/" }, Desktop, "203.0.113.1", (header, value));
        await WriteAsync();

        Assert.Equal(204, answer);
        Assert.Empty(await DocumentsAsync());
    }

    [Theory]
    [InlineData("""{"page":"/products/1"}""")]
    [InlineData("""{"page":"/console"}""")]
    [InlineData("""{"page":"/","referrer":"https://news.example/article?me"}""")]
    [InlineData("""{"page":"/","sale":"a b"}""")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Visit_ThatIsNone_IsRefused(string body) =>
        Assert.Equal(400, await VisitAsync(body.Length == 0 ? null : System.Text.Encoding.UTF8.GetBytes(body), Desktop, "203.0.113.1"));

    [Fact]
    public async Task Visit_TooLong_IsRefused() => Assert.Equal(413, await VisitAsync(new { page = new string('x', 2000) }, Desktop, "203.0.113.1"));

    [Fact]
    public async Task Off_NothingIsCounted()
    {
        await using var shop = await TestShop.OpenAsync(("Traffic:Enabled", "false"));
        var request = shop.Request(new { page = "/" });
        request.Headers.UserAgent = Desktop;

        Assert.Equal(204, (await TestShop.AnswerAsync(request, await shop.Make<RecordVisit>().Run(request, default))).Status);
        await shop.Make<WriteTraffic>().StopAsync(default);

        Assert.Null(shop.Get<TrafficCounts>().Unwritten("one"));
    }

    [Fact]
    public async Task Names_FromOutside_AreBounded()
    {
        for (var i = 0; i < 1000; i++)
        {
            Add(new Visit("/sales/{id}", $"sale-{i}", $"host-{i}.example"));
        }

        await WriteAsync();

        var answer = await TrafficAsync();
        Assert.Equal(BoundedCounts.MaxNames + 1, answer.GetProperty("sales").GetArrayLength());
        Assert.Equal(("other", 700), (answer.GetProperty("referrers")[0].GetProperty("host").GetString(), answer.GetProperty("referrers")[0].GetProperty("views").GetInt64()));
    }

    [Fact]
    public async Task FirstItemOfACart_IsCountedOnce()
    {
        var (shopper, product) = (await Shop.ShopperAsync(), await Shop.ProductAsync());
        for (var quantity = 1; quantity < 4; quantity++)
        {
            await Shop.CallAsync(shopper, new { quantity }, request => Shop.Make<PutCartItem>().Run(request, product, default));
        }

        await WriteAsync();

        Assert.Equal(1, (await TrafficAsync()).GetProperty("days")[0].GetProperty("carts").GetInt64());
    }

    [Fact]
    public async Task Writing_OfManyVisits_IsOneWriteInTenSeconds()
    {
        var (clock, writes) = (new TestClock(), 0);
        Shop.BeforeRequest = request =>
        {
            Interlocked.Add(ref writes, request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/docs", StringComparison.Ordinal) ? 1 : 0);
            return Task.CompletedTask;
        };
        using var loop = new WriteTraffic(Shop.Get<TrafficCounts>(), Shop.Get<TrafficSalts>(), Shop.Get<TrafficStore>(), Shop.Get<IOptions<TrafficOptions>>(), clock, NullLogger<WriteTraffic>.Instance);
        await loop.StartAsync(default);
        for (var i = 1; i <= 3; i++)
        {
            await clock.ArmedAsync();
            Add(new Visit("/", null, null), count: 100);
            clock.Advance(WriteTraffic.Period);
        }

        await clock.ArmedAsync();
        clock.Advance(WriteTraffic.Period);
        await clock.ArmedAsync();
        await loop.StopAsync(default);

        Assert.Equal(3, writes);
        Assert.Equal(300, (await TrafficAsync()).GetProperty("days")[0].GetProperty("views").GetInt64());
    }

    [Fact]
    public async Task Writing_TheSameAgain_ChangesNothing()
    {
        Add(new Visit("/", null, null));
        var part = Shop.Get<TrafficCounts>().Unwritten("one")!;

        await Shop.Get<TrafficStore>().WriteAsync(part, default);
        await Shop.Get<TrafficStore>().WriteAsync(part, default);

        Assert.Equal(1, (await TrafficAsync()).GetProperty("days")[0].GetProperty("views").GetInt64());
    }

    [Fact]
    public async Task InstancesOfADay_AreMergedWhenItIsOver()
    {
        for (var instance = 0; instance < 120; instance++)
        {
            Add(new Visit("/", null, null), "203.0.113.5");
            await Shop.Get<TrafficStore>().WriteAsync(Shop.Get<TrafficCounts>().Unwritten($"instance-{instance}")! with { Views = 1 }, default);
        }

        await Shop.Make<MergeTraffic>().Run(null!, default);
        Assert.Equal(120, (await DocumentsAsync()).Count);
        Shop.Clock.Advance(TimeSpan.FromDays(1.1));
        await Shop.Make<MergeTraffic>().Run(null!, default);
        await Shop.Make<MergeTraffic>().Run(null!, default);

        Assert.Single(await DocumentsAsync());
        var day = (await TrafficAsync()).GetProperty("days")[0];
        Assert.Equal((120, 1), (day.GetProperty("views").GetInt64(), day.GetProperty("visits").GetInt64()));
    }

    [Fact]
    public async Task Midnight_BeginsANewDayAndYesterdayIsWritten()
    {
        Add(new Visit("/", null, null));
        Shop.Clock.Advance(TimeSpan.FromHours(24));
        Add(new Visit("/", null, null));
        await WriteAsync();
        await WriteAsync();

        Assert.Equal([1, 1], (await TrafficAsync()).GetProperty("days").EnumerateArray().Select(day => day.GetProperty("views").GetInt32()));
    }

    [Fact]
    public async Task Midnight_ByAClockThatIsSetBackOverIt_LosesNothing()
    {
        foreach (var seconds in (int[])[86_400, -1, 1])
        {
            Shop.Clock.Set(Shop.Clock.GetUtcNow().AddSeconds(seconds));
            Add(new Visit("/", null, null));
        }

        await WriteAsync();

        Assert.Equal(3, (await TrafficAsync()).GetProperty("days")[0].GetProperty("views").GetInt32());
    }

    /// <summary>Also if nobody visits: the loop asks what is to be written.</summary>
    [Fact]
    public void Midnight_ForgetsTheSaltOfTheDay()
    {
        var counts = Shop.Get<TrafficCounts>();
        counts.Salt(new DateOnly(2026, 11, 12), new byte[16]);
        Shop.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(counts.Unwritten("one"));

        Assert.Equal((false, true), (counts.HasSalt(new DateOnly(2026, 11, 11)), counts.HasSalt(new DateOnly(2026, 11, 12))));
    }

    private void Add(Visit visit, string address = "203.0.113.1", int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            Shop.Get<TrafficCounts>().Add(visit, DeviceKind.Desktop, IPAddress.Parse(address), Desktop);
        }
    }

    private async Task<int> VisitAsync(object? body, string userAgent, string address, params (string Name, string Value)[] headers)
    {
        var request = Shop.Request(body);
        request.Headers.UserAgent = userAgent;
        request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(address);
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return (await TestShop.AnswerAsync(request, await Shop.Make<RecordVisit>().Run(request, default))).Status;
    }

    /// <summary>What an instance does at its end.</summary>
    private Task WriteAsync() => Shop.Make<WriteTraffic>().StopAsync(default);

    private async Task<JsonElement> TrafficAsync() =>
        (await Shop.CallAsync(null, null, request => Shop.Make<GetTraffic>().Run(request, default), "?from=2026-11-01&to=2026-11-30")).Body;

    private Task<List<JsonElement>> DocumentsAsync() =>
        Shop.Get<CosmosDatabase>().Container(TrafficNames.Container).ListAsync<JsonElement>(new QueryDefinition("SELECT * FROM c"), null, 1000, default);
}
