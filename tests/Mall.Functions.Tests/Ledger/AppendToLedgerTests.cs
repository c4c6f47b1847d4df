using System.Text;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Ledger;
using Moq;

namespace Mall.Functions.Tests.Ledger;

public sealed class AppendToLedgerTests : ShopTests
{
    private readonly Mock<ServiceBusMessageActions> _actions = new();

    [Fact]
    public async Task Events_OfOneBatch_AreWrittenInTheirOrder()
    {
        await RunAsync(LedgerEvents.MessageOf(LedgerEvents.Paid("order-2")), LedgerEvents.MessageOf(LedgerEvents.Paid("order-1")), LedgerEvents.MessageOf(LedgerEvents.Paid("order-2")));

        Assert.Equal(["order-2", "order-2", "order-1", "order-1"], (await Shop.EntriesAsync()).Select(one => one.Entry.OrderId));
        _actions.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"id":"x","topic":"order.events","name":"order.paid","version":1,"at":"2026-11-11T00:00:00Z","userId":"u","data":{"orderId":"o","total":{"amount":0,"currency":"CNY"}}}""")]
    [InlineData("""{"id":"x","topic":"order.events","name":"order.unheard-of","version":1,"at":"2026-11-11T00:00:00Z","userId":"u","data":{}}""")]
    public async Task MessageThatCannotBeTaken_IsDeadLetteredAndTheOthersAreWritten(string body)
    {
        var poison = LedgerEvents.MessageOf(Encoding.UTF8.GetBytes(body));

        await RunAsync(LedgerEvents.MessageOf(LedgerEvents.Paid("order-1")), poison, LedgerEvents.MessageOf(LedgerEvents.Paid("order-2")));

        Assert.Equal(4, (await Shop.EntriesAsync()).Count);
        _actions.Verify(a => a.DeadLetterMessageAsync(poison, null, "malformed", It.Is<string>(why => why.Length > 0), It.IsAny<CancellationToken>()), Times.Once);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task NoEventOfABatch_CanBeTaken_WritesNothing()
    {
        await RunAsync(LedgerEvents.MessageOf("null"u8.ToArray()));

        Assert.Equal(0, (await Shop.Get<LedgerStore>().ReadHeadAsync(default)).Size);
    }

    private Task RunAsync(params ServiceBusReceivedMessage[] messages) => Shop.Make<AppendToLedger>().Run(messages, _actions.Object, default);
}
