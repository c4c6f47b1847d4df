using Mall.EndToEnd.Tests.Support.Soak;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>How one account pays, by which provider, or does not, and what the provider reports of it, how often and when.</summary>
internal sealed class ChaosPayments(int seed, ChaosAccount account, ChaosCaller caller, ChaosWeChatPay weChat)
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(7);

    private readonly Random _random = new(seed);
    private readonly List<(SoakAttempt Attempt, DateTime DueAt)> _late = [];

    public async Task PayOrNotAsync(string orderId)
    {
        var mood = _random.Next(100);
        if (mood < 12)
        {
            return;
        }

        if (mood < 20)
        {
            await CancelAsync(orderId);
            return;
        }

        if (await StartAsync(orderId) is not { } attempt)
        {
            return;
        }

        switch (mood)
        {
            case < 40:
                await PayOnPageAsync(attempt);
                break;
            case < 52:
                await ChargeAsync(attempt);
                break;
            case < 64:
                await Task.WhenAll(ChargeAsync(attempt), ChargeAsync(attempt), ChargeAsync(attempt));
                break;
            case < 74:
                await Task.WhenAll(ChargeAsync(attempt), CancelAsync(orderId));
                break;
            case < 86:
                Later(attempt);
                break;
            case < 90:
                await ReportAsync(attempt, "declined");
                break;
            default:
                await ReportAsync(attempt, "declined");
                if (await StartAsync(orderId) is { } second)
                {
                    await ChargeAsync(second);
                }

                if (mood < 95)
                {
                    Later(attempt);
                }

                break;
        }
    }

    /// <summary>Reports what is due, or all that is left, until the shop has taken it.</summary>
    public async Task ReportAsync(bool everything)
    {
        foreach (var late in _late.Where(late => everything || late.DueAt <= DateTime.UtcNow).ToArray())
        {
            _late.Remove(late);
            await ChargeAsync(late.Attempt);
        }

        foreach (var attempt in account.Unreported.Values)
        {
            if (everything)
            {
                await caller.InsistAsync(() => ChargeAsync(attempt));
            }
            else if (_random.Next(20) == 0)
            {
                await ChargeAsync(attempt);
            }
        }
    }

    private async Task<SoakAttempt?> StartAsync(string orderId)
    {
        var provider = _random.Next(2) == 0 ? "simulated" : ChaosWeChatPay.Name;

        // The order of a ticket is made from the queue.
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var answer = await caller.PostAsync($"/orders/{orderId}/pay", new { provider });
            if (answer?.Status == HttpStatusCode.Created)
            {
                return new SoakAttempt(answer.Text("paymentId"), orderId, answer.Body.GetProperty("amount"));
            }

            if (answer is not null && answer.Status != HttpStatusCode.NotFound)
            {
                return null;
            }

            await Task.Delay(_random.Next(100));
        }

        return null;
    }

    /// <summary>Money moves when the provider says so, whether or not the shop hears of it.</summary>
    private async Task<Answer?> ChargeAsync(SoakAttempt attempt)
    {
        if (!Take(attempt))
        {
            return null;
        }

        if (weChat.Has(attempt) && _random.Next(4) == 0)
        {
            // The callback is lost, and nobody repeats it: the shop asks.
            return null;
        }

        account.Unreported[attempt.PaymentId] = attempt;
        return await ReportAsync(attempt, "paid");
    }

    /// <summary>False: the provider takes no more money for it.</summary>
    private bool Take(SoakAttempt attempt)
    {
        if (weChat.Has(attempt) && !weChat.Pay(attempt))
        {
            return false;
        }

        account.Charged[attempt.PaymentId] = attempt;
        return true;
    }

    private async Task<Answer?> ReportAsync(SoakAttempt attempt, string outcome)
    {
        var isWeChat = weChat.Has(attempt);
        if (isWeChat && outcome != "paid")
        {
            // It tells of money only.
            return null;
        }

        var path = isWeChat ? ChaosWeChatPay.Path : SoakProvider.Path;
        var (body, headers) = isWeChat ? weChat.Message(attempt) : SoakProvider.Message(attempt, outcome);
        if (isWeChat && _random.Next(4) == 0)
        {
            // The same message twice.
            await caller.PostAsync(path, body, headers);
        }

        var answer = await caller.PostAsync(path, body, headers);
        if (outcome == "paid" && answer?.Status == HttpStatusCode.OK)
        {
            account.Answered.Enqueue((attempt, answer.Text("status")));
            account.Unreported.TryRemove(attempt.PaymentId, out _);
        }

        return answer;
    }

    private async Task PayOnPageAsync(SoakAttempt attempt)
    {
        if (weChat.Has(attempt))
        {
            await ChargeAsync(attempt);
            return;
        }

        account.Charged[attempt.PaymentId] = attempt;
        account.Unreported[attempt.PaymentId] = attempt;
        if (await caller.PostAsync($"/payments/simulated/{attempt.PaymentId}", new { outcome = "paid" }) is { Status: HttpStatusCode.OK } answer)
        {
            account.Answered.Enqueue((attempt, answer.Text("status")));
            account.Unreported.TryRemove(attempt.PaymentId, out _);
        }
    }

    private async Task CancelAsync(string orderId)
    {
        if (await caller.PostAsync($"/orders/{orderId}/cancel") is { Status: HttpStatusCode.Accepted })
        {
            account.Cancelled.Enqueue(orderId);
        }
    }

    private void Later(SoakAttempt attempt)
    {
        if (!Take(attempt))
        {
            return;
        }

        account.Unreported[attempt.PaymentId] = attempt;
        _late.Add((attempt, DateTime.UtcNow + (_random.NextDouble() * Latest)));
    }
}
