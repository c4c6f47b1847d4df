using FsCheck;
using FsCheck.Fluent;
using Mall.Embedded.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>Random histories of one queue against a model: every message is in exactly one of ready, locked, dead, done. Without AMQP in between, for the sake of many histories.</summary>
public class QueueModel
{
    private const int MaxDeliveryCount = 3;
    private static readonly byte[] Body = [0, 0x53, 0x75, 0xA0, 1, 1];
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(1);

    [Fact]
    public void History_AtEveryStep_EveryMessageIsWhereTheModelHasIt()
    {
        Gen<Step> step = from what in Gen.Choose(0, 10) from argument in Gen.Choose(0, 6) select new Step(what, argument);
        Prop.ForAll(step.ListOf().ToArbitrary(), history => RunAsync([.. history]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(150));
    }

    private static async Task RunAsync(List<Step> history)
    {
        using var folder = new TestFolder();
        var clock = new TestClock();
        var broker = Open(folder, clock);
        var model = new Dictionary<long, Entry>();
        var held = new List<BrokerProperties>();
        long last = 0;
        foreach (var (what, argument) in history)
        {
            switch (what)
            {
                case 0 or 1 or 2:
                    broker.Send("q", [.. Enumerable.Range(0, argument).Select(_ => new EncodedMessage { Content = Body })]);
                    for (var left = argument; left > 0; left--)
                    {
                        model.Add(++last, new Entry());
                    }

                    break;
                case 3 or 4:
                    BrokerProperties[] received = broker.Count("q").Ready == 0
                        ? []
                        : [.. (await broker.ReceiveAsync("q", argument + 1, CancellationToken.None)).Select(delivery => delivery.State)];
                    Assert.Equal(model.Where(each => each.Value.Place == Place.Ready).Select(each => each.Key).Order().Take(argument + 1), received.Select(each => each.SequenceNumber));
                    foreach (var message in received)
                    {
                        var entry = model[message.SequenceNumber];
                        (entry.Place, entry.LockedUntil) = (Place.Locked, clock.GetUtcNow() + Lock);
                        Assert.Equal(++entry.Attempts, message.DeliveryCount);
                    }

                    held.AddRange(received);
                    break;
                case 5 or 6 or 7 or 10 when held.Count > 0:
                    var chosen = held[argument % held.Count];
                    held.Remove(chosen);
                    Settle(broker, model[chosen.SequenceNumber], chosen, what);
                    break;
                case 8:
                    clock.Advance(TimeSpan.FromSeconds(10 * argument));
                    ReleaseWhere(model, entry => entry.LockedUntil <= clock.GetUtcNow());
                    break;
                case 9:
                    await broker.DisposeAsync();
                    broker = Open(folder, clock);
                    ReleaseWhere(model, _ => true);
                    if (argument > 3)
                    {
                        await broker.CompactAsync();
                    }

                    break;
            }

            Compare(broker, model);
        }

        await broker.DisposeAsync();
    }

    private static Broker Open(TestFolder folder, TestClock clock) => Broker.Open(new()
    {
        Folder = folder.Path,
        Entities = EntitiesFile.Parse(TestBus.Entities, "entities.json"),
        Time = clock,
        Journal = new JournalOptions { SegmentBytes = 64 << 10 },
    });

    private static void Settle(Broker broker, Entry entry, BrokerProperties message, int what)
    {
        if (entry.Place != Place.Locked || entry.Attempts != message.DeliveryCount)
        {
            if (what != 10)
            {
                Assert.Equal(BrokerException.LockLost, Assert.Throws<BrokerException>(() => Settle(broker, message.LockToken, what)).Condition);
            }

            return;
        }

        Settle(broker, message.LockToken, what);
        entry.Attempts -= what == 10 ? 1 : 0;
        entry.Place = what switch { 5 => Place.Done, 6 => entry.Attempts < MaxDeliveryCount ? Place.Ready : Place.Dead, 10 => Place.Ready, _ => Place.Dead };
    }

    private static void Settle(Broker broker, Guid token, int what) => _ = what switch
    {
        5 => broker.Complete(token),
        6 => broker.Abandon(token),
        10 => broker.Return([token]),
        _ => broker.DeadLetter(token, null, null),
    };

    private static void ReleaseWhere(Dictionary<long, Entry> model, Func<Entry, bool> condition)
    {
        foreach (var entry in model.Values.Where(entry => entry.Place == Place.Locked && condition(entry)))
        {
            entry.Place = entry.Attempts < MaxDeliveryCount ? Place.Ready : Place.Dead;
        }
    }

    private static void Compare(Broker broker, Dictionary<long, Entry> model)
    {
        int In(Place place) => model.Values.Count(entry => entry.Place == place);
        Assert.Equal((In(Place.Ready), In(Place.Ready) + In(Place.Locked)), broker.Count("q"));
        Assert.Equal((In(Place.Dead), In(Place.Dead)), broker.Count("q/$DeadLetterQueue"));
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
