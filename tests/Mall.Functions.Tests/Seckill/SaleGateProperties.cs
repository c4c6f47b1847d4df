using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Seckill;

public sealed class SaleGateProperties(RealRedis redis) : RedisShopTests(
    redis, ("Seckill:BuyerBurst", "3"), ("Seckill:BuyerRate", "2"), ("Seckill:EntriesPerSecond", "2"), ("Seckill:MaxLapsed", "2"), ("Seckill:LapsePause", "00:02:00"))
{
    /// <summary>Whatever buyers, operators, the clock and rebuilds do to a gate, in any order and as often as they like: each answer is that of the model, and after each Redis has
    /// what the model has.</summary>
    [Fact]
    public void AnySteps_OnARealServer_AgreeWithTheModel()
    {
        var act = Gen.Frequency(
            (24, Gen.Constant(GateAct.Enter)), (10, Gen.Constant(GateAct.Release)), (7, Gen.Constant(GateAct.MoveClock)), (4, Gen.Constant(GateAct.Sent)),
            (4, Gen.Constant(GateAct.Repeat)), (2, Gen.Constant(GateAct.Offer)), (2, Gen.Constant(GateAct.Restock)), (1, Gen.Constant(GateAct.Pause)),
            (4, Gen.Constant(GateAct.Resume)), (2, Gen.Constant(GateAct.Load)), (1, Gen.Constant(GateAct.Rebuild)),
            (2, Gen.Elements(GateAct.ApplyAgain, GateAct.ApplyOlder, GateAct.OlderGeneration)),
            (1, Gen.Elements(GateAct.StartClosing, GateAct.Close, GateAct.Shut, GateAct.LoseScripts)));
        var step = from what in act from buyer in Gen.Choose(0, GateUnderTest.Buyers - 1) from number in Gen.Choose(0, 17) select new GateStep(what, buyer, number);

        var sequences = Arb.ToArbitrary(step.ArrayOf(50), Shorter);
        Prop.ForAll(sequences, steps => AgreesAsync(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private async Task AgreesAsync(GateStep[] steps)
    {
        var options = Shop.Get<IOptions<SeckillOptions>>();
        var gate = new SaleGate(Shop.Get<GateCalls>(), options) { EditScripts = GateUnderTest.WithToldClock };
        var test = new GateUnderTest(gate, Shop.Get<RedisConnection>(), options.Value);
        await test.OpenAsync();
        foreach (var step in steps)
        {
            await test.TakeAsync(step);
        }
    }

    // What fails is told with as few steps as it takes.
    private static IEnumerable<GateStep[]> Shorter(GateStep[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= steps.Length; at += size)
            {
                yield return [.. steps[..at], .. steps[(at + size)..]];
            }
        }
    }
}
