using Azure.Messaging.ServiceBus;
using Mall.Embedded.Settings;
using Microsoft.Azure.Cosmos;
using Moq;

namespace Mall.Functions.Tests.Platform;

/// <summary>Orders stand for any document with an outbox.</summary>
public sealed class OutboxTests : ShopTests
{
    private static readonly TimeSpan AfterTheGrace = TimeSpan.FromSeconds(7);

    [Fact]
    public async Task Relay_SendsThenEmpties()
    {
        var order = await Shop.WrittenAsync();

        await RelayAsync(order);

        Assert.Equal([$"{order.Id}.order.created"], Shop.Sent.Select(sent => sent.Id));
        await AssertEmptyAsync(order);
    }

    [Fact]
    public async Task Relay_OfNothing_DoesNothing()
    {
        var order = await Shop.PlacedAsync(("tea", 1));
        var etag = (await Shop.ReadAsync(order)).ETag;

        await RelayAsync(order with { Outbox = null });

        Assert.Equal(etag, (await Shop.ReadAsync(order)).ETag);
        Assert.Empty(Shop.Sent);
    }

    [Fact]
    public async Task Relay_WhileTheServiceBusIsDown_LeavesItToTheTimer()
    {
        var order = await Shop.WrittenAsync();
        Shop.ServiceBusIsDown = true;
        await RelayAsync(order);
        await AssertWaitingAsync(order, OrdersNames.Created);

        Shop.ServiceBusIsDown = false;
        await RunTimerLaterAsync();

        Assert.Equal([$"{order.Id}.order.created"], Shop.Sent.Select(sent => sent.Id));
        await AssertEmptyAsync(order);
    }

    [Fact]
    public async Task Relay_WhenEmptyingFails_IsSentAgainUnderTheSameId()
    {
        var order = await Shop.WrittenAsync();
        Shop.OnSending = _ =>
        {
            Shop.OnSending = null;
            Shop.Faults.Next(Fault.CosmosUnavailable);
            return Task.CompletedTask;
        };
        await RelayAsync(order);
        await AssertWaitingAsync(order, OrdersNames.Created);

        await RunTimerLaterAsync();

        Assert.Equal([$"{order.Id}.order.created", $"{order.Id}.order.created"], Shop.Sent.Select(sent => sent.Id));
        await AssertEmptyAsync(order);
    }

    [Fact]
    public async Task Relay_WhileAnEventIsAdded_LosesItNot()
    {
        var order = await Shop.WrittenAsync();
        Shop.OnSending = async _ =>
        {
            Shop.OnSending = null;
            await WriteAsync(order.Cancel("unpaid", order.CreatedAt).Value!);
        };

        await RelayAsync(order);
        await AssertWaitingAsync(order, OrdersNames.Created, OrdersNames.Cancelled);

        await RunTimerLaterAsync();
        Assert.Contains(Shop.Sent, sent => sent.Name == OrdersNames.Cancelled);
        await AssertEmptyAsync(order);
    }

    /// <summary>As many events as before, but not the same.</summary>
    [Fact]
    public async Task Relay_WhileItIsEmptiedAndAnotherEventAdded_LosesItNot()
    {
        var order = await Shop.WrittenAsync();
        var cancelled = (order with { Outbox = null }).Cancel("unpaid", order.CreatedAt).Value!;
        Shop.OnSending = async _ =>
        {
            Shop.OnSending = null;
            await WriteAsync(cancelled);
        };

        await RelayAsync(order);

        await AssertWaitingAsync(order, OrdersNames.Cancelled);
    }

    [Fact]
    public async Task Timer_LeavesFreshOutboxesToTheirWriters()
    {
        var order = await Shop.WrittenAsync();

        Shop.Clock.Advance(TimeSpan.FromSeconds(4));
        await RunTimerAsync();

        Assert.Empty(Shop.Sent);
        await AssertWaitingAsync(order, OrdersNames.Created);
    }

    /// <summary>Not a refusal of Service Bus: something that nobody thought of.</summary>
    [Fact]
    public async Task Relay_WhateverFails_IsLeftToTheTimerWhichHoldsNoOtherBack()
    {
        Order[] orders = [await Shop.WrittenAsync(), await Shop.WrittenAsync(), await Shop.WrittenAsync()];
        Shop.OnSending = sent => sent.UserId == orders[1].UserId ? throw new ArgumentOutOfRangeException() : Task.CompletedTask;
        await RelayAsync(orders[1]);

        await RunTimerLaterAsync();

        Assert.Equal(new[] { orders[0].UserId, orders[2].UserId }.Order(), Shop.Sent.Select(sent => sent.UserId).Order());
        await AssertWaitingAsync(orders[1], OrdersNames.Created);
    }

    [Fact]
    public async Task Timer_AContainerThatCannotBeRead_HoldsNoOtherBack()
    {
        var order = await Shop.WrittenAsync();
        Shop.Clock.Advance(AfterTheGrace);
        Shop.BeforeRequest = request => request.RequestUri!.AbsolutePath.Contains("/colls/products", StringComparison.Ordinal) ? throw new HttpRequestException("gone") : Task.CompletedTask;

        await RunTimerAsync();

        await AssertEmptyAsync(order);
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

        Assert.Equal(2, sent.Count);
        Assert.All(sent, one => Assert.Equal(
            ("order.events", "order-1.order.created", "order.created", "application/json"),
            (one.Topic, one.Message.MessageId, one.Message.Subject, one.Message.ContentType)));
        client.Verify(c => c.CreateSender("order.events"), Times.Once);
    }

    private Task RelayAsync(Order order) => Shop.Get<OrderStore>().RelayAsync(order, default);

    private Task RunTimerLaterAsync()
    {
        Shop.Clock.Advance(AfterTheGrace);
        return RunTimerAsync();
    }

    private Task RunTimerAsync() => Shop.Make<RelayOutboxes>().Run(new TimerInfo(), default);

    private Task WriteAsync(Order order) => Shop.Get<CosmosDatabase>().Container(OrdersNames.Container).UpsertItemAsync(order, new PartitionKey(order.UserId));

    private async Task AssertEmptyAsync(Order order)
    {
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Null(now.Outbox);
        Assert.Null(now.OutboxPending);
    }

    private async Task AssertWaitingAsync(Order order, params string[] names) =>
        Assert.Equal(names, (await Shop.ReadAsync(order)).Value.Outbox!.Select(waiting => waiting.Name));
}
