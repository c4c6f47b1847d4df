using System.Diagnostics;

namespace Mall.Functions.Tests.Platform;

public sealed class TracesTests
{
    private const string Followed = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private const string NotFollowed = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    [Fact]
    public void Current_OfNothing_IsNone() => Assert.Null(Traces.Current);

    [Theory]
    [InlineData(Followed, true)]
    [InlineData(NotFollowed, false)]
    public void Current_IsWhatSomebodyFollows(string cause, bool expected)
    {
        using var activity = new Activity("a").SetParentId(cause).Start();

        Assert.Equal(expected ? activity.Id : null, Traces.Current);
    }

    /// <summary>An event may wait in a document until another process sends it.</summary>
    [Fact]
    public async Task Event_RelayedByTheTimer_HasTheTraceOfItsCause()
    {
        await using var shop = await TestShop.OpenAsync();
        string cause;
        using (var activity = new Activity("a").SetParentId(Followed).Start())
        {
            cause = activity.Id!;
            await shop.WrittenAsync();
        }

        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await shop.Make<RelayOutboxes>().Run(new TimerInfo(), default);

        Assert.Equal(cause, Assert.Single(shop.Sent).TraceParent);
    }

    [Fact]
    public void Event_WithoutATrace_IsWrittenAndReadAsBefore()
    {
        var json = JsonSerializer.Serialize(Event.Of(OrdersNames.Topic, OrdersNames.Paid, "o1", "u1", default, new { orderId = "o1" }), Json.Options);

        Assert.DoesNotContain("traceParent", json, StringComparison.Ordinal);
        Assert.Null(Event.Read(BinaryData.FromString(json)).TraceParent);
    }

    [Fact]
    public void Continue_OfOneOfABatch_IsItsChildLinkedWithTheBatch()
    {
        using var listener = Listen();
        using var batch = new Activity("batch").Start();

        using var activity = MessageTraces.Continue("one", Followed)!;

        Assert.Equal((Followed[3..35], Followed[36..52]), (activity.TraceId.ToHexString(), activity.ParentSpanId.ToHexString()));
        Assert.Equal(batch.SpanId, Assert.Single(activity.Links).Context.SpanId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public void Continue_OfNoTrace_IsNone(string? traceParent)
    {
        using var listener = Listen();

        Assert.Null(MessageTraces.Continue("one", traceParent));
    }

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
