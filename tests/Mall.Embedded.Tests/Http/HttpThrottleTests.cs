using Mall.Embedded.Http;
using Microsoft.AspNetCore.Http;

namespace Mall.Embedded.Tests.Http;

public sealed class HttpThrottleTests
{
    [Fact]
    public async Task Enter_OneMoreThanMayRun_WaitsForTheFirstToLeave_InOrder()
    {
        var throttle = new HttpThrottle(new HttpOptions { MaxConcurrentRequests = 1 });
        Assert.True(await Enter(throttle));
        var second = Enter(throttle);
        var third = Enter(throttle);
        Assert.False(second.IsCompleted);

        throttle.Leave();
        Assert.True(await second);
        Assert.False(third.IsCompleted);
        throttle.Leave();
        Assert.True(await third);
    }

    [Fact]
    public async Task Enter_OneMoreThanMayBeOutstanding_IsRefusedUntilOneLeaves()
    {
        var throttle = new HttpThrottle(new HttpOptions { MaxOutstandingRequests = 1 });
        Assert.True(await Enter(throttle));

        Assert.False(throttle.TryEnter(new DefaultHttpContext(), out _));
        throttle.Leave();
        Assert.True(await Enter(throttle));
    }

    [Fact]
    public async Task ClientThatGivesUpWaiting_LeavesItsPlace()
    {
        var throttle = new HttpThrottle(new HttpOptions { MaxConcurrentRequests = 1, MaxOutstandingRequests = 2 });
        Assert.True(await Enter(throttle));
        using var client = new CancellationTokenSource();
        var second = Enter(throttle, client.Token);
        Assert.False(throttle.TryEnter(new DefaultHttpContext(), out _));

        await client.CancelAsync();

        Assert.False(await second);
        var third = Enter(throttle);
        throttle.Leave();
        Assert.True(await third);
    }

    private static Task<bool> Enter(HttpThrottle throttle, CancellationToken aborted = default)
    {
        Assert.True(throttle.TryEnter(new DefaultHttpContext { RequestAborted = aborted }, out var turn));
        return turn.AsTask();
    }
}
