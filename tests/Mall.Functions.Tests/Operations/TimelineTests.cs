using DurableTask.Core;
using DurableTask.Core.History;
using Mall.Functions.Notifications;
using Mall.Functions.Operations;
using Microsoft.DurableTask.Client;
using Moq;

namespace Mall.Functions.Tests.Operations;

public sealed class TimelineTests : ShopTests
{
    [Fact]
    public async Task Timeline_OfAPaidOrder_IsEveryPartInTheOrderOfTime()
    {
        var product = await Shop.ProductAsync();
        var order = await Shop.AwaitingAsync(product);
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await Shop.PayAsync(order);
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await Shop.DecideAsync(order);
        await Shop.Get<NotificationStore>().TryCreateAsync(Told(order, "order.paid"), default);

        var entries = Entries(await TimelineAsync(order.Id));

        Assert.Equal(entries.Select(entry => entry.At).Order(), entries.Select(entry => entry.At));
        Assert.Equal(
            ["order pending", "order awaitingPayment", "order paid"], entries.Where(entry => entry.Source == "order").Select(entry => $"{entry.Source} {entry.Kind}"));
        Assert.Equal(["order.created", "order.paid"], entries.Where(entry => entry.Source == "event").Select(entry => entry.Kind));
        Assert.All(entries.Where(entry => entry.Source == "event"), entry => Assert.True(entry.Detail.GetProperty("relayed").GetBoolean()));
        Assert.Equal(["attempt", "paid"], entries.Where(entry => entry.Source == "payment").Select(entry => entry.Kind));
        var sold = Assert.Single(entries, entry => entry.Source == "stock");
        Assert.Equal(("sold", product, 2), (sold.Kind, sold.Detail.GetProperty("productId").GetString(), sold.Detail.GetProperty("quantity").GetInt32()));
        var told = Assert.Single(entries, entry => entry.Source == "notification");
        Assert.Equal(("order.paid", "push", "delivered"), (told.Kind, told.Detail.GetProperty("channel").GetString(), told.Detail.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Timeline_EventThatWaits_IsNotRelayed()
    {
        Shop.ServiceBusIsDown = true;
        var order = await Shop.PlacedAsync(("tea", 1));

        var told = Assert.Single(Entries(await TimelineAsync(order.Id)), entry => entry.Source == "event");

        Assert.Equal(("order.created", false), (told.Kind, told.Detail.GetProperty("relayed").GetBoolean()));
    }

    [Fact]
    public async Task Timeline_WhatTheOperatorDid_IsInItWithWhoAndWhy()
    {
        var order = await Shop.AwaitingAsync();
        var cancelled = await Shop.CallAsync(
            SaleSteps.Admin, new { reason = "asked by telephone" }, request => Shop.Make<CancelOrderForShopper>().Run(request, order.Id, Shop.Durable.Client, default));
        await Shop.DecideAsync(order);

        var entries = Entries(await TimelineAsync(order.Id));

        Assert.Equal(202, cancelled.Status);
        Assert.Equal("cancelled", entries.Last(entry => entry.Source == "order").Kind);
        var act = Assert.Single(entries, entry => entry.Source == "operator");
        Assert.Equal(("cancel", SaleSteps.Admin.Id, "asked by telephone"), (act.Kind, act.Detail.GetProperty("by").GetString(), act.Detail.GetProperty("reason").GetString()));
        Assert.Equal("released", Assert.Single(entries, entry => entry.Source == "stock").Kind);
    }

    [Fact]
    public async Task Refund_ByAnOperator_GivesBackMoneyAndUnitsOnce()
    {
        var product = await Shop.ProductAsync(available: 5);
        var order = await Shop.AwaitingAsync(product, quantity: 2);
        await Shop.SettleAsync(order, PaymentStatus.Paid);

        for (var i = 0; i < 2; i++)
        {
            var refunded = await Shop.CallAsync(SaleSteps.Admin, new { reason = "broken" }, request => Shop.Make<RefundOrderForShopper>().Run(request, order.Id, default));
            Assert.Equal((202, "refunded"), (refunded.Status, refunded.Body.GetProperty("status").GetString()));
        }

        Assert.Equal(5, (await Shop.StockAsync(product)).Available);
        Assert.Single(Entries(await TimelineAsync(order.Id)), entry => entry.Source == "operator");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Cancel_WithoutAReason_Is400(string? reason)
    {
        var order = await Shop.AwaitingAsync();

        var answer = await Shop.CallAsync(SaleSteps.Admin, new { reason }, request => Shop.Make<CancelOrderForShopper>().Run(request, order.Id, Shop.Durable.Client, default));

        Assert.Equal((400, "reason"), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Timeline_OrchestrationThatDoesNotAnswer_IsNamedAndTheRestIsShown()
    {
        var order = await Shop.AwaitingAsync();
        var durable = new Mock<DurableTaskClient>("test");
        durable.Setup(client => client.GetInstanceAsync(order.Id, true, It.IsAny<CancellationToken>())).ThrowsAsync(new TimeoutException());

        var timeline = await TimelineAsync(order.Id, durable.Object);

        Assert.Equal(["orchestration"], timeline.Body.GetProperty("missing").EnumerateArray().Select(source => source.GetString()));
        Assert.Contains(Entries(timeline), entry => entry.Source == "order");
    }

    [Fact]
    public async Task Timeline_OfNoOrder_Is404() => Assert.Equal((404, "order-not-found"), await TimelineAsync("nobody") is var answer ? (answer.Status, answer.Code) : default);

    [Fact]
    public void Orchestration_History_IsStepsByTheirNames()
    {
        var at = new DateTime(2026, 11, 11, 0, 0, 0, DateTimeKind.Utc);
        HistoryEvent[] history =
        [
            new OrchestratorStartedEvent(-1) { Timestamp = at },
            new ExecutionStartedEvent(-1, "secret input") { Name = "OrderOrchestrator", Version = "2.0", Timestamp = at },
            new TaskScheduledEvent(0) { Name = "OpenOrder", Timestamp = at },
            new TaskCompletedEvent(-1, 0, "secret result") { Timestamp = at },
            new TimerCreatedEvent(1) { FireAt = at.AddMinutes(15), Timestamp = at },
            new EventRaisedEvent(-1, "secret") { Name = "PaymentChanged", Timestamp = at },
            new TaskScheduledEvent(2) { Name = "DecideOrder", Timestamp = at },
            new TaskFailedEvent(-1, 2, "the database does not answer", null) { Timestamp = at },
            new ExecutionCompletedEvent(3, "null", OrchestrationStatus.Completed) { Timestamp = at },
        ];

        var entries = OrchestrationTimeline.Entries(history);

        Assert.Equal(
            ["started", "step-begun OpenOrder", "step-done OpenOrder", "timer-set", "event-received PaymentChanged", "step-begun DecideOrder", "step-failed DecideOrder", "ended"],
            entries.Select(entry => $"{entry.Kind} {entry.Detail.GetValueOrDefault("step") ?? (entry.Kind == "event-received" ? entry.Detail["name"] : "")}".TrimEnd()));
        Assert.DoesNotContain("secret", JsonSerializer.Serialize(entries, Json.Options));
    }

    private static Notification[] Told(Order order, string kind) =>
    [
        new($"{order.Id}.{kind}.push", order.UserId, NotificationChannel.Push, kind, "subject", "body", NotificationStatus.Delivered, order.CreatedAt.AddMinutes(2)),
    ];

    private Task<Answer> TimelineAsync(string orderId, DurableTaskClient? durable = null) => Shop.CallAsync(
        SaleSteps.Admin, null, request => Shop.Make<GetOrderTimeline>().Run(request, orderId, durable ?? Shop.Durable.Client, default));

    private static IReadOnlyList<Entry> Entries(Answer answer) =>
    [
        .. answer.Body.GetProperty("entries").EnumerateArray().Select(entry => new Entry(
            entry.GetProperty("at").GetDateTimeOffset(), entry.GetProperty("source").GetString()!, entry.GetProperty("kind").GetString()!, entry.GetProperty("detail"))),
    ];

    private sealed record Entry(DateTimeOffset At, string Source, string Kind, JsonElement Detail);
}
