using System.Globalization;
using Mall.Benchmarks.Foundation;
using Mall.Benchmarks.Seckill;
using Mall.Benchmarks.Shop;

namespace Mall.Benchmarks.Cost;

/// <summary>Counts what a quiet shop, a paid order, a paid ticket of a sale, one of a split sale and somebody who comes too late take, and prices them as in docs/scale.md: the tables are that page's.</summary>
internal static class CostBenchmark
{
    private const int Shoppers = 8;
    private const int Orders = 1_000;
    private const int Units = 10_000;
    private const int Askers = 1_000_000;
    private const int BucketsCounted = 4;

    // The sale of docs/scale.md beyond one core.
    private const int Buckets = 16;
    private const int SplitUnits = 200_000;
    private const int SplitAskers = 10_000_000;

    // infra/prod.bicepparam: a tenth of four hot containers and the shared rest. infra/sale-day.bicepparam: the four at their maximum, for all of the time.
    private static readonly Capacity Prod = new(MessagingUnits: 1, RequestUnits: 0.1 * ((4 * 4_000) + 4_000), SchedulerUnits: 1, AlwaysReady: 3);
    private static readonly Capacity SaleDay = new(MessagingUnits: 4, RequestUnits: (4 * 40_000) + 10_000, SchedulerUnits: 3, AlwaysReady: 54);

    // The four hot containers with 10,000 RU/s for each bucket, and as many instances as there can be.
    private static readonly Capacity SplitSaleDay = new(MessagingUnits: 16, RequestUnits: (4 * Buckets * 10_000) + 10_000, SchedulerUnits: 3, AlwaysReady: 1_000, Redis: "B100");

    public static async Task<int> RunAsync(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--prices");
        var prices = PriceList.Read(at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : Path.Combine(AppContext.BaseDirectory, "prices.json"));
        var report = new Report("Mall.Functions: what it costs");
        report.Start();
        var (idle, order, winner, splitWinner, loser) = await CountAsync(SuiteOptions.Read(arguments), prices, report);
        var alone = prices["leastBusySeconds"];
        var rush = 1 / prices["rushInvocations"];
        var month = idle * (Bill.HoursOfMonth * 3600);
        Print($"{Orders:N0} paid orders, one after the other", Bill.ByUse(order * Orders, alone, prices));
        Print($"{Orders:N0} paid orders in a rush", Bill.ByUse(order * Orders, rush, prices));
        Print(
            $"A sale of {Units:N0} units with {Askers:N0} askers, {prices["saleHours"]} hours of infra/sale-day.bicepparam",
            SaleOf(SaleDay, (winner * Units) + (loser * (Askers - Units)), Askers));
        Print(
            $"A sale of {SplitUnits:N0} units in {Buckets} buckets with {SplitAskers:N0} askers, {prices["saleHours"]} hours",
            SaleOf(SplitSaleDay, (splitWinner * SplitUnits) + (loser * (SplitAskers - SplitUnits)), SplitAskers));
        Print("A quiet month of infra/dev.bicepparam", [.. Bill.ByHourDev(Bill.HoursOfMonth, prices), .. Bill.ByUse(month, alone, prices)]);
        Print("A quiet month of infra/prod.bicepparam", [.. Bill.ByHour(Prod, Bill.HoursOfMonth, prices), .. Bill.Functions(month, alone, "onDemandGbSecond", prices)]);
        Console.WriteLine($"\n| name | value | unit | source |\n|---|---|---|---|\n{string.Join('\n', prices.Lines)}");
        return 0;

        IReadOnlyList<BillLine> SaleOf(Capacity capacity, Consumption asks, long askers) =>
        [
            .. Bill.ByHour(capacity, prices["saleHours"], prices),
            .. Of("asking and buying", asks),
            .. Of("open pages", new Consumption(0, 0, 0, askers * prices["pageMinutes"] * prices["pageRequests"])),
        ];

        IEnumerable<BillLine> Of(string what, Consumption use) =>
            Bill.Functions(use, rush, "alwaysReadyGbSecond", prices).Select(line => line with { What = $"{line.What} ({what})" });
    }

