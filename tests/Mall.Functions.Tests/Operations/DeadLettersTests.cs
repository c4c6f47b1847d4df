using Azure.Core.Amqp;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Operations;
using Mall.Functions.Tests.Architecture;

namespace Mall.Functions.Tests.Operations;

public sealed class DeadLettersTests : IAsyncLifetime
{
    private const string Queue = "notification.tasks";
    private static readonly DeadLetterEntity Tasks = DeadLetterEntity.Find(Queue)!;

    private RealServiceBus _bus = null!;
    private DeadLetters _letters = null!;

    public async Task InitializeAsync()
    {
        _bus = await RealServiceBus.OpenAsync();
        _letters = new DeadLetters(_bus.Client);
    }

    public async Task DisposeAsync()
    {
        await _letters.DisposeAsync();
        await _bus.DisposeAsync();
    }

    [Fact]
    public void Entities_AreThoseOfTheDeclaration()
    {
        var (queues, topics) = Topology.Read();
        var subscriptions = topics.SelectMany(topic => topic.Subscriptions.Select(subscription => $"{topic.Name}.{subscription.Name}"));

        Assert.Equal(queues.Select(queue => queue.Name).Concat(subscriptions).Order(), DeadLetterEntity.All.Select(entity => entity.Name).Order());
    }

    [Fact]
    public async Task Peek_MoreThanTheLimit_GoesOnFromTheNextNumber()
    {
        await DeadLetterAsync("a", "b", "c");

        var first = await _letters.PeekAsync(Tasks, 0, 2, default);
        var second = await _letters.PeekAsync(Tasks, first[^1].SequenceNumber + 1, 2, default);

        Assert.Equal(["a", "b", "c"], first.Concat(second).Select(message => message.MessageId));
    }

    [Fact]
    public async Task Peek_TwiceInARow_SeesTheSame()
    {
        await DeadLetterAsync("a");

        Assert.Single(await _letters.PeekAsync(Tasks, 0, 10, default));
        Assert.Single(await _letters.PeekAsync(Tasks, 0, 10, default));
    }

