using Azure.Messaging.ServiceBus;
using Moq;

namespace Mall.Functions.Tests.Seckill;

public sealed class DrainTicketsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private readonly List<string> _completed = [];
    private readonly List<string> _abandoned = [];
    private readonly Dictionary<string, string> _dead = [];

    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Batch_OfSeveralSales_IsDoneForEach()
    {
        var (tea, cup) = (await Shop.OpenSaleAsync(), await Shop.OpenSaleAsync());
        var intents = Enumerable.Range(1, 6).Select(position => (position % 2 == 0 ? tea : cup).Intent(position)).ToArray();

        await RunAsync([.. intents.Select(Message)]);

        Assert.Equal(intents.Select(intent => intent.TicketId).Order(), _completed.Order());
        await Shop.AssertCountsAsync(tea, 7, 3, 0);
        await Shop.AssertCountsAsync(cup, 7, 3, 0);
    }

    [Fact]
    public async Task Batch_LargerThanATransaction_IsDoneInParts()
    {
        var sale = await Shop.OpenSaleAsync(stock: 120, productStock: 200);
        var intents = Enumerable.Range(1, 120).Select(position => sale.Intent(position)).ToArray();

        await RunAsync([.. intents.Select(Message)]);

        Assert.Equal(120, _completed.Count);
        await Shop.AssertCountsAsync(sale, 0, 120, 0);
    }

    public static TheoryData<string> Malformed =>
    [
        "", "{}", "null", "[1]", "nonsense",
        """{"ticketId":"s.1","saleId":"other","userId":"u","quantity":1,"position":1,"at":"2026-11-11T00:00:00Z","generation":1,"isOffer":false,"addressId":null}""",
        """{"ticketId":"s.1","saleId":"s","userId":"u","quantity":0,"position":1,"at":"2026-11-11T00:00:00Z","generation":1,"isOffer":false,"addressId":null}""",
        """{"ticketId":"s.1","saleId":"s","userId":null,"quantity":1,"position":1,"at":"2026-11-11T00:00:00Z","generation":1,"isOffer":false,"addressId":null}""",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_IsDeadLetteredAndStopsNobodyElse(string body)
    {
        var sale = await Shop.OpenSaleAsync();
        var good = sale.Intent();

        await RunAsync(ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString(body), messageId: "bad"), Message(good));

        Assert.Equal([("bad", "malformed")], _dead.Select(dead => (dead.Key, dead.Value)));
        Assert.Equal([good.TicketId], _completed);
    }

    [Fact]
    public async Task UnknownSale_IsDeadLettered()
    {
        var intent = (AnOpenSale.Of() with { Id = "nothing" }).Intent();

        await RunAsync(Message(intent));

        Assert.Equal([(intent.TicketId, "no-such-sale")], _dead.Select(dead => (dead.Key, dead.Value)));
    }

    /// <summary>What is down for a moment is waited for, inside the lock: no delivery is used up. Whatever else fails may heal, too.</summary>
    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task Orchestrations_DownForAMoment_AreWaitedFor(Type failure)
    {
        var sale = await Shop.OpenSaleAsync();
        var intent = sale.Intent();
        var calls = 0;
        var durable = new RecordingDurable { OnStart = _ => Interlocked.Increment(ref calls) < 3 ? Task.FromException((Exception)Activator.CreateInstance(failure)!) : Task.CompletedTask };

        await RunAsync(durable, Message(intent));

        Assert.Equal([intent.TicketId], _completed);
        Assert.Empty(_abandoned);
        Assert.Equal(3, calls);
        await Shop.AssertCountsAsync(sale, 9, 1, 0);
    }

    [Fact]
    public async Task Failure_ThatWaitingDoesNotHeal_GoesBackAlone()
    {
        var sale = await Shop.OpenSaleAsync();
        var (bad, good) = (sale.Intent(1), sale.Intent(2));
        var durable = new RecordingDurable
        {
            OnStart = key =>
            {
                if (key.OrderId != bad.TicketId)
                {
                    return Task.CompletedTask;
                }

                Shop.Clock.Advance(TimeSpan.FromMinutes(1));
                return Task.FromException(new InvalidOperationException("no"));
            },
        };

        await RunAsync(durable, Message(bad), Message(good));

        Assert.Equal([good.TicketId], _completed);
        Assert.Equal([bad.TicketId], _abandoned);
    }

    private static ServiceBusReceivedMessage Message(TicketIntent intent) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(intent, Json.Options)), messageId: intent.TicketId, subject: intent.SaleId);

    private Task RunAsync(params ServiceBusReceivedMessage[] messages) => RunAsync(Shop.Durable, messages);

    /// <summary>As the host runs it: what is left when it succeeds is completed.</summary>
    private async Task RunAsync(RecordingDurable durable, params ServiceBusReceivedMessage[] messages)
    {
        var actions = new Mock<ServiceBusMessageActions>();
        actions.Setup(a => a.CompleteMessageAsync(It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<CancellationToken>()))
            .Callback((ServiceBusReceivedMessage message, CancellationToken _) => _completed.Add(message.MessageId)).Returns(Task.CompletedTask);
        actions.Setup(a => a.AbandonMessageAsync(It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()))
            .Callback((ServiceBusReceivedMessage message, IDictionary<string, object> _, CancellationToken _) => _abandoned.Add(message.MessageId)).Returns(Task.CompletedTask);
        actions.Setup(a => a.DeadLetterMessageAsync(
                It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<Dictionary<string, object>>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Callback((ServiceBusReceivedMessage message, Dictionary<string, object> _, string reason, string _, CancellationToken _) => _dead[message.MessageId] = reason)
            .Returns(Task.CompletedTask);
        await Shop.Make<DrainTickets>().Run(messages, actions.Object, durable.Client, default);
        _completed.AddRange(messages.Select(message => message.MessageId).Except([.. _completed, .. _abandoned, .. _dead.Keys]));
    }
}
