using System.Text;
using Mall.EndToEnd.Tests.Support.Soak;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>WeChat Pay on a bad day, in no process that is killed: for moments it is down, answers are lost or cannot be verified, refunds take their time, and callbacks come late, twice, in another
/// order, signed by nobody, or not at all.</summary>
internal sealed class ChaosWeChatPay(int seed, ChaosMall mall, WeChatPayServer server, Told told) : IDisposable
{
    public const string Name = "wechat";
    public const string Path = "/payments/callbacks/wechat";

    /// <summary>How long a mood lasts.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private readonly Random _random = new(seed);
    private readonly ChaosCaller _caller = new("WeChat Pay", mall, told);
    private readonly HashSet<string> _untold = [];

    /// <summary>What it took and sent back: its bills are made of it.</summary>
    public IReadOnlyList<Movement> Movements => server.Movements;

    public async Task MisbehaveAsync(CancellationToken over)
    {
        using var timer = new PeriodicTimer(Moment);
        while (!over.IsCancellationRequested)
        {
            var mood = _random.Next(25);
            (server.IsDown, server.LosesAnswers, server.RefundsTakeADay) = (mood == 0, mood == 1, _random.Next(2) == 0);
            server.Signing = mood switch { 2 => Signing.Wrong, 3 => Signing.UnknownSerial, 4 => Signing.Old, 5 => Signing.Missing, _ => Signing.ByPublicKey };
            if (_random.Next(4) == 0)
            {
                await FinishRefundsAsync();
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        (server.IsDown, server.LosesAnswers, server.RefundsTakeADay, server.Signing) = (false, false, false, Signing.ByPublicKey);
    }

    /// <summary>Without faults: it repeats what was not taken of refunds, as it does for a day. Payments whose callback was lost are for the shop to ask about.</summary>
    public async Task FinishAsync()
    {
        _untold.UnionWith(server.FinishRefunds());
        foreach (var number in _untold)
        {
            await _caller.InsistAsync(() => TellAsync(server.CallbackOfRefund(number)));
        }
    }

    /// <summary>The attempt is this provider's.</summary>
    public bool Has(SoakAttempt attempt) => server.NumberOf(attempt.PaymentId) is not null;

    /// <summary>The shopper pays with his telephone. False: it lets nobody pay that any more.</summary>
    public bool Pay(SoakAttempt attempt) => server.Pay(server.NumberOf(attempt.PaymentId)!);

    /// <summary>A new message that an attempt was paid.</summary>
    public (string Body, (string Name, string Value)[] Headers) Message(SoakAttempt attempt) => TextOf(server.CallbackOf(server.NumberOf(attempt.PaymentId)!));

    public void Dispose() => _caller.Dispose();

    private async Task FinishRefundsAsync()
    {
        _untold.UnionWith(server.FinishRefunds());
        foreach (var number in _untold.Where(_ => _random.Next(3) > 0).ToArray())
        {
            if (await TellAsync(server.CallbackOfRefund(number)) is { Status: HttpStatusCode.OK })
            {
                _untold.Remove(number);
            }
        }
    }

    private Task<Answer?> TellAsync(Callback callback)
    {
        var (body, headers) = TextOf(callback);
        return _caller.PostAsync(Path, body, headers);
    }

    private static (string Body, (string Name, string Value)[] Headers) TextOf(Callback callback) => (Encoding.UTF8.GetString(callback.Body), callback.Headers);
}
