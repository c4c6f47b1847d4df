using System.Transactions;
using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class MessageTests : BusTests
{
    public static TheoryData<object> Primitives => new(
        (byte)1, (sbyte)-1, (short)-2, (ushort)2, -3, 3u, -4L, ulong.MaxValue, 1.5f, double.MinValue, decimal.MaxValue, true, false, 'ß', Guid.NewGuid(), "text", "",
        new Uri("https://example.org/a?b=c"), new DateTime(2026, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        TimeSpan.FromTicks(-1));

    [Theory]
    [MemberData(nameof(Primitives))]
    public async Task ApplicationProperty_OfEachPrimitive_KeepsItsTypeAndValue(object value)
    {
        await Bus.SendAsync("q", new ServiceBusMessage("x") { ApplicationProperties = { ["p"] = value } });

        var received = (await Bus.TakeOneAsync("q")).ApplicationProperties["p"];

        Assert.Equal(value.GetType(), received.GetType());
        Assert.Equal(value, received);
    }

    [Fact]
    public async Task ApplicationProperty_WithAnOffset_ComesBackInUtc()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8));
        await Bus.SendAsync("q", new ServiceBusMessage("x") { ApplicationProperties = { ["p"] = time } });

        var received = (DateTimeOffset)(await Bus.TakeOneAsync("q")).ApplicationProperties["p"];

        Assert.Equal((time, TimeSpan.Zero), (received, received.Offset));
    }

    [Fact]
    public async Task Properties_AllOfThem_Arrive()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("body")
        {
            MessageId = "m", ContentType = "ct", CorrelationId = "c", SessionId = "s", PartitionKey = "s", ReplyTo = "r", ReplyToSessionId = "rs", Subject = "sub",
            To = "t", TransactionPartitionKey = "tp", TimeToLive = TimeSpan.FromHours(1), ScheduledEnqueueTime = DateTimeOffset.UnixEpoch,
        });

        var message = await Bus.TakeOneAsync("q");

        Assert.Equal(
            ("m", "ct", "c", "s", "s", "r", "rs"),
            (message.MessageId, message.ContentType, message.CorrelationId, message.SessionId, message.PartitionKey, message.ReplyTo, message.ReplyToSessionId));
        Assert.Equal(("sub", "t", "tp"), (message.Subject, message.To, message.TransactionPartitionKey));
        Assert.Equal((TimeSpan.FromHours(1), DateTimeOffset.UnixEpoch), (message.TimeToLive, message.ScheduledEnqueueTime));
    }

    [Fact]
    public async Task Properties_NoneOfThem_AreNull()
    {
        await Bus.SendAsync("q", new ServiceBusMessage());

        var message = await Bus.TakeOneAsync("q");

        Assert.Null(message.MessageId);
        Assert.Null(message.Subject);
        Assert.Empty(message.ApplicationProperties);
        Assert.Equal(0, message.Body.ToMemory().Length);
        Assert.Null(message.DeadLetterReason);
    }

    [Fact]
    public async Task Send_InATransaction_IsRefused()
    {
        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);

        await Assert.ThrowsAsync<NotSupportedException>(() => Bus.SendAsync("q", "1"));
    }

    [Fact]
    public async Task Defer_IsRefused()
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");

        await Assert.ThrowsAsync<NotSupportedException>(() => Bus.Receiver("q").DeferMessageAsync(message));
        await Assert.ThrowsAsync<NotSupportedException>(() => Bus.Receiver("q").ReceiveDeferredMessageAsync(1));
    }
}
