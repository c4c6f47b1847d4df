using Microsoft.Extensions.Time.Testing;

namespace Mall.Functions.Tests.Platform;

public sealed class RecentReadsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecentReads<int> _reads;
    private int _read;

    public RecentReadsTests() => _reads = new RecentReads<int>(_time, capacity: 3);

    [Fact]
    public async Task Get_OfAKey_ReadsItOnceASecond()
    {
        Assert.Equal((1, 1), (await GetAsync("a"), await GetAsync("a")));

        _time.Advance(RecentReads<int>.MaxAge);

        Assert.Equal(2, await GetAsync("a"));
    }

    [Fact]
    public async Task Get_AtTheSameMoment_SharesOneRead()
    {
        var value = new TaskCompletionSource<int>();
        var callers = Enumerable.Range(0, 10).Select(_ => _reads.GetAsync("a", () => value.Task, default)).ToArray();

        value.SetResult(7);

        Assert.Equal([7], (await Task.WhenAll(callers)).Distinct());
    }

    [Fact]
    public async Task Get_AfterAReadThatFailed_ReadsAgain()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _reads.GetAsync("a", () => throw new TimeoutException(), default));

        Assert.Equal(1, await GetAsync("a"));
    }

    [Fact]
    public async Task Get_KeptValueWillNotDo_ReadsAgain()
    {
        await GetAsync("a");

        Assert.Equal(2, await _reads.GetAsync("a", ReadAsync, default, value => value > 1));
    }

    [Fact]
    public async Task Get_MoreKeysThanTheCapacity_DropsTheOldOnesFirstAndAllWhenNoneIsOld()
    {
        await GetAsync("old");
        _time.Advance(RecentReads<int>.MaxAge / 2);
        Assert.Equal(2, await GetAsync("a"));
        Assert.Equal(3, await GetAsync("b"));
        _time.Advance(RecentReads<int>.MaxAge / 2);

        Assert.Equal(4, await GetAsync("c"));
        Assert.Equal((2, 3, 4), (await GetAsync("a"), await GetAsync("b"), await GetAsync("c")));

        Assert.Equal(5, await GetAsync("d"));
        Assert.Equal(6, await GetAsync("a"));
    }

    private Task<int> GetAsync(string key) => _reads.GetAsync(key, ReadAsync, default);

    private Task<int> ReadAsync() => Task.FromResult(++_read);
}
