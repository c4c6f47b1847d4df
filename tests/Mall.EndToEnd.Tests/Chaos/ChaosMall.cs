using System.Globalization;
using Mall.EndToEnd.Tests.Support.Soak;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>The mall on one state, killed and started again under everybody's hands; with faults until <see cref="CalmAsync"/>.</summary>
internal sealed class ChaosMall(string state, int seed, (string Name, string Value)[] settings, Told told) : IAsyncDisposable
{
    /// <summary>How often each fault is met. Those that hit a whole connection or make the client wait for seconds are rare, so that there is something left to go wrong.</summary>
    private static readonly (string Name, string Value)[] Faults =
    [
        ("Embedded__Faults__All", "0.01"),
        ("Embedded__Faults__CosmosStale", "0.2"),
        ("Embedded__Faults__CosmosUnavailable", "0.005"),
        ("Embedded__Faults__ServiceBusRefused", "0.001"),
        ("Embedded__Faults__ServiceBusUnanswered", "0.02"),
        ("Embedded__Faults__ServiceBusLate", "0.1"),
        ("Embedded__Faults__ServiceBusReordered", "0.2"),
        ("Embedded__Faults__ServiceBusLockLost", "0.03"),
        ("Embedded__Faults__DurableActivityTwice", "0.1"),
        ("Embedded__Faults__DurableEventFirst", "0.2"),
        ("Embedded__Faults__RedisDisconnected", "0.0005"),
    ];

    private readonly List<string> _output = [];
    private volatile TaskCompletionSource<MallProcess> _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _starts;

    /// <summary>What all of its processes said.</summary>
    public string Output => string.Join("\n--- killed ---\n", _up.Task.IsCompletedSuccessfully ? [.. _output, _up.Task.Result.Output] : _output);

    /// <summary>Within a moment of it, the host answers 500 for the instance that is gone; the shop says nothing.</summary>
    public DateTimeOffset InstanceKilledAt { get; private set; }

    /// <summary>Microsoft's worker gives a request up whose invocation does not reach it in its time, and the host answers an empty 500. That takes a machine that has far too much to do.</summary>
    public bool IsStarved => Output.Contains("Timed out waiting for the function ", StringComparison.Ordinal);

    /// <summary>The one that is up, as soon as one is.</summary>
    public async Task<Uri> AddressAsync() => (await _up.Task).BaseAddress;

    public Task StartAsync() => StartAsync(withFaults: true);

    public async Task KillInstanceAsync()
    {
        var mall = await _up.Task;
        if (Instances.Of(mall.Id) is { Count: > 0 } instances)
        {
            Say("an instance of the app is killed");
            InstanceKilledAt = DateTimeOffset.UtcNow;
            instances[_starts++ % instances.Count].Kill();
        }
        else
        {
            await KillHostAsync();
        }
    }

    public void KillRedis()
    {
        Say("Redis is killed");
        LocalRedis.Kill(state);
    }

    public async Task KillHostAsync()
    {
        var mall = await _up.Task;
        Say("the host and all instances are killed");
        _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await mall.KillAsync();
        _output.Add(mall.Output);
        await mall.DisposeAsync();
        await StartAsync(withFaults: true);
    }

    /// <summary>An ordinary stop, and a start without faults.</summary>
    public async Task CalmAsync()
    {
        var mall = await _up.Task;
        _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await mall.StopAsync();
        _output.Add(mall.Output);
        await mall.DisposeAsync();
        await StartAsync(withFaults: false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_up.Task.IsCompletedSuccessfully)
        {
            await _up.Task.Result.DisposeAsync();
        }
    }

    private async Task StartAsync(bool withFaults)
    {
        // Another seed each time: otherwise the same first requests met the same faults after each kill, and a start that fails would fail for ever.
        (string, string)[] faults = withFaults ? [.. Faults, ("Embedded__Faults__Seed", unchecked(seed + _starts++).ToString(CultureInfo.InvariantCulture))] : [];
        _up.SetResult(await MallProcess.StartAsync(
            state,
            [
                .. faults,
                .. settings,
                ("Embedded__CosmosConsistency", "Strong"),
                SoakProvider.Setting,
                ("Demo__Seed", "false"),
                ("Requests__CallTimeout", "00:00:01.200"),
                ("Seckill__SendTimeout", "00:00:01"),
                ("Jwt__AccessTokenLifetime", "12:00:00"),
                // The first administrator comes late when a fault hits his creation; who asked for him before must not be locked out.
                ("LogIn__FailuresPerAccount", "100000"),
                ("LogIn__FailuresPerAccountOverall", "0"),
                // How much an account claims is its own affair here.
                ("Coupons__ClaimsPerAccount", "0"),
                ("Orders__PaymentWindow", "00:00:04"),
                ("Seckill__PaymentWindow", "00:00:04"),
                ("Seckill__OfferWindow", "00:00:03"),
                ("Seckill__LapsePause", "00:00:05"),
                ("Notifications__RetryDelay", "00:00:00.200"),
            ]));
        Say(withFaults ? "the mall is up, with faults" : "the mall is up, without faults");
    }

    private void Say(string what) => told.Write(DateTimeOffset.UtcNow, Told.Chapter, what, "done");
}
