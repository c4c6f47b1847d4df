using Microsoft.Extensions.Options;

namespace Mall.Functions.Traffic;

/// <summary>For administrators: the pages that people were shown, by UTC day.</summary>
internal sealed class GetTraffic(TrafficStore store, IOptions<TrafficOptions> options)
{
    public sealed record DayView(DateOnly Date, long Views, long Visits, long Carts, long Bots);

    public sealed record PageView(string Page, long Views);

    public sealed record SaleView(string SaleId, long Views);

    public sealed record ReferrerView(string Host, long Views);

    public sealed record DeviceView(DeviceKind Device, long Views);

    public sealed record View(
        DateOnly From,
        DateOnly To,
        bool Enabled,
        IReadOnlyList<DayView> Days,
        IEnumerable<PageView> Pages,
        IEnumerable<SaleView> Sales,
        IEnumerable<ReferrerView> Referrers,
        IEnumerable<DeviceView> Devices);

    [Administrator]
    [Function(nameof(GetTraffic))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/traffic")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var range = DateRange.Read(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var days = await store.ReadAsync(range, cancellationToken);
        return Results.Json(
            new View(
                range.From,
                range.To,
                options.Value.Enabled,
                [.. days.Select(day => new DayView(day.Day, day.Views, day.Visits, day.Carts, day.Bots))],
                Sum(days.Select(day => day.Pages)).Select(one => new PageView(one.Key, one.Value)),
                Sum(days.Select(day => day.Sales)).Select(one => new SaleView(one.Key, one.Value)),
                Sum(days.Select(day => day.Referrers)).Select(one => new ReferrerView(one.Key, one.Value)),
                days.SelectMany(day => day.Devices).GroupBy(one => one.Key, one => one.Value).Select(kind => new DeviceView(kind.Key, kind.Sum())).OrderByDescending(one => one.Views)),
            Json.Options);
    }

    private static IEnumerable<KeyValuePair<string, long>> Sum(IEnumerable<IReadOnlyDictionary<string, long>> all) => BoundedCounts.Sum(all).OrderByDescending(one => one.Value);
}
