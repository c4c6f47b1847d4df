using Mall.Functions.Catalog;
using Mall.Functions.Ledger;
using Mall.Functions.Traffic;

namespace Mall.Functions.Statistics;

/// <summary>For administrators: what was sold in some days of a time zone, by day, product and category, and how many visits became orders.</summary>
internal sealed class GetStatistics(StatisticsReading reading, LedgerStore ledger, ProductStore products, TrafficStore traffic)
{
    private const string Utc = "UTC";

    [Administrator]
    [Function(nameof(GetStatistics))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/statistics")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var range = DateRange.Read(request, validation);
        var zone = request.Query.TryGetValue("zone", out var named) ? named.ToString() : Utc;
        var rules = LocalDays.FindZone(zone);
        validation.Check(rules is not null, "zone", "The IANA name of a time zone is needed, such as Asia/Shanghai.");
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        return await reading.ReadAsync(new LocalDays(range.From, range.To, rules!), cancellationToken) is var (sums, progress, generations)
            ? Results.Json(await ViewAsync(range, zone, generations, sums, progress, cancellationToken), Json.Options)
            : StatisticsErrors.Busy.ToResult();
    }

    private async Task<StatisticsView> ViewAsync(DateRange range, string zone, StatisticsGenerations generations, StatisticsSums sums, StatisticsProgress progress, CancellationToken cancellationToken)
    {
        var best = sums.Products.OrderByDescending(product => product.Value.Gross).ThenBy(product => product.Key, StringComparer.Ordinal).Take(StatisticsView.MaxProducts).ToList();
        var names = await Task.WhenAll(best.Select(product => NameAsync(product.Key, cancellationToken)));
        var days = await traffic.ReadAsync(range, cancellationToken);
        return new StatisticsView(
            range.From,
            range.To,
            zone,
            Money.DefaultCurrency,
            new CountedView(progress.Counted, (await ledger.ReadHeadAsync(cancellationToken)).Size),
            FiguresView.Of(sums.Total),
            [.. Enumerable.Range(0, range.To.DayNumber - range.From.DayNumber + 1).Select(day => DayOf(range.From.AddDays(day), sums.Days.GetValueOrDefault(day)))],
            [.. sums.Categories.OrderByDescending(category => category.Value.Gross).ThenBy(category => category.Key, StringComparer.Ordinal).Select(category => CategoryOf(category.Key, category.Value))],
            [.. best.Zip(names, (product, name) => ProductOf(product.Key, name, product.Value))],
            new ConversionView(days.Sum(day => day.Visits), days.Sum(day => day.Carts), sums.Placed, sums.Total.Orders),
            RebuildView.Of(generations));
    }

    /// <summary>Also of a product that is no longer sold.</summary>
    private async Task<string> NameAsync(string productId, CancellationToken cancellationToken) =>
        productId.Length == 0 ? "" : (await products.FindStoredAsync(productId, cancellationToken))?.Value.Name ?? "";

    private static DayFiguresView DayOf(DateOnly date, Figures it) => new(date, it.Orders, it.Units, it.Gross, it.Discounts, it.Refunds, it.Net);

    private static CategoryFiguresView CategoryOf(string category, Figures it) => new(category, it.Orders, it.Units, it.Gross, it.Discounts, it.Refunds, it.Net);

    private static ProductFiguresView ProductOf(string productId, string name, Figures it) => new(productId, name, it.Orders, it.Units, it.Gross, it.Discounts, it.Refunds, it.Net);
}
