using System.IO.Pipelines;
using Mall.Embedded.Settings;
using Mall.Functions.Notifications;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace Mall.Functions.Tests.Notifications;

public sealed class StreamNotificationsTests(SharedShop shared) : IClassFixture<SharedShop>, IDisposable
{
    private readonly User _shopper = ShopSteps.Shopper();
    private readonly CancellationTokenSource _stopping = new();

    private TestShop Shop => shared.Shop;

    public void Dispose() => _stopping.Dispose();

    [Fact]
    public async Task Stream_WhatIsToldWhileItIsOpen_IsShownToItsUserOnly()
    {
        await TellAsync("order.created", minute: 0);
        await using var stream = await OpenAsync();
        var other = ShopSteps.Shopper();
        await using var others = await OpenAsync(other);

        await TellAsync("order.paid", minute: 1);
        await TellAsync("order.shipped", minute: 2, user: other);

        var told = await stream.NextAsync();
        Assert.Equal("order.paid", told.Data.GetProperty("kind").GetString());
        Assert.Equal(told.Id, told.Data.GetProperty("id").GetString());
        Assert.Equal(["id", "channel", "kind", "subject", "body", "status", "createdAt"], told.Data.EnumerateObject().Select(member => member.Name));
        Assert.Equal("order.shipped", await KindAsync(others));
    }

    [Fact]
    public async Task Stream_HeadersSayThatItIsOne()
    {
        await using var stream = await OpenAsync();

        Assert.Equal("text/event-stream", stream.Http.Response.ContentType);
        Assert.Equal("no", stream.Http.Response.Headers["X-Accel-Buffering"]);
    }

    [Fact]
    public async Task Stream_AskedWithHead_SaysWhatItIsAndEndsAtOnce()
    {
        var request = Shop.Request(caller: _shopper);
        request.Method = "HEAD";

        var answer = await TestShop.AnswerAsync(request, await Function(new NotificationsOptions(), Shop.Get<NotificationStreams>()).Run(request, default).WaitAsync(HangGuard.Time));

        Assert.Equal((200, "text/event-stream"), (answer.Status, answer.Headers.ContentType.ToString()));
        Assert.Equal(default, answer.Body);
    }

    [Fact]
    public async Task Stream_WithLastEventId_BeginsWithWhatWasMissed()
    {
        await TellAsync("order.created", minute: 0);
        string seen;
        await using (var stream = await OpenAsync())
        {
            await TellAsync("order.paid", minute: 1);
            seen = (await stream.NextAsync()).Id;
        }

        await TellAsync("order.shipped", minute: 2);
        await TellAsync("order.completed", minute: 3);

        await using var again = await OpenAsync(lastEventId: seen);
        Assert.Equal("order.shipped", await KindAsync(again));
        Assert.Equal("order.completed", await KindAsync(again));
    }

    [Fact]
    public async Task Stream_WithALastEventIdAsLongAsIdsMayBe_BeginsWithWhatWasMissed()
    {
        var seen = new string('n', Ids.MaxLength);
        foreach (var (id, at) in new[] { (seen, AnOrder.PlacedAt), ("missed", AnOrder.PlacedAt.AddMinutes(1)) })
        {
            await Shop.Get<NotificationStore>().TryCreateAsync([new Notification(id, _shopper.Id, NotificationChannel.Push, "order.paid", "s", "b", NotificationStatus.Delivered, at)], default);
        }

        await using var stream = await OpenAsync(lastEventId: seen);
        await TellAsync("order.paid", minute: 2);

        Assert.Equal("missed", (await stream.NextAsync()).Id);
    }

    [Theory]
    [InlineData("no-such-notification")]
    [InlineData("../..")]
    public async Task Stream_WithALastEventIdThatIsNone_BeginsNow(string lastEventId)
    {
        await TellAsync("order.created", minute: 0);
        await using var stream = await OpenAsync(lastEventId: lastEventId);

        await TellAsync("order.paid", minute: 1);

        Assert.Equal("order.paid", await KindAsync(stream));
    }

    [Fact]
    public async Task Stream_WithSomebodyElsesNotificationAsTheLastSeen_ShowsNothingOfHis()
    {
        var other = ShopSteps.Shopper();
        await TellAsync("order.created", minute: 0, user: other);
        await TellAsync("order.paid", minute: 1, user: other);
        await using var stream = await OpenAsync(lastEventId: $"order-1.{other.Id}.order.created.push");

        await TellAsync("order.shipped", minute: 2);

        Assert.Equal("order.shipped", await KindAsync(stream));
    }

    [Fact]
    public async Task Stream_NobodyRings_LooksAtItsHeartbeat()
    {
        await using var stream = await OpenAsync(options: new NotificationsOptions { StreamHeartbeat = TimeSpan.FromMilliseconds(100) });

        await Shop.Get<NotificationStore>().TryCreateAsync(
            [new Notification("quiet", _shopper.Id, NotificationChannel.Push, "order.paid", "s", "b", NotificationStatus.Delivered, AnOrder.PlacedAt)], default);

        Assert.Equal("quiet", (await stream.NextAsync()).Id);
    }

    [Fact]
    public async Task Stream_DatabaseIsBusy_GoesOnAtTheNextHeartbeat()
    {
        await using var stream = await OpenAsync(options: new NotificationsOptions { StreamHeartbeat = TimeSpan.FromMilliseconds(100) });

        var before = Shop.Faults.Count(Fault.CosmosUnavailable);
        Shop.Faults.Next(Fault.CosmosUnavailable);
        while (Shop.Faults.Count(Fault.CosmosUnavailable) == before)
        {
            await stream.LineAsync(":");
        }

        await TellAsync("order.paid", minute: 1);

        Assert.Equal("order.paid", await KindAsync(stream));
    }

