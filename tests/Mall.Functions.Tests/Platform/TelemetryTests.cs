using System.Diagnostics.Metrics;
using Mall.Functions.Tests.Architecture;
using Mall.Probe;

namespace Mall.Functions.Tests.Platform;

/// <summary>What the code and probes of it measure is what infra/telemetry.json says, from which dashboards and alerts are made.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public void Instruments_NamesKindsUnitsAndTags_AreThoseOfTheFile()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("infra/telemetry.json")));
        var listed = file.RootElement.EnumerateObject().Select(metric => Line(
            metric.Value.GetProperty("name").GetString()!,
            metric.Value.GetProperty("kind").GetString()!,
            metric.Value.GetProperty("unit").GetString()!,
            metric.Value.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)));

        Assert.Equal(listed.Order(), Declared().Order());
    }

    /// <summary>The words of tags too: whoever writes a query finds them there.</summary>
    [Fact]
    public void Documentation_MetricsAndOutcomes_AreThere()
    {
        var text = File.ReadAllText(Repository.PathOf("docs/telemetry.md"));
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Mall.Functions.Seckill.Admissions).TypeHandle);

        Assert.All(Declared().Select(line => line.Split(' ')[0]).Concat(Telemetry.Admissions.Counts.Keys), word => Assert.Contains($"`{word}`", text, StringComparison.Ordinal));
    }

    /// <summary>No instrument of the meter that is made elsewhere.</summary>
    [Fact]
    public void Meter_Instruments_AreThoseThatAreDeclared()
    {
        Assert.NotEmpty(Declared());
        var published = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => published.Add(instrument.Meter.Name == Telemetry.Name ? instrument.Name : "") };
        listener.Start();

        Assert.Equal(Declared().Select(line => line.Split(' ')[0]).Order(), published.Where(name => name.Length > 0).Order());
    }

    [Fact]
    public void Tally_WhatWasCounted_IsReadWithItsTag()
    {
        using var meter = new Meter("test");
        var tally = new Tally(meter, "t", "{request}", "", "outcome");
        tally.Of("won").Add();
        tally.Of("won").Add();
        tally.Of("sold-out").Add();

        Assert.Equal(["outcome=sold-out: 1", "outcome=won: 2"], Read(meter).Order());
        Assert.Equal(2, tally.Counts["won"]);
    }

    [Fact]
    public void Tally_WithoutAListener_Counts()
    {
        using var meter = new Meter("test");
        var tally = new Tally(meter, "t", "{request}", "", "outcome");

        Parallel.For(0, 1000, _ => tally.Of("won").Add());

        Assert.Equal(1000, tally.Counts["won"]);
    }

    [Fact]
    public void Readings_OfEachTag_AreTheLast()
    {
        using var meter = new Meter("test");
        var readings = new Readings(meter, "g", "s", "", TimeSpan.FromMinutes(1), new TestClock(), "sale", "state");
        readings.Set(1, "s1", "held");
        readings.Set(2, "s1", "sold");
        readings.Set(3, "s1", "held");

        Assert.Equal(["sale=s1,state=held: 3", "sale=s1,state=sold: 2"], Read(meter).Order());
    }

    [Fact]
    public void Readings_WithoutTags_AreOne()
    {
        using var meter = new Meter("test");
        var readings = new Readings(meter, "g", "{order}", "", TimeSpan.FromMinutes(1), new TestClock());
        readings.Set(1);
        readings.Set(0);

        Assert.Equal([": 0"], Read(meter));
    }

    /// <summary>The timer may have moved to another instance, whose reading counts.</summary>
    [Fact]
    public void Readings_AfterTheirTime_AreGone()
    {
        using var meter = new Meter("test");
        var clock = new TestClock();
        var readings = new Readings(meter, "g", "s", "", TimeSpan.FromMinutes(1), clock, "entity");
        readings.Set(1, "a");
        clock.Advance(TimeSpan.FromSeconds(50));
        readings.Set(2, "b");
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(["entity=b: 2"], Read(meter));
    }

    private static IEnumerable<string> Read(Meter meter)
    {
        var read = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter == meter)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => read.Add($"{Text(tags)}: {value}"));
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => read.Add($"{Text(tags)}: {value}"));
        listener.Start();
        listener.RecordObservableInstruments();
        return read;
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));

    private static List<string> Declared() =>
    [
        .. typeof(Telemetry).GetProperties().Select(property => property.GetValue(null)).Select(value => value switch
        {
            Tally tally => Line(tally.Instrument, "counter", tally.Tags),
            Readings readings => Line(readings.Instrument, "gauge", readings.Tags),
            RecentTimes times => Line(times.Instrument, "histogram", []),
            _ => null,
        }).OfType<string>(),
        Line(ProbeMetrics.Duration, "histogram", ProbeMetrics.Tags),
    ];

    private static string Line(Instrument instrument, string kind, IEnumerable<string> tags) => Line(instrument.Name, kind, instrument.Unit!, tags);

    private static string Line(string name, string kind, string unit, IEnumerable<string> tags) => $"{name} {kind} {unit} {string.Join(',', tags)}";
}