    [Fact]
    public async Task Replay_ByNumber_SendsExactlyThatOneUnderANewIdAndTakesItAway()
    {
        await DeadLetterAsync("a", "b", "c");
        var letter = (await _letters.PeekAsync(Tasks, 0, 10, default))[1];

        var replayed = (await _letters.ReplayAsync(Tasks, $"{letter.SequenceNumber}", default)).Value;

        Assert.Equal(("b/1", "b/1"), (replayed!.MessageId, Assert.Single(await _bus.PeekAsync(Queue)).MessageId));
        Assert.Equal(["a", "c"], await LeftAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replay_BehindThousandsOfOthers_SendsItAndGivesTheOthersBack(bool byNumber)
    {
        const int Others = 2100;
        await DeadLetterManyAsync(Others + 1);
        var last = (await _letters.PeekAsync(Tasks, 0, Others + 1, default))[^1];

        var replayed = (await _letters.ReplayAsync(Tasks, byNumber ? $"{last.SequenceNumber}" : last.MessageId, default)).Value;

        Assert.Equal($"{last.MessageId}/1", replayed!.MessageId);
        Assert.Equal(replayed.MessageId, Assert.Single(await _bus.PeekAsync(Queue)).MessageId);
        Assert.Equal(Others, (await _letters.PeekAsync(Tasks, 0, Others + 1, default)).Count);
        Assert.NotNull((await _letters.ReplayAsync(Tasks, "m0", default)).Value);
    }

    /// <summary>A header that says nothing of deliveries, or none, means 0.</summary>
    [Theory]
    [InlineData(null, 0)]
    [InlineData(3u, 3)]
    public void View_OfALetterWithoutADeliveryCount_SaysNone(uint? header, int count)
    {
        var raw = new AmqpAnnotatedMessage(AmqpMessageBody.FromData([new ReadOnlyMemory<byte>([(byte)'{', (byte)'}'])])) { Header = { DeliveryCount = header } };
        raw.MessageAnnotations["x-opt-sequence-number"] = 7L;

        Assert.Equal((count, "7"), DeadLetterView.Of(Queue, ServiceBusReceivedMessage.FromAmqpMessage(raw, BinaryData.FromBytes(Guid.NewGuid().ToByteArray()))) is var view ? (view.DeliveryCount, view.Id) : default);
    }

    [Fact]
    public async Task Replay_OfTheReplayed_CountsOn()
    {
        await DeadLetterAsync("a");
        await _letters.ReplayAsync(Tasks, "a", default);
        await _bus.DeadLetterNextAsync(Queue);

        var replayed = (await _letters.ReplayAsync(Tasks, "a/1", default)).Value;

        Assert.Equal("a/2", replayed!.MessageId);
        Assert.Equal("a/2", Assert.Single(await _bus.PeekAsync(Queue)).MessageId);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Replay_Twice_SendsOnce()
    {
        await DeadLetterAsync("a");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _letters.ReplayAsync(Tasks, "a", default)));

        Assert.Single(outcomes, outcome => outcome.Value is not null);
        Assert.All(outcomes.Where(outcome => outcome.Value is null), outcome => Assert.Equal("dead-letter-not-found", outcome.Refusal!.Code));
        Assert.Single(await _bus.PeekAsync(Queue));
    }

    [Fact]
    public async Task Replay_WhatACrashLeftAfterSending_IsNotDeliveredAgain()
    {
        await DeadLetterAsync("a");
        await _bus.SendAsync(Queue, "a/1");

        await _letters.ReplayAsync(Tasks, "a", default);

        Assert.Single(await _bus.PeekAsync(Queue));
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Replay_OfASubscription_GoesThroughItsTopic()
    {
        await _bus.SendAsync("order.events", "order-1.order.paid", subject: "order.paid");
        await using var receiver = _bus.Client.CreateReceiver("order.events", "notifications");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(HangGuard.Time), "malformed");

        await _letters.ReplayAsync(DeadLetterEntity.Find("order.events.notifications")!, "order-1.order.paid", default);

        var again = await receiver.ReceiveMessageAsync(HangGuard.Time);
        Assert.Equal(("order-1.order.paid/1", "order.paid"), (again.MessageId, again.Subject));
    }

    [Theory]
    [InlineData("999")]
    [InlineData("no-such-id")]
    public async Task Replay_Unknown_IsRefused(string id)
    {
        await DeadLetterAsync("a");

        Assert.Equal("dead-letter-not-found", (await _letters.ReplayAsync(Tasks, id, default)).Refusal!.Code);
        Assert.Equal(["a"], await LeftAsync());
    }

    [Theory]
    [InlineData("a", "a/1")]
    [InlineData("a/1", "a/2")]
    [InlineData("a/9", "a/10")]
    [InlineData("a/x", "a/x/1")]
    [InlineData("a/-1", "a/-1/1")]
    [InlineData("/1", "/1/1")]
    public void NextId_CountsTheCopies(string id, string next) => Assert.Equal(next, DeadLetters.NextId(id));

    [Fact]
    public void NextId_OfTheLongestId_IsStillAnId() => Assert.InRange(DeadLetters.NextId(new string('x', 128)).Length, 1, 128);

    private async Task DeadLetterAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            await _bus.SendAsync(Queue, id);
            await _bus.DeadLetterNextAsync(Queue);
        }
    }

    private async Task DeadLetterManyAsync(int count)
    {
        await using var sender = _bus.Client.CreateSender(Queue);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(500))
        {
            await sender.SendMessagesAsync(chunk.Select(i => new ServiceBusMessage("{}") { MessageId = $"m{i}" }));
        }

        await using var receiver = _bus.Client.CreateReceiver(Queue);
        for (var taken = 0; taken < count;)
        {
            var messages = await receiver.ReceiveMessagesAsync(500, HangGuard.Time);
            await Task.WhenAll(messages.Select(message => receiver.DeadLetterMessageAsync(message, "malformed")));
            taken += messages.Count;
        }
    }

    private async Task<IEnumerable<string>> LeftAsync() => (await _letters.PeekAsync(Tasks, 0, 10, default)).Select(message => message.MessageId);
}
