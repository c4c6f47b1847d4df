namespace Mall.Functions.Tests.Scale;

/// <summary>The deployments of docs/scale.md as stations. Where a number comes from is said there.</summary>
internal static class Deployments
{
    private const double OperationsPerTicket = 3;
    private const double RequestUnitsPerTicket = 12;

    /// <summary>Of a ticket that is paid: an activity at two, an event, a timer, and the start.</summary>
    private const double ActionsPerOrder = 5;

    /// <summary>Of an instance with one core: less than a tenth of what two cores were measured to do on a laptop.</summary>
    private const double RequestsPerInstance = 1_000;

    private const double ScriptsPerSecond = 50_000;

    /// <param name="instances">Of the scale group of HTTP functions.</param>
    /// <param name="messageOperations">Of Service Bus a second; a ticket is sent, received and completed.</param>
    /// <param name="requestUnits">Of the sale's partition a second.</param>
    /// <param name="actions">Of the scheduler a second.</param>
    public static IReadOnlyList<Station> Stations(int instances, double messageOperations, double requestUnits, double actions) =>
    [
        new("door", RequestsPerInstance, instances),
        new("gate", ScriptsPerSecond),
        new("queue", messageOperations / OperationsPerTicket, WinnersOnly: true),
        new("drain", requestUnits / RequestUnitsPerTicket, WinnersOnly: true),
        new("scheduler", actions / ActionsPerOrder, WinnersOnly: true),
    ];

    /// <summary>infra/dev.bicepparam: Service Bus Standard, Cosmos DB serverless, scheduler Consumption.</summary>
    public static IReadOnlyList<Station> Dev => Stations(40, 1_000, 5_000, 500);

    /// <summary>infra/prod.bicepparam: Premium with one unit, 4,000 RU/s for a container, scheduler with one unit.</summary>
    public static IReadOnlyList<Station> Prod => Stations(100, 12_000, 4_000, 2_000);

    /// <summary>infra/sale-day.bicepparam: four units, as much as one partition can have, three units.</summary>
    public static IReadOnlyList<Station> SaleDay => Stations(200, 48_000, 10_000, 6_000);
}