    private static async Task<(Consumption Idle, Consumption Order, Consumption Winner, Consumption SplitWinner, Consumption Loser)> CountAsync(SuiteOptions options, PriceList prices, Report report)
    {
        var (count, late) = (options.Pick(96, 480), options.Pick(5_000, 50_000));
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        await using var mall = await SaleDesk.StartMallAsync(state);
        using var desk = new SaleDesk(mall);
        using var admin = ShopClient.Administrator(mall.Port);
        var product = await OrdersBenchmark.CreateProductAsync(admin);
        var shoppers = await ShopClient.RegisterAsync(mall.Port, Shoppers);
        var sale = await desk.CreateAsync(count, DateTimeOffset.UtcNow.AddHours(1));
        var counter = await OperationCounter.StartAsync(mall, TimeSpan.FromSeconds(options.Pick(20, 120)));
        var idle = Counted("a second of a shop that nobody visits", counter.Idle);
        var order = Counted($"a paid order (mean of {count}; each shopper is told by mail, too)", await counter.OfEachOrderAsync(count, "paid", () => OperationsBenchmark.BuyAsync(desk, shoppers, product, count)));
        sale = await desk.OpenAsync(count);
        var winner = Counted($"a ticket of a sale, won and paid (mean of {count})", await counter.OfEachOrderAsync(count, "paid", () => WinAsync(mall.Port, desk, sale, count)));
        var split = await desk.OpenAsync(count, BucketsCounted);
        var splitWinner = Counted(
            $"a ticket of a sale of {BucketsCounted} buckets, won and paid (mean of {count})", await counter.OfEachOrderAsync(count, "paid", () => WinAsync(mall.Port, desk, split, count)));
        var tokens = Tokens.Write(tokenFolder, late);
        var loser = Counted(
            $"somebody who comes too late (mean of {late:N0})",
            await counter.OfEachAsync(late, () => LoadRun.RunAsync(mall.Port, null, new Lane("POST", SaleDesk.Door(sale), 64, tokens, 0, late, Once: true))));
        return (idle, order, winner, splitWinner, loser);

        Consumption Counted(string what, Dictionary<string, double> operations)
        {
            var use = Consumption.Of(operations, prices);
            report.Fact($"{what}: {Operations.Text(operations)}");
            report.Fact(string.Create(CultureInfo.InvariantCulture, $"    {use.RequestUnits:0.00} RU, {use.Messages:0.00} operations of Service Bus, {use.Actions:0.00} durable actions, {use.Invocations:0.00} invocations"));
            return use;
        }
    }

    /// <summary>Each buyer wins one unit, and pays it when all have won.</summary>
    private static async Task WinAsync(int port, SaleDesk desk, string sale, int count)
    {
        var buyers = Enumerable.Range(0, count).Select(number => new ShopClient(port, Tokens.Mint($"winner-{number}"))).ToArray();
        var ids = new string[count];
        var before = await desk.OrdersAsync();
        await Concurrently.DriveAsync(Shoppers, count, async (_, number) =>
            ids[number] = (await buyers[number].PostAsync($"seckill/sales/{sale}/tickets", new { quantity = 1 }, tries: 10)).GetProperty("orderId").GetString()!);
        await desk.AwaitOrdersAsync(before + count);
        await Concurrently.DriveAsync(Shoppers, count, (_, number) => OrdersBenchmark.PayAsync(buyers[number], ids[number]));
        Array.ForEach(buyers, buyer => buyer.Dispose());
    }

    private static void Print(string title, IReadOnlyList<BillLine> lines)
    {
        Console.WriteLine($"\n### {title}\n\n| | quantity | USD | price |\n|---|---|---|---|");
        foreach (var line in lines)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {line.What} | {line.Quantity:#,0.##} {line.Unit} | {line.Amount:0.00} | {line.Source} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| **together** | | **{lines.Sum(line => line.Amount):0.00}** | |"));
    }
}
