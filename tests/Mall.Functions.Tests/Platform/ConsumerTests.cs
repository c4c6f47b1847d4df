using Azure.Messaging.ServiceBus;
using Moq;

namespace Mall.Functions.Tests.Platform;

public sealed class ConsumerTests
{
    private readonly Mock<ServiceBusMessageActions> _actions = new();

    [Fact]
    public async Task Event_IsHandedOnAndLeftToTheTrigger()
    {
        var sent = Event.Of("order.events", "order.paid", "order-1", "lilei", DateTimeOffset.UnixEpoch, new { orderId = "order-1" });
        Event? seen = null;

        await sent.Message().ConsumeAsync(_actions.Object, (@event, _) => Task.FromResult(seen = @event), default);

        Assert.Equal((sent.Id, sent.Name), (seen!.Id, seen.Name));
        _actions.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":"x","topic":"t","name":"user.password-reset","version":1,"at":"2026-11-11T00:00:00Z","userId":"u","data":{"code":493817}}""")]
    public async Task WhatCannotBeRead_IsDeadLetteredWithTheReasonAndNothingOfTheBody(string body)
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString(body), "1", subject: "order.paid");
        string? why = null;
        _actions.Setup(a => a.DeadLetterMessageAsync(message, null, "malformed", It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((ServiceBusReceivedMessage _, Dictionary<string, object> _, string _, string description, CancellationToken _) => Task.FromResult(why = description));

        await message.ConsumeAsync(_actions.Object, (@event, _) => Task.FromResult(@event.DataAs<OrderEvent>()), default);

        Assert.NotEmpty(why!);
        Assert.DoesNotContain("493817", why);
    }

    [Fact]
    public async Task WhatFailsOtherwise_IsLeftToTheTrigger()
    {
        var sent = Event.Of("order.events", "order.paid", "order-1", "lilei", DateTimeOffset.UnixEpoch, new { });

        await Assert.ThrowsAsync<TimeoutException>(() =>
            sent.Message().ConsumeAsync(_actions.Object, (_, _) => Task.FromException(new TimeoutException()), default));

        _actions.VerifyNoOtherCalls();
    }
}
