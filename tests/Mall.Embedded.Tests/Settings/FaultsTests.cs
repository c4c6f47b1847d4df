using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.Tests.Settings;

public class FaultsTests
{
    [Fact]
    public void Hit_NothingIsSet_NeverHappens()
    {
        var faults = new Faults(Read());

        Assert.False(faults.AreOn);
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.DoesNotContain(true, Rolls(faults, fault)));
    }

    [Fact]
    public void Hit_AProbability_HappensAboutAsOften_AndTheOthersNever()
    {
        var faults = new Faults(Read(("CosmosTimedOut", "0.25")));

        Assert.True(faults.AreOn);
        Assert.InRange(Rolls(faults, Fault.CosmosTimedOut).Count(hit => hit), 200, 300);
        Assert.DoesNotContain(true, Rolls(faults, Fault.CosmosStale));
        Assert.InRange(faults.Count(Fault.CosmosTimedOut), 200, 300);
    }

    [Fact]
    public void Hit_SameSeed_SameDecisions_WhateverTheOtherSwitchesAre()
    {
        var one = Rolls(new Faults(Read(("Seed", "7"), ("RedisLate", "0.5"))), Fault.RedisLate);
        var same = Rolls(new Faults(Read(("Seed", "7"), ("All", "0.1"), ("redislate", "0.5"))), Fault.RedisLate);
        var other = Rolls(new Faults(Read(("Seed", "8"), ("RedisLate", "0.5"))), Fault.RedisLate);

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Read_All_IsForEachThatHasNoneOfItsOwn()
    {
        var options = Read(("All", "0.02"), ("CosmosStale", "0.5"), ("ServiceBusRefused", "0"), ("LongestDelay", "00:00:02"));

        Assert.Equal((0.5, 0.0, 0.02), (options.Probabilities[Fault.CosmosStale], options.Probabilities[Fault.ServiceBusRefused], options.Probabilities[Fault.RedisLate]));
        Assert.Equal(TimeSpan.FromSeconds(2), options.LongestDelay);
    }

    [Theory]
    [InlineData("All", "2", "Embedded__Faults__All must be a probability between 0 and 1, not '2'.")]
    [InlineData("CosmosStale", "-0.1", "Embedded__Faults__CosmosStale must be a probability between 0 and 1, not '-0.1'.")]
    [InlineData("CosmosStale", "often", "Embedded__Faults__CosmosStale must be a probability between 0 and 1, not 'often'.")]
    [InlineData("Seed", "x", "Embedded__Faults__Seed must be a whole number, not 'x'.")]
    [InlineData("LongestDelay", "00:00:00", "Embedded__Faults__LongestDelay must be between 00:00:00.001 and 00:01:00, not '00:00:00'.")]
    [InlineData("CosmosStael", "0.1", "The setting Embedded__Faults__CosmosStael is unknown; known are All, Seed, LongestDelay, CosmosThrottled, ")]
    [InlineData("3", "0.1", "The setting Embedded__Faults__3 is unknown; ")]
    public void Read_NotUnderstood_IsOneSentence(string name, string value, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<StartupException>(() => Read((name, value))).Message, StringComparison.Ordinal);

    private static FaultOptions Read(params (string Name, string Value)[] settings) => FaultOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => "Embedded:Faults:" + setting.Name, setting => (string?)setting.Value)).Build());

    private static bool[] Rolls(Faults faults, Fault fault) => [.. Enumerable.Range(0, 1000).Select(_ => faults.Hit(fault))];
}