    [Fact]
    public async Task Stream_HostStops_Ends()
    {
        await using var stream = await OpenAsync();

        await _stopping.CancelAsync();

        Assert.Same(Results.Empty, await stream.Result.WaitAsync(HangGuard.Time));
    }

    [Fact]
    public async Task Stream_ItsTimeIsOver_Ends()
    {
        // On a busy machine it may be over before anything was written.
        await using var stream = Begin(_shopper, options: new NotificationsOptions { StreamLifetime = TimeSpan.FromMilliseconds(50) });

        Assert.Same(Results.Empty, await stream.Result.WaitAsync(HangGuard.Time));
    }

    [Fact]
    public async Task Open_MoreThanAUserMayHave_Is429UntilOneEnds()
    {
        var options = new NotificationsOptions { StreamsPerUser = 1 };
        var streams = Streams(options);
        Assert.True(streams.Open("lilei").Is(out var first, out _));
        var answer = await Shop.CallAsync(_shopper, null, async request =>
        {
            using var own = streams.Open(_shopper.Id).Value;
            return await Function(options, streams).Run(request, default);
        });

        Assert.Equal((429, "too-many-streams"), (answer.Status, answer.Code));
        Assert.Equal("10", answer.Headers.RetryAfter);
        Assert.Equal(NotificationErrors.TooManyStreams, streams.Open("lilei").Refusal);
        first.Dispose();
        Assert.Null(streams.Open("lilei").Refusal);
    }

    [Fact]
    public void Open_MoreThanAnInstanceMayHave_IsRefusedToEverybody()
    {
        var streams = Streams(new NotificationsOptions { Streams = 2 });
        using var first = streams.Open("lilei").Value;
        var second = streams.Open("hanmeimei").Value!;

        Assert.Equal(NotificationErrors.StreamsFull, streams.Open("jim").Refusal);
        second.Dispose();
        Assert.Null(streams.Open("jim").Refusal);
    }

    private NotificationStreams Streams(NotificationsOptions options) => new(Shop.Get<Broadcasts>(), Options.Create(options));

    private StreamNotifications Function(NotificationsOptions options, NotificationStreams streams)
    {
        var host = new Mock<IHostApplicationLifetime>();
        host.Setup(h => h.ApplicationStopping).Returns(_stopping.Token);
        return new StreamNotifications(
            streams, Shop.Get<NotificationStore>(), Options.Create(options), host.Object, TimeProvider.System, NullLogger<StreamNotifications>.Instance);
    }

    private async Task<AStream> OpenAsync(User? user = null, string? lastEventId = null, NotificationsOptions? options = null)
    {
        var stream = Begin(user ?? _shopper, lastEventId, options);
        await stream.LineAsync("retry: 1000");
        return stream;
    }

    private AStream Begin(User user, string? lastEventId = null, NotificationsOptions? options = null)
    {
        var request = Shop.Request(caller: user);
        if (lastEventId is not null)
        {
            request.Headers["Last-Event-ID"] = lastEventId;
        }

        return new AStream(request.HttpContext, http => Function(options ?? new NotificationsOptions(), Shop.Get<NotificationStreams>()).Run(http.Request, default));
    }

    private static async Task<string> KindAsync(AStream stream) => (await stream.NextAsync()).Data.Text("kind");

    private async Task TellAsync(string name, int minute, User? user = null)
    {
        await Shop.Get<UserStore>().TryCreateAsync(user ?? _shopper, default);
        var userId = (user ?? _shopper).Id;
        var @event = Event.Of(OrdersNames.Topic, name, $"order-1.{userId}", userId, AnOrder.PlacedAt.AddMinutes(minute), new OrderEvent("order-1", AnOrder.Pending().Total, null));
        await Shop.Make<NotifyOnEvents>().OnOrderEvents([@event.Message()], Mock.Of<ServiceBusMessageActions>(), default);
        Assert.NotNull(await Shop.Get<NotificationStore>().FindAsync(userId, $"{@event.Id}.push", default));
    }

    /// <summary>What the client of a stream sees.</summary>
    private sealed class AStream : IAsyncDisposable
    {
        private readonly Pipe _pipe = new();
        private readonly StreamReader _reader;
        private readonly CancellationTokenSource _aborted = new();

        public AStream(HttpContext http, Func<HttpContext, Task<IResult>> run)
        {
            Http = http;
            http.RequestAborted = _aborted.Token;
            http.Response.Body = _pipe.Writer.AsStream();
            _reader = new StreamReader(_pipe.Reader.AsStream());
            Result = run(http);
        }

        public HttpContext Http { get; }

        public Task<IResult> Result { get; }

        /// <summary>Waits for a line.</summary>
        public async Task LineAsync(string expected)
        {
            while (await LineAsync() != expected)
            {
            }
        }

        public async Task<(string Id, JsonElement Data)> NextAsync()
        {
            string? id = null;
            while (true)
            {
                switch ((await LineAsync()).Split(": ", 2))
                {
                    case ["id", var value]:
                        id = value;
                        break;
                    case ["data", var json]:
                        return (id!, JsonSerializer.Deserialize<JsonElement>(json));
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _aborted.CancelAsync();
            await Result.WaitAsync(HangGuard.Time);
            _aborted.Dispose();
        }

        private async Task<string> LineAsync() => await _reader.ReadLineAsync(HangGuard.Token()) ?? throw new EndOfStreamException();
    }
}
