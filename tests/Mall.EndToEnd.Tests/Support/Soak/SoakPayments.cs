namespace Mall.EndToEnd.Tests.Support.Soak;

/// <summary>How one shopper pays, or does not, and what his provider reports of it, and when.</summary>
internal sealed class SoakPayments(int seed)
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(4);

    private readonly Random _random = new(seed);
    private readonly List<(SoakAttempt Attempt, DateTime DueAt)> _late = [];

    public SoakPromises Promises { get; } = new();

    /// <summary>True when the shop took the money as it should.</summary>
    public async Task<bool> PayOrNotAsync(MallClient client, string orderId)
    {
        var mood = _random.Next(100);
        if (mood < 10)
        {
            // Forgets it.
            return false;
        }

        if (mood < 18)
        {
            await CancelAsync(client, orderId);
            return false;
        }

        if (await StartAsync(client, orderId) is not { } attempt)
        {
            return false;
        }

        return mood switch
        {
            < 40 => await PayOnPageAsync(client, attempt),
            < 50 => await ChargeAsync(client, attempt) == "paid",
            < 62 => (await Task.WhenAll(ChargeAsync(client, attempt), ChargeAsync(client, attempt), ChargeAsync(client, attempt))).Contains("paid"),
            < 72 => await CancelWhilePayingAsync(client, attempt),
            < 84 => Later(attempt),
            < 88 => await SoakProvider.ReportAsync(client, attempt, "declined") == "paid",
            _ => await DeclinedThenPaidAsync(client, attempt, twice: mood < 94),
        };
    }

    /// <summary>Reports what is due, or all that is left.</summary>
    public async Task ReportDueAsync(MallClient client, bool everything)
    {
        while (_late.FindIndex(late => everything || late.DueAt <= DateTime.UtcNow) is >= 0 and var index)
        {
            await ChargeAsync(client, _late[index].Attempt);
            _late.RemoveAt(index);
        }
    }

    private static async Task<SoakAttempt?> StartAsync(MallClient client, string orderId)
    {
        var answer = await client.PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" });
        // Rejected for lack of stock, or the window was over, or the reservation takes longer than the shop waits for it.
        return answer.Status is HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable
            ? null
            : new SoakAttempt(answer.Expect(HttpStatusCode.Created).Text("paymentId"), orderId, answer.Body.GetProperty("amount"));
    }

    /// <summary>Money moves when the provider says so, whether or not the shop hears of it.</summary>
    private async Task<string> ChargeAsync(MallClient client, SoakAttempt attempt)
    {
        Promises.Charged[attempt.PaymentId] = attempt;
        var status = await SoakProvider.ReportAsync(client, attempt, "paid");
        Promises.ChargesAcknowledged.Add((attempt, status));
        return status;
    }

    private async Task<bool> PayOnPageAsync(MallClient client, SoakAttempt attempt)
    {
        Promises.Charged[attempt.PaymentId] = attempt;
        var answer = await client.PostAsync($"/payments/simulated/{attempt.PaymentId}", new { outcome = "paid" });
        if (answer.Status == HttpStatusCode.ServiceUnavailable)
        {
            return false;
        }

        Promises.ChargesAcknowledged.Add((attempt, answer.Expect(HttpStatusCode.OK).Text("status")));
        return answer.Text("status") == "paid";
    }

    private async Task CancelAsync(MallClient client, string orderId)
    {
        var answer = await client.PostAsync($"/orders/{orderId}/cancel");
        if (answer.Status == HttpStatusCode.Accepted)
        {
            Promises.Cancelled.Add(orderId);
        }
        else if (answer.Status != HttpStatusCode.Conflict)
        {
            throw new InvalidOperationException($"Cancelling answered {answer.Status}: {answer.Body}");
        }
    }

    private async Task<bool> CancelWhilePayingAsync(MallClient client, SoakAttempt attempt)
    {
        var charge = ChargeAsync(client, attempt);
        await Task.WhenAll(charge, CancelAsync(client, attempt.OrderId));
        return await charge == "paid";
    }

    private bool Later(SoakAttempt attempt)
    {
        Promises.Charged[attempt.PaymentId] = attempt;
        _late.Add((attempt, DateTime.UtcNow + (_random.NextDouble() * Latest)));
        return false;
    }

    /// <summary>The first attempt fails and the second is paid; and then, perhaps, the provider remembers that the first one was paid, too.</summary>
    private async Task<bool> DeclinedThenPaidAsync(MallClient client, SoakAttempt first, bool twice)
    {
        await SoakProvider.ReportAsync(client, first, "declined");
        var paid = await StartAsync(client, first.OrderId) is { } second && await ChargeAsync(client, second) == "paid";
        if (twice)
        {
            Later(first);
        }

        return paid;
    }
}
