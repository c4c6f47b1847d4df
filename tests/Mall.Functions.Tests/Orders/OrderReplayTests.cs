using Mall.Functions.Payments;
using Microsoft.DurableTask.Protobuf;
using Xunit;

namespace Mall.Functions.Tests.Orders;

/// <summary>Races of payment and deadline, failures and retries, each turn replayed from the top.</summary>
public sealed class OrderReplayTests
{
    private readonly OrderReplay _order = new();

    [Fact]
    public void Paid_InTime_SettlesAsPaid()
    {
        _order.Decide(PaymentDecision.Paid);
        _order.Start();

        _order.Hint();

        AssertCompleted("reserve", "open", "decide in time", "settle Paid");
    }

    [Fact]
    public void Unpaid_AtTheDeadlineAndNotBefore_SettlesAsClosed()
    {
        _order.Decide(PaymentDecision.Closed);
        _order.Start();

        _order.Advance(_order.Window - TimeSpan.FromSeconds(1));
        Assert.Equal(["reserve", "open"], _order.Steps);
        _order.Advance(TimeSpan.FromSeconds(1));

        AssertCompleted("reserve", "open", "decide at the deadline", "settle Closed");
    }

    [Fact]
    public void Paid_WhenTheDocumentSaysSoAtTheDeadline_SettlesAsPaid()
    {
        _order.Decide(PaymentDecision.Paid);
        _order.Start();

        _order.Advance(_order.Window);

        AssertCompleted("reserve", "open", "decide at the deadline", "settle Paid");
    }

    [Fact]
    public void Hint_Repeated_SettlesOnce()
    {
        _order.Decide(PaymentDecision.Paid);
        _order.Start();

        _order.Hint();
        _order.Hint();

        AssertCompleted("reserve", "open", "decide in time", "settle Paid");
    }

    [Fact]
    public void Hint_BeforeTheWait_IsNotLost()
    {
        _order.Decide(PaymentDecision.Paid);

        _order.Start(isHinted: true);

        AssertCompleted("reserve", "open", "decide in time", "settle Paid");
    }

    [Fact]
    public void Hint_WithoutADecision_WaitsOnUntilTheDeadline()
    {
        _order.Decide(PaymentDecision.Open, PaymentDecision.Closed);
        _order.Start();

        _order.Hint();
        _order.Advance(_order.Window);

        AssertCompleted("reserve", "open", "decide in time", "decide at the deadline", "settle Closed");
    }

    /// <summary>Whatever ran in the meantime, or nothing did: the instance was down.</summary>
    [Fact]
    public void Deadline_LongPassedWhenThePaymentIsOpened_SettlesAtOnce()
    {
        _order.Window = TimeSpan.FromHours(-1);
        _order.Decide(PaymentDecision.Closed);

        _order.Start();

        AssertCompleted("reserve", "open", "decide at the deadline", "settle Closed");
    }

    [Fact]
    public void NoStock_EndsAtOnce()
    {
        _order.Reserved = false;

        _order.Start();

        AssertCompleted("reserve");
    }

    [Fact]
    public void ActivityThatFailsTwice_IsTriedAgainWithBackOff()
    {
        _order.Decide(PaymentDecision.Paid);
        _order.Fail("settle", 2);
        _order.Start();
        _order.Hint();

        Assert.Equal(4, _order.Steps.Count);
        _order.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(5, _order.Steps.Count);
        _order.Advance(TimeSpan.FromSeconds(2));

        AssertCompleted("reserve", "open", "decide in time", "settle failed", "settle failed", "settle Paid");
    }

    [Fact]
    public void ActivityThatFailsForGood_FailsTheInstanceAfterTenTries()
    {
        _order.Fail("reserve", 10);
        _order.Start();

        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            Assert.Equal(OrchestrationStatus.Pending, _order.Status);
            _order.Advance(TimeSpan.FromSeconds(seconds));
        }

        _order.Advance(TimeSpan.Zero);
        Assert.Equal((OrchestrationStatus.Failed, 10), (_order.Status, _order.Steps.Count));
    }

    private void AssertCompleted(params string[] steps)
    {
        Assert.Equal(steps, _order.Steps);
        Assert.Equal(OrchestrationStatus.Completed, _order.Status);
    }
}
