using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Mall.Functions.Seckill;

namespace Mall.Benchmarks.Seckill;

/// <summary>What a farm of 1,000 accounts on one core gets of a sale beside people, with and without challenges. People press between 0.3 and 3 s after the opening, and each has a device of his
/// own: their challenges are solved here before the farm begins, so the farm's core is its own.</summary>
internal static class BotsBenchmark
{
    private const int Accounts = 1000;
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private enum Strategy
    {
        /// <summary>All accounts ask at the opening and go on asking.</summary>
        Ask,

        /// <summary>One solved challenge, sent by all accounts.</summary>
        ShareOne,

        /// <summary>Solves for one account after the other from the opening on.</summary>
        SolveAtTheOpening,

        /// <summary>The same from ten seconds before the opening on.</summary>
        SolveAhead,
    }

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var (bits, people, units) = options.Pick((14, 100, 50), (18, 100, 200));
        var rate = HashesPerSecond();
        report.Fact($"{Accounts:N0} accounts of a farm with one core that hashes {rate / 1e6:0.0} million times a second, {people} people, {units} units; {bits} bits are {Math.Pow(2, bits):N0} hashes for each win");
        await RunAsync(report, 0, people, units, rate, Strategy.Ask);
        await RunAsync(report, bits, people, units, rate, Enum.GetValues<Strategy>());
    }

    private static async Task RunAsync(Report report, int bits, int people, int units, double rate, params Strategy[] strategies)
    {
        using var state = new TempFolder();
        await using var mall = await Child.StartMallAsync(state.Path, ("Seckill__PaymentWindow", "02:00:00"), ("Seckill__ChallengeBits", $"{bits}"));
        using var desk = new SaleDesk(mall);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{mall.Port}") };
        foreach (var strategy in strategies)
        {
            var preparing = TimeSpan.FromSeconds(bits == 0 ? 0 : people * Math.Pow(2, bits) / rate * 1.5);
            var opens = DateTimeOffset.UtcNow + preparing + Ahead + TimeSpan.FromSeconds(5);
            var sale = new Crowd(http, await desk.CreateAsync(units, opens), opens);
            var orders = await desk.OrdersAsync();
            var random = new Random(1);
            var shoppers = new List<(string Token, EntryBody? Body, TimeSpan Pause)>();
            for (var i = 0; i < people; i++)
            {
                var token = Tokens.Mint($"person-{i}");
                shoppers.Add((token, bits == 0 ? null : await sale.SolveAsync(token), TimeSpan.FromSeconds(0.3 + (2.7 * random.NextDouble()))));
            }

            if (DateTimeOffset.UtcNow > opens - Ahead)
            {
                throw new InvalidOperationException("The people were not ready in time: the machine is too busy for this measurement.");
            }

            var farm = FarmAsync(sale, strategy, bits > 0);
            var tickets = Task.WhenAll(shoppers.Select(one => Task.Run(() => sale.EnterAsync(one.Token, one.Body, one.Pause))));
            var (bots, persons) = (await farm, (await tickets).Count(won => won));
            report.Fact($"{(bits == 0 ? "without challenges" : $"{bits} bits")}, the farm's way: {strategy,-18} farm {bots,4} of {units} units, people {persons,4}");
            await desk.AwaitOrdersAsync(orders + bots + persons);
            await desk.AuditAsync(sale.Id, bots + persons);
        }
    }

    private static async Task<int> FarmAsync(Crowd sale, Strategy strategy, bool needsSolutions)
    {
        string[] tokens = [.. Enumerable.Range(0, Accounts).Select(i => Tokens.Mint($"bot-{i}"))];
        if (strategy is Strategy.Ask or Strategy.ShareOne)
        {
            await sale.UntilAsync(-Ahead);
            var shared = strategy == Strategy.ShareOne && needsSolutions ? await sale.SolveAsync(tokens[0]) : null;
            return (await Task.WhenAll(tokens.Select(token => Task.Run(() => sale.EnterAsync(token, shared, TimeSpan.Zero))))).Count(won => won);
        }

        await sale.UntilAsync(strategy == Strategy.SolveAhead ? -Ahead : TimeSpan.Zero);
        var entries = new ConcurrentBag<Task<bool>>();
        foreach (var token in tokens)
        {
            if (sale.IsOver || await sale.SolveAsync(token) is not { } solved)
            {
                break;
            }

            entries.Add(Task.Run(() => sale.EnterAsync(token, solved, TimeSpan.Zero)));
        }

        return (await Task.WhenAll(entries)).Count(won => won);
    }

    /// <summary>Of one core, with the solver that is used here.</summary>
    private static double HashesPerSecond()
    {
        const int Bits = 18;
        var clock = Stopwatch.StartNew();
        var hashes = 0L;
        for (var i = 0; clock.Elapsed.TotalSeconds < 2; i++)
        {
            hashes += Solve($"{i}.{new string('a', 72)}", Bits) + 1;
        }

        return hashes / clock.Elapsed.TotalSeconds;
    }

    private static long Solve(string challenge, int bits)
    {
        var number = 0L;
        while (!Challenges.IsSolution(challenge, number, bits))
        {
            number++;
        }

        return number;
    }

    private sealed record EntryBody(string Challenge, long Solution);

    /// <summary>Those who ask for units of one sale.</summary>
    private sealed class Crowd(HttpClient http, string id, DateTimeOffset opens)
    {
        private volatile bool _isOver;

        public string Id => id;

        /// <summary>Somebody was told that nothing is left, or it took too long.</summary>
        public bool IsOver => _isOver || DateTimeOffset.UtcNow > opens + Longest;

        /// <summary>Waits until so long after the opening.</summary>
        public Task UntilAsync(TimeSpan afterOpening)
        {
            var left = opens + afterOpening - DateTimeOffset.UtcNow;
            return Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        /// <summary>Null once the sale is over.</summary>
        public async Task<EntryBody?> SolveAsync(string token)
        {
            var (status, body) = await SendAsync(HttpMethod.Get, "challenge", token, null);
            if (status != 200)
            {
                return null;
            }

            var challenge = body.GetProperty("challenge").GetString()!;
            var bits = body.GetProperty("bits").GetInt32();
            for (var number = 0L; ; number++)
            {
                if (Challenges.IsSolution(challenge, number, bits))
                {
                    return new EntryBody(challenge, number);
                }

                if (number % 10_000 == 0 && IsOver)
                {
                    return null;
                }
            }
        }

        /// <summary>Asks from so long after the opening on until he has a ticket or nothing is left.</summary>
        /// <returns>Whether he has a ticket.</returns>
        public async Task<bool> EnterAsync(string token, EntryBody? body, TimeSpan pause)
        {
            await UntilAsync(pause);
            while (!IsOver)
            {
                var (status, answer) = await SendAsync(HttpMethod.Post, "tickets", token, body);
                if (status is 200 or 202)
                {
                    return true;
                }

                _isOver |= answer.GetProperty("code").GetString() is "sold-out" or "sale-closed";
                await Task.Delay(200);
            }

            return false;
        }

        private async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string what, string token, object? body)
        {
            using var request = new HttpRequestMessage(method, $"/api/v1/seckill/sales/{id}/{what}") { Content = body is null ? null : JsonContent.Create(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
        }
    }
}
