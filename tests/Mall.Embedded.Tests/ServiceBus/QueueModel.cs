using Azure.Messaging.ServiceBus;
using FsCheck;
using FsCheck.Fluent;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>Random histories of one queue against a model: every message is in exactly one of ready, locked, dead, done.</summary>
public class QueueModel
{
    private const int MaxDeliveryCount = 3;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(1);

    [Fact]
    public void History_AtEveryStep_EveryMessageIsWhereTheModelHasIt()
    {
        Gen<Step> step = from what in Gen.Choose(0, 9) from argument in Gen.Choose(0, 6) select new Step(what, argument);
        Prop.ForAll(step.ListOf().ToArbitrary(), history => RunAsync([.. history]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(150));
    }

    private static async Task RunAsync(List<Step> history)
    {
        await using var bus = TestBus.Create();
        var model = new Dictionary<long, Entry>();
        var held = new List<ServiceBusReceivedMessage>();
        long last = 0;
        foreach (var (what, argument) in history)
        {
            switch (what)
            {
                case 0 or 1 or 2:
                    await bus.SendAsync("q", [.. Enumerable.Range(0, argument).Select(_ => $"{++last}")]);
                    for (var number = last - argument + 1; number <= last; number++)
                    {
                        model.Add(number, new Entry());
                    }

                    break;
                case 3 or 4:
                    var received = await bus.TakeAsync("q", argument + 1);
                    Assert.Equal(model.Where(each => each.Value.Place == Place.Ready).Select(each => each.Key).Order().Take(argument + 1), received.Select(each => each.SequenceNumber));
                    foreach (var message in received)
                    {
                        var entry = model[message.SequenceNumber];
                        (entry.Place, entry.LockedUntil) = (Place.Locked, bus.Clock.GetUtcNow() + Lock);
                        Assert.Equal(++entry.Attempts, message.DeliveryCount);
                    }

                    held.AddRange(received);
                    break;
                case 5 or 6 or 7 when held.Count > 0:
                    var chosen = held[argument % held.Count];
                    held.Remove(chosen);
                    await SettleAsync(bus, model[chosen.SequenceNumber], chosen, what);
                    break;
                case 8:
                    bus.Clock.Advance(TimeSpan.FromSeconds(10 * argument));
                    ReleaseWhere(model, entry => entry.LockedUntil <= bus.Clock.GetUtcNow());
                    break;
                case 9:
                    await bus.RestartAsync();
                    ReleaseWhere(model, _ => true);
                    if (argument > 3)
                    {
                        await bus.Broker.CompactAsync();
                    }

                    break;
            }

            Compare(bus, model);
        }
    }

    private static async Task SettleAsync(TestBus bus, Entry entry, ServiceBusReceivedMessage message, int what)
    {
        var receiver = bus.Receiver("q");
        Task settling = what switch
        {
            5 => receiver.CompleteMessageAsync(message),
            6 => receiver.AbandonMessageAsync(message),
            _ => receiver.DeadLetterMessageAsync(message),
        };
        if (entry.Place != Place.Locked || entry.Attempts != message.DeliveryCount)
        {
            var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => settling);
            Assert.Equal(ServiceBusFailureReason.MessageLockLost, thrown.Reason);
            return;
        }

        await settling;
        entry.Place = what switch { 5 => Place.Done, 6 => entry.Attempts < MaxDeliveryCount ? Place.Ready : Place.Dead, _ => Place.Dead };
    }

    private static void ReleaseWhere(Dictionary<long, Entry> model, Func<Entry, bool> condition)
    {
        foreach (var entry in model.Values.Where(entry => entry.Place == Place.Locked && condition(entry)))
        {
            entry.Place = entry.Attempts < MaxDeliveryCount ? Place.Ready : Place.Dead;
        }
    }

    private static void Compare(TestBus bus, Dictionary<long, Entry> model)
    {
        int In(Place place) => model.Values.Count(entry => entry.Place == place);
        Assert.Equal((In(Place.Ready), In(Place.Ready) + In(Place.Locked)), bus.Broker.Count("q"));
        Assert.Equal((In(Place.Dead), In(Place.Dead)), bus.Broker.Count("q/$DeadLetterQueue"));
    }

    private enum Place
    {
        Ready,
        Locked,
        Dead,
        Done,
    }

    private sealed record Step(int What, int Argument);

    private sealed class Entry
    {
        public Place Place { get; set; }

        public int Attempts { get; set; }

        public DateTimeOffset LockedUntil { get; set; }
    }
}
