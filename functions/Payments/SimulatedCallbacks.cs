using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>Callbacks that the simulated provider makes when it likes: late, more than once, in reverse, and again until the shop takes them. They live as long as
/// the process: the provider is a toy, and a shopper whose payment it forgot says "paid" once more.</summary>
internal sealed class SimulatedCallbacks(SimulatedProvider provider, IOptions<SimulatedProviderOptions> options, TimeProvider time) : BackgroundService
{
    private const int Tries = 10;
    private const int MaxWaiting = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Callback> _waiting = Channel.CreateBounded<Callback>(MaxWaiting);

    private sealed record Callback(Uri Url, PaymentReport Report, int Tries);

    /// <summary>False when too many wait.</summary>
    public bool TryAdd(Uri url, PaymentReport report) => _waiting.Writer.TryWrite(new Callback(url, report, 0));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(options.Value.CallbackDelay, time, stoppingToken);
            var due = new List<Callback>();
            while (_waiting.Reader.TryRead(out var callback))
            {
                due.Add(callback);
            }

            if (options.Value.OutOfOrder)
            {
                due.Reverse();
            }

            foreach (var callback in due)
            {
                await CallBackAsync(callback, stoppingToken);
            }
        }
    }

    private async Task CallBackAsync(Callback callback, CancellationToken cancellationToken)
    {
        for (var i = 0; i <= options.Value.Repeat; i++)
        {
            if (await provider.CallBackAsync(callback.Url, callback.Report, cancellationToken) is null && callback.Tries < Tries)
            {
                await Task.Delay(Pause, time, cancellationToken);
                _waiting.Writer.TryWrite(callback with { Tries = callback.Tries + 1 });
                return;
            }
        }
    }
}
