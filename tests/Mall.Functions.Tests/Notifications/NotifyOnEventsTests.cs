using Azure.Messaging.ServiceBus;
using Mall.Embedded.Settings;
using Mall.Functions.Notifications;
using Moq;
using CosmosException = Microsoft.Azure.Cosmos.CosmosException;

namespace Mall.Functions.Tests.Notifications;

public sealed class NotifyOnEventsTests(SharedShop shared) : IClassFixture<SharedShop>, IAsyncLifetime
{
    private readonly Mock<ServiceBusMessageActions> _actions = new();
    private readonly User _shopper = ShopSteps.Shopper();

    private TestShop Shop => shared.Shop;

    public Task InitializeAsync() => Shop.Get<UserStore>().TryCreateAsync(_shopper, default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task OrderEvent_IsTold()
    {
        await OnOrderEventAsync(EventOf("order.paid"));

        var told = Assert.Single(await HistoryAsync());
        Assert.Equal(("order.paid", "push", "delivered"), (told.Text("kind"), told.Text("channel"), told.Text("status")));
        Assert.Contains("order-1", told.Text("body"));
        AssertLeftToTheTrigger();
    }

    [Fact]
    public async Task UserEvent_IsTold()
    {
        var registered = Event.Of(UsersNames.Topic, UsersNames.Registered, _shopper.Id, _shopper.Id, AnOrder.PlacedAt, new { });

        await Shop.Make<NotifyOnEvents>().OnUserEvents([registered.Message()], _actions.Object, default);

        Assert.Equal("user.registered", Assert.Single(await HistoryAsync()).Text("kind"));
        AssertLeftToTheTrigger();
    }

    [Fact]
    public async Task EventThatNobodyIsToldOf_IsLeftToTheTrigger()
    {
        await OnOrderEventAsync(EventOf("order.unheard-of"));

        Assert.Empty(await HistoryAsync());
        AssertLeftToTheTrigger();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":1}")]
    [InlineData("""{"id":"x","topic":"order.events","name":"order.paid","version":1,"at":"2026-11-11T00:00:00Z","userId":"u"}""")]
    [InlineData("""{"id":"x","topic":"order.events","name":"order.paid","version":1,"at":"2026-11-11T00:00:00Z","userId":"u","data":null}""")]
    [InlineData("""{"id":"x","topic":"order.events","name":"order.paid","version":1,"at":"2026-11-11T00:00:00Z","userId":"u","data":{}}""")]
    [InlineData("""{"id":"x","topic":"order.events","name":"order.paid","version":1,"at":"2026-11-11T00:00:00Z","userId":"u","data":"text"}""")]
    [InlineData("""{"id":"x","topic":"order.events","name":"order.paid","version":1,"at":"2026-11-11T00:00:00Z","data":{"orderId":"o","total":{"amount":1,"currency":"CNY"}}}""")]
    [InlineData("""{"topic":"order.events","name":"order.paid","version":1,"at":"2026-11-11T00:00:00Z","userId":"u","data":{"orderId":"o","total":{"amount":1,"currency":"CNY"}}}""")]
    public async Task MessageThatIsNoEvent_IsDeadLetteredAtOnceWithTheReason(string body)
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString(body), "message-1");

        await Shop.Make<NotifyOnEvents>().OnOrderEvents([message], _actions.Object, default);

        _actions.Verify(
            a => a.DeadLetterMessageAsync(message, null, "malformed", It.Is<string>(description => description.Length > 0), It.IsAny<CancellationToken>()), Times.Once);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task BusyDatabase_IsDeliveredAgain()
    {
        Shop.Faults.Next(Fault.CosmosUnavailable);

        await Assert.ThrowsAnyAsync<CosmosException>(() => OnOrderEventAsync(EventOf("order.paid")));

        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Batch_OneThatFails_IsDeliveredAgainAndTheOthersAreTold()
    {
        // No id of a document may have a slash.
        var (good, bad) = (EventOf("order.paid").Message(), (EventOf("order.created") with { Id = "order/1" }).Message());

        await Shop.Make<NotifyOnEvents>().OnOrderEvents([good, bad], _actions.Object, default);

        Assert.Single(await HistoryAsync());
        _actions.Verify(a => a.AbandonMessageAsync(bad, null, It.IsAny<CancellationToken>()), Times.Once);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task History_IsNewestFirstPageByPageAndMineOnly()
    {
        await OnOrderEventAsync(EventOf("order.created", minute: 0));
        await OnOrderEventAsync(EventOf("order.paid", minute: 1));
        await OnOrderEventAsync(EventOf("order.cancelled", minute: 2));
        await OnOrderEventAsync(Event.Of(OrdersNames.Topic, "order.paid", "order-2", "somebody-else", AnOrder.PlacedAt, new OrderEvent("order-2", AnOrder.Pending().Total, null)));

        var first = await ListAsync("?pageSize=2");
        var second = await ListAsync("?pageSize=2&continuationToken=" + first.Body.GetProperty("continuationToken").GetString());

        Assert.Equal(["order.cancelled", "order.paid"], first.Items().Select(item => item.Text("kind")));
        Assert.Equal(["order.created"], second.Items().Select(item => item.Text("kind")));
        Assert.Equal(
            ["id", "channel", "kind", "subject", "body", "status", "createdAt"],
            first.Items().First().EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("?pageSize=0")]
    [InlineData("?continuationToken=x")]
    [InlineData("?continuationToken=e30")]
    public async Task History_ABadQuery_Is400(string query) => Assert.Equal(400, (await ListAsync(query)).Status);

    private Event EventOf(string name, int minute = 0) =>
        Event.Of(OrdersNames.Topic, name, "order-1", _shopper.Id, AnOrder.PlacedAt.AddMinutes(minute), new OrderEvent("order-1", AnOrder.Pending().Total, null));

    private Task OnOrderEventAsync(Event @event) => Shop.Make<NotifyOnEvents>().OnOrderEvents([@event.Message()], _actions.Object, default);

    /// <summary>It completes what the function did not settle.</summary>
    private void AssertLeftToTheTrigger() => _actions.VerifyNoOtherCalls();

    private async Task<IEnumerable<JsonElement>> HistoryAsync() => (await ListAsync("")).Items();

    private Task<Answer> ListAsync(string query) => Shop.CallAsync(_shopper, null, request => Shop.Make<ListNotifications>().Run(request, default), query);
}
