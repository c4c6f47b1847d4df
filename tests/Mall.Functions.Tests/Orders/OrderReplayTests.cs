using Microsoft.DurableTask.Protobuf;

namespace Mall.Functions.Tests.Orders;

/// <summary>Races of payment and deadline, failures and retries, each turn replayed from the top.</summary>
public sealed class OrderReplayTests
{
    private readonly OrderReplay _order = new();

    /// <summary>The hint may come before the wait, and more than once.</summary>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 0)]
    public void Hint_InTime_SettlesOnce(bool isHinted, int hints)
    {
        _order.Decide(PaymentStatus.Paid);
        _order.Start(isHinted);
        for (var i = 0; i < hints; i++)
        {
            _order.Hint();
        }

        AssertCompleted("open", "decide in time");
    }

    [Fact]
    public void Unpaid_AtTheDeadlineAndNotBefore_SettlesAsClosed()
    {
        _order.Decide(PaymentStatus.Closed);
        _order.Start();

        _order.Advance(_order.Window - TimeSpan.FromSeconds(1));
        Assert.Equal(["open"], _order.Steps);
        _order.Advance(TimeSpan.FromSeconds(1));

        AssertCompleted("open", "decide at the deadline");
    }

    [Fact]
    public void Hint_WithoutADecision_WaitsOnUntilTheDeadline()
    {
        _order.Decide(PaymentStatus.Open, PaymentStatus.Closed);
        _order.Start();

        _order.Hint();
        _order.Advance(_order.Window);

        AssertCompleted("open", "decide in time", "decide at the deadline");
    }

    /// <summary>Whatever ran in the meantime, or nothing did: the instance was down.</summary>
    [Fact]
    public void Deadline_LongPassedWhenThePaymentIsOpened_SettlesAtOnce()
    {
        _order.Window = TimeSpan.FromHours(-1);
        _order.Decide(PaymentStatus.Closed);

        _order.Start();

        AssertCompleted("open", "decide at the deadline");
    }

    [Fact]
    public void NoStock_EndsAtOnce()
    {
        _order.Reserved = false;

        _order.Start();

        AssertCompleted("open");
    }

    [Fact]
    public void ActivityThatFailsTwice_IsTriedAgainWithBackOff()
    {
        _order.Decide(PaymentStatus.Paid);
        _order.Fail("decide", 2);
        _order.Start();
        _order.Hint();

        Assert.Equal(2, _order.Steps.Count);
        _order.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, _order.Steps.Count);
        _order.Advance(TimeSpan.FromSeconds(2));

        AssertCompleted("open", "decide failed", "decide failed", "decide in time");
    }

    [Fact]
    public void ActivityThatFailsForGood_FailsTheInstanceAfterTenTries()
    {
        _order.Fail("open", 10);
        _order.Start();

        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            Assert.Equal(OrchestrationStatus.Pending, _order.Status);
            _order.Advance(TimeSpan.FromSeconds(seconds));
        }

        _order.Advance(TimeSpan.Zero);
        Assert.Equal((OrchestrationStatus.Failed, 10), (_order.Status, _order.Steps.Count));
    }

    [Fact]
    public void CancelledBeforeThePaymentWasOpened_DoesNotWait()
    {
        _order.IsOpen = false;
        _order.Decide(PaymentStatus.Closed);

        _order.Start();

        AssertCompleted("open", "decide in time");
    }

    /// <summary>The order of a ticket: its units are taken and its payment is open before the orchestration begins.</summary>
    [Theory]
    [InlineData(true, "decide in time")]
    [InlineData(false, "decide at the deadline")]
    public void OpenFromTheStart_OnlyWaitsAndDecides(bool isHinted, string decision)
    {
        var order = new OrderReplay(payBy: OrderReplay.Began.AddMinutes(5));
        order.Decide(PaymentStatus.Paid);

        order.Start(isHinted);
        order.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([decision], order.Steps);
        Assert.Equal(OrchestrationStatus.Completed, order.Status);
    }

    /// <summary>All that can happen between the opening of the payment and its decision, three things long, each turn replayed from the top: hints, looks that decide nothing, activities that fail,
    /// the deadline.</summary>
    [Fact]
    public void EveryPath_EndsWithOneDecisionAndLooksAtTheDeadlineOnlyAfterIt()
    {
        string[] things = ["nothing", "hint", "hint twice", "an open look", "open fails", "decide fails", "the deadline"];
        var paths =
            from isPrepared in (bool[])[false, true]
            from isHinted in (bool[])[false, true]
            from first in things
            from second in things
            from third in things
            select (isPrepared, isHinted, Things: (string[])[first, second, third]);
        foreach (var (isPrepared, isHinted, path) in paths)
        {
            var order = new OrderReplay(payBy: isPrepared ? OrderReplay.Began.AddMinutes(15) : null);
            order.Decide([.. path.Where(thing => thing == "an open look").Select(_ => PaymentStatus.Open), PaymentStatus.Paid]);
            order.Fail("open", path.Count(thing => thing == "open fails"));
            order.Fail("decide", path.Count(thing => thing == "decide fails"));
            order.Start(isHinted);

            foreach (var thing in path)
            {
                order.Advance(thing == "the deadline" ? order.Window : TimeSpan.FromSeconds(1));
                for (var hints = thing switch { "hint" or "an open look" => 1, "hint twice" => 2, _ => 0 }; hints > 0; hints--)
                {
                    order.Hint();
                }
            }

            order.Advance(2 * order.Window);

            var story = $"{(isPrepared ? "prepared, " : "")}{(isHinted ? "hinted, " : "")}{string.Join(", ", path)}: {string.Join(", ", order.Steps)}";
            Assert.True(order.Status == OrchestrationStatus.Completed, story);
            Assert.True(order.Steps.Count(step => step == "open") == (isPrepared ? 0 : 1), story);
            Assert.True(order.DecisionsLeft == 0, story);
            Assert.True(order.Steps.LastIndexOf("decide in time") < order.Steps.Count - order.Steps.Count(step => step == "decide at the deadline"), story);
        }
    }

    private void AssertCompleted(params string[] steps)
    {
        Assert.Equal(steps, _order.Steps);
        Assert.Equal(OrchestrationStatus.Completed, _order.Status);
    }
}
