using Azure.Messaging.ServiceBus;
using Mall.Embedded.Settings;
using Mall.Functions.Notifications;
using Moq;

namespace Mall.Functions.Tests.Notifications;

public sealed class NotifyOnEventsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private readonly Mock<ServiceBusMessageActions> _actions = new();
    private readonly User _shopper = ShopSteps.Shopper();

    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task OrderEvent_IsTold()
    {
        await OnOrderEventAsync(EventOf("order.paid"));

        var told = Assert.Single(await HistoryAsync());
        Assert.Equal(("order.paid", "push", "delivered"), (Text(told, "kind"), Text(told, "channel"), Text(told, "status")));
        Assert.Contains("order-1", Text(told, "body"));
        AssertLeftToTheTrigger();
    }

    [Fact]
    public async Task OrderEvent_DeliveredAgain_IsToldOnce()
    {
        await OnOrderEventAsync(EventOf("order.paid"));
        await OnOrderEventAsync(EventOf("order.paid"));

        Assert.Single(await HistoryAsync());
        AssertLeftToTheTrigger();
    }

    [Fact]
    public async Task UserEvent_IsTold()
    {
        var message = Message(JsonSerializer.SerializeToUtf8Bytes(
            Event.Of(UsersNames.Topic, UsersNames.Registered, _shopper.Id, _shopper.Id, AnOrder.PlacedAt, new { }), Json.Options));

        await Shop.Make<NotifyOnEvents>().OnUserEvents([message], _actions.Object, default);

        Assert.Equal("user.registered", Text(Assert.Single(await HistoryAsync()), "kind"));
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
        var message = Message(System.Text.Encoding.UTF8.GetBytes(body));

        await Shop.Make<NotifyOnEvents>().OnOrderEvents([message], _actions.Object, default);

        _actions.Verify(
            a => a.DeadLetterMessageAsync(message, null, "malformed", It.Is<string>(description => description.Length > 0), It.IsAny<CancellationToken>()), Times.Once);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task BusyDatabase_IsDeliveredAgain()
    {
        Shop.Faults.Next(Fault.CosmosUnavailable);

        await Assert.ThrowsAnyAsync<Microsoft.Azure.Cosmos.CosmosException>(() => OnOrderEventAsync(EventOf("order.paid")));

        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Batch_OneThatFails_IsDeliveredAgainAndTheOthersAreTold()
    {
        // No id of a document may have a slash.
        var (good, bad) = (MessageOf(EventOf("order.paid")), MessageOf(EventOf("order.created") with { Id = "order/1" }));

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

        var first = await ListAsync("?pageSize=2", _shopper);
        var second = await ListAsync("?pageSize=2&continuationToken=" + first.Body.GetProperty("continuationToken").GetString(), _shopper);

        Assert.Equal(["order.cancelled", "order.paid"], first.Body.GetProperty("items").EnumerateArray().Select(item => Text(item, "kind")));
        Assert.Equal(["order.created"], second.Body.GetProperty("items").EnumerateArray().Select(item => Text(item, "kind")));
        Assert.Equal(
            ["id", "channel", "kind", "subject", "body", "status", "createdAt"],
            first.Body.GetProperty("items")[0].EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("?pageSize=0")]
    [InlineData("?continuationToken=x")]
    [InlineData("?continuationToken=e30")]
    public async Task History_ABadQuery_Is400(string query) => Assert.Equal(400, (await ListAsync(query, _shopper)).Status);

    private Event EventOf(string name, int minute = 0) =>
        Event.Of(OrdersNames.Topic, name, "order-1", _shopper.Id, AnOrder.PlacedAt.AddMinutes(minute), new OrderEvent("order-1", AnOrder.Pending().Total, null));

    private Task OnOrderEventAsync(Event @event) =>
        Shop.Make<NotifyOnEvents>().OnOrderEvents([Message(JsonSerializer.SerializeToUtf8Bytes(@event, Json.Options))], _actions.Object, default);

    private static ServiceBusReceivedMessage MessageOf(Event @event) => Message(JsonSerializer.SerializeToUtf8Bytes(@event, Json.Options));

    private static ServiceBusReceivedMessage Message(byte[] body) => ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromBytes(body), "message-1");

    /// <summary>It completes what the function did not settle.</summary>
    private void AssertLeftToTheTrigger() => _actions.VerifyNoOtherCalls();

    private async Task<IReadOnlyList<JsonElement>> HistoryAsync() => [.. (await ListAsync("", _shopper)).Body.GetProperty("items").EnumerateArray()];

    private Task<Answer> ListAsync(string query, User? caller) => Shop.CallAsync(caller, null, request => Shop.Make<ListNotifications>().Run(request, default), query);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
