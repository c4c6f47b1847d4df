using Azure.Messaging.ServiceBus;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;
using Moq;
using Xunit;

namespace Mall.Functions.Tests.Platform;

/// <summary>Orders stand for any document with an outbox.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly TimeSpan AfterTheGrace = TimeSpan.FromSeconds(7);

    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.OpenAsync();

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task Relay_SendsThenEmpties()
    {
        var order = await _shop.WrittenAsync();

        await RelayAsync(order);

        Assert.Equal([$"{order.Id}.order.created"], _shop.Sent.Select(sent => sent.Id));
        await AssertEmptyAsync(order);
    }

    [Fact]
    public async Task Relay_OfNothing_DoesNothing()
    {
        var order = await _shop.PlacedAsync(("tea", 1));
        var etag = (await _shop.ReadAsync(order)).ETag;

        await RelayAsync(order with { Outbox = null });

        Assert.Equal(etag, (await _shop.ReadAsync(order)).ETag);
        Assert.Empty(_shop.Sent);
    }

    [Fact]
    public async Task Relay_WhileTheServiceBusIsDown_LeavesItToTheTimer()
    {
        var order = await _shop.WrittenAsync();
        _shop.ServiceBusIsDown = true;
        await RelayAsync(order);
        await AssertWaitingAsync(order, OrdersNames.Created);

        _shop.ServiceBusIsDown = false;
        _shop.Clock.Advance(AfterTheGrace);
        await RunTimerAsync();

        Assert.Equal([$"{order.Id}.order.created"], _shop.Sent.Select(sent => sent.Id));
        await AssertEmptyAsync(order);
    }

    [Fact]
    public async Task Relay_WhenEmptyingFails_IsSentAgainUnderTheSameId()
    {
        var order = await _shop.WrittenAsync();
        _shop.OnSending = _ =>
        {
            _shop.OnSending = null;
            _shop.Cosmos.Faults.FailNext(1, 503);
            return Task.CompletedTask;
        };
        await RelayAsync(order);
        await AssertWaitingAsync(order, OrdersNames.Created);

        _shop.Clock.Advance(AfterTheGrace);
        await RunTimerAsync();

        Assert.Equal([$"{order.Id}.order.created", $"{order.Id}.order.created"], _shop.Sent.Select(sent => sent.Id));
        await AssertEmptyAsync(order);
    }

    [Fact]
    public async Task Relay_WhileAnEventIsAdded_LosesItNot()
    {
        var order = await _shop.WrittenAsync();
        _shop.OnSending = async _ =>
        {
            _shop.OnSending = null;
            await WriteAsync(order.Cancel("unpaid", order.CreatedAt).Value!);
        };

        await RelayAsync(order);
        await AssertWaitingAsync(order, OrdersNames.Created, OrdersNames.Cancelled);

        _shop.Clock.Advance(AfterTheGrace);
        await RunTimerAsync();
        Assert.Contains(_shop.Sent, sent => sent.Name == OrdersNames.Cancelled);
        await AssertEmptyAsync(order);
    }

    /// <summary>As many events as before, but not the same.</summary>
    [Fact]
    public async Task Relay_WhileItIsEmptiedAndAnotherEventAdded_LosesItNot()
    {
        var order = await _shop.WrittenAsync();
        var cancelled = (order with { Outbox = null }).Cancel("unpaid", order.CreatedAt).Value!;
        _shop.OnSending = async _ =>
        {
            _shop.OnSending = null;
            await WriteAsync(cancelled);
        };

        await RelayAsync(order);

        await AssertWaitingAsync(order, OrdersNames.Cancelled);
    }

    [Fact]
    public async Task Timer_LeavesFreshOutboxesToTheirWriters()
    {
        var order = await _shop.WrittenAsync();

        _shop.Clock.Advance(TimeSpan.FromSeconds(4));
        await RunTimerAsync();

        Assert.Empty(_shop.Sent);
        await AssertWaitingAsync(order, OrdersNames.Created);
    }

    [Fact]
    public async Task Timer_OneThatCannotBeSent_HoldsNoOtherBack()
    {
        Order[] orders = [await _shop.WrittenAsync(), await _shop.WrittenAsync(), await _shop.WrittenAsync()];
        _shop.OnSending = sent => sent.UserId == orders[1].UserId
            ? Task.FromException(new ServiceBusException("too large", ServiceBusFailureReason.MessageSizeExceeded))
            : Task.CompletedTask;
        _shop.Clock.Advance(AfterTheGrace);

        await RunTimerAsync();

        Assert.Equal(new[] { orders[0].UserId, orders[2].UserId }.Order(), _shop.Sent.Select(sent => sent.UserId).Order());
        await AssertWaitingAsync(orders[1], OrdersNames.Created);
    }

    /// <summary>It was stored when ids were not bounded: Service Bus takes no MessageId of more than 128 characters.</summary>
    [Fact]
    public async Task Timer_AStoredEventWhoseIdIsTooLong_IsSentToo()
    {
        var order = await _shop.WrittenAsync();
        var stored = order.Outbox![0] with { Id = new string('x', 200) };
        await WriteAsync(order with { Outbox = [stored] });
        _shop.Clock.Advance(AfterTheGrace);

        await RunTimerAsync();

        Assert.Equal(stored.Id, Assert.Single(_shop.Sent).Id);
        Assert.InRange(Assert.Single(_shop.SentMessages).MessageId.Length, 1, 128);
        await AssertEmptyAsync(order);
    }

    /// <summary>Not a refusal of Service Bus: something that nobody thought of.</summary>
    [Fact]
    public async Task Relay_WhateverFails_IsLeftToTheTimerWhichHoldsNoOtherBack()
    {
        Order[] orders = [await _shop.WrittenAsync(), await _shop.WrittenAsync(), await _shop.WrittenAsync()];
        _shop.OnSending = sent => sent.UserId == orders[1].UserId ? throw new ArgumentOutOfRangeException() : Task.CompletedTask;
        await RelayAsync(orders[1]);
        _shop.Clock.Advance(AfterTheGrace);

        await RunTimerAsync();

        Assert.Equal(new[] { orders[0].UserId, orders[2].UserId }.Order(), _shop.Sent.Select(sent => sent.UserId).Order());
        await AssertWaitingAsync(orders[1], OrdersNames.Created);
    }

    [Fact]
    public async Task Timer_AContainerThatCannotBeRead_HoldsNoOtherBack()
    {
        var order = await _shop.WrittenAsync();
        _shop.Clock.Advance(AfterTheGrace);
        _shop.BeforeRequest = request => request.RequestUri!.AbsolutePath.Contains("/colls/products", StringComparison.Ordinal) ? throw new HttpRequestException("gone") : Task.CompletedTask;

        await RunTimerAsync();

        await AssertEmptyAsync(order);
    }

    [Fact]
    public async Task Timer_WhenNothingWaits_SendsNothing()
    {
        await _shop.PlacedAsync(("tea", 1));
        _shop.Clock.Advance(AfterTheGrace);

        await RunTimerAsync();

        Assert.Single(_shop.Sent);
    }

    [Fact]
    public async Task Publish_GoesToTheTopicUnderTheEventsId()
    {
        var sent = new List<(string Topic, ServiceBusMessage Message)>();
        var client = new Mock<ServiceBusClient>();
        client.Setup(c => c.CreateSender(It.IsAny<string>())).Returns((string topic) =>
        {
            var sender = new Mock<ServiceBusSender>();
            sender.Setup(s => s.SendMessageAsync(It.IsAny<ServiceBusMessage>(), It.IsAny<CancellationToken>()))
                .Callback((ServiceBusMessage message, CancellationToken _) => sent.Add((topic, message)))
                .Returns(Task.CompletedTask);
            return sender.Object;
        });
        await using var publisher = new EventPublisher(client.Object);
        var @event = AnOrder.Pending().Outbox![0];

        await publisher.PublishAsync(@event, default);
        await publisher.PublishAsync(@event, default);

        Assert.All(sent, one => Assert.Equal(
            ("order.events", "order-1.order.created", "order.created", "application/json"),
            (one.Topic, one.Message.MessageId, one.Message.Subject, one.Message.ContentType)));
        client.Verify(c => c.CreateSender("order.events"), Times.Once);
    }

    private Task RelayAsync(Order order) => _shop.Get<OrderStore>().RelayAsync(order, default);

    private Task RunTimerAsync() => _shop.Make<RelayOutboxes>().Run(new TimerInfo(), default);

    private Task WriteAsync(Order order) => _shop.Get<CosmosDatabase>().Container(OrdersNames.Container).UpsertItemAsync(order, new PartitionKey(order.UserId));

    private async Task AssertEmptyAsync(Order order)
    {
        var now = (await _shop.ReadAsync(order)).Value;
        Assert.Null(now.Outbox);
        Assert.Null(now.OutboxPending);
    }

    private async Task AssertWaitingAsync(Order order, params string[] names) =>
        Assert.Equal(names, (await _shop.ReadAsync(order)).Value.Outbox!.Select(waiting => waiting.Name));
}
