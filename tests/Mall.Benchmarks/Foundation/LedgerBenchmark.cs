using System.Globalization;
using System.Text;
using Mall.Benchmarks.Shop;
using Mall.Functions.Ledger;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks.Foundation;

/// <summary>What the ledger costs: whole orders against two malls in turns, one that writes it and one whose function for it is switched off; and how long the program for auditors takes.</summary>
internal static class LedgerBenchmark
{
    private const int Samples = 5;

    public static async Task OrdersAsync(Report report, SuiteOptions options)
    {
        using var withState = new TempFolder();
        using var withoutState = new TempFolder();
        await using var with = await Child.StartMallAsync(withState.Path);
        await using var without = await Child.StartMallAsync(withoutState.Path, ($"AzureWebJobs.{nameof(AppendToLedger)}.Disabled", "true"));
        var (warmUp, count) = (options.Pick(300, 1000), options.Pick(2000, 10_000) / Samples);
        foreach (var mall in new[] { with, without })
        {
            await OrdersBenchmark.SellAsync(mall.Port, warmUp, withMail: false);
        }

        var (on, off) = (new double[Samples], new double[Samples]);
        for (var sample = 0; sample < Samples; sample++)
        {
            on[sample] = count / (await OrdersBenchmark.SellAsync(with.Port, count, withMail: false)).Elapsed.TotalSeconds;
            off[sample] = count / (await OrdersBenchmark.SellAsync(without.Port, count, withMail: false)).Elapsed.TotalSeconds;
        }

        report.Fact($"orders placed to paid: {on.Median():0}/s with the ledger, {off.Median():0}/s without");
        var ratios = on.Zip(off).Select(pair => pair.First / pair.Second).ToArray();
        report.AtLeast("paid orders, with the ledger / without", 0.9, ratios.Median(), ratios);

        var late = Stopwatch.StartNew();
        using var admin = ShopClient.Administrator(with.Port);
        var expected = 2L * (warmUp + (count * Samples));
        while ((await admin.GetAsync("payments/ledger/head")).GetProperty("size").GetInt64() < expected)
        {
            await Task.Delay(20);
        }

        report.Fact($"the ledger had the last of {expected:N0} entries {late.Elapsed.TotalSeconds:0.0} s after the last order");
    }

    public static async Task CheckAsync(Report report, SuiteOptions options)
    {
        var entries = options.Pick(100_000, 1_000_000);
        using var folder = new TempFolder();
        var (file, key) = (Path.Combine(folder.Path, "ledger.jsonl"), Path.Combine(folder.Path, "key.pem"));
        using var keys = new LedgerKeys(Options.Create(new LedgerOptions { SigningKey = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]) }));
        await File.WriteAllTextAsync(key, keys.Current.PublicKey);
        await WriteAsync(file, entries, keys);

        var times = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            var clock = Stopwatch.StartNew();
            var start = Child.Program("LedgerCheck", "--key", key, file);
            start.RedirectStandardOutput = true;
            using var check = Process.Start(start)!;
            await check.StandardOutput.ReadToEndAsync();
            await check.WaitForExitAsync();
            times[sample] = check.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("The check did not find the ledger right.");
        }

        report.AtMost(string.Create(CultureInfo.InvariantCulture, $"check of {entries:N0} entries"), 10, times.Median(), times, " s");
    }

    private static async Task WriteAsync(string path, int entries, LedgerKeys keys)
    {
        var tree = new MerkleFrontier();
        await using var file = new StreamWriter(path);
        for (var order = 0; tree.Size < entries; order++)
        {
            var id = $"{order:D8}".PadLeft(32, '0');
            var data = new { orderId = id, total = new Money(1000 + order, Money.DefaultCurrency), paymentId = $"{id}.1", provider = "simulated" };
            var transaction = LedgerTransaction.Of(Posting.Of(Event.Of(LedgerNames.Topic, LedgerNames.Paid, id, "user", DateTimeOffset.UnixEpoch, data)), "0", tree.Size);
            foreach (var (entry, leafHash) in transaction.Entries)
            {
                tree.Append(Convert.FromHexString(leafHash));
                await file.WriteAsync($$"""{"leafHash":"{{leafHash}}","entry":{{Encoding.UTF8.GetString(entry.CanonicalBytes())}}}""" + "\n");
            }
        }

        var head = LedgerHead.First with { Size = tree.Size, Frontier = tree.Subtrees };
        await file.WriteAsync(JsonSerializer.Serialize(SignedHead.Sign(head.Tree(), DateTimeOffset.UnixEpoch, keys), Json.Options) + "\n");
    }
}
