namespace Mall.Functions.Tests.Builders;

/// <summary>The clock of a shop in tests: it stands until a test moves it, but who pauses before he looks again pauses as ever, and needs nobody to move it.</summary>
internal sealed class ShopClock : TestClock
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        JumpsToTimers ? base.CreateTimer(callback, state, dueTime, period) : System.CreateTimer(callback, state, dueTime, period);
}
