namespace Mall.Benchmarks.Cost;

/// <summary>One line: so much of something at a price, in US dollars.</summary>
internal sealed record BillLine(string What, double Quantity, string Unit, double Price, string Source)
{
    public double Amount => Quantity * Price;
}

/// <summary>What a deployment has whether it is used or not.</summary>
/// <param name="MessagingUnits">Of Service Bus Premium.</param>
/// <param name="RequestUnits">RU/s that Cosmos DB bills for each hour: of autoscale the most that was used in it, at least a tenth of the maximum.</param>
/// <param name="SchedulerUnits">Of Durable Task Scheduler.</param>
/// <param name="AlwaysReady">Instances of Functions.</param>
/// <param name="Redis">Size of Azure Managed Redis.</param>
internal sealed record Capacity(int MessagingUnits, double RequestUnits, int SchedulerUnits, int AlwaysReady, string Redis = "B10");

/// <summary>Counts times prices. Without tax, free grants other than Service Bus' included operations, reservations, storage, key vault and traffic.</summary>
internal static class Bill
{
    public const double HoursOfMonth = 730;

    /// <summary>Of infra/dev.bicepparam: everything by use. The operations that Service Bus includes in a month are taken off here, so give it a month's or what is small against it.</summary>
    /// <param name="busySeconds">Seconds of an instance that each invocation is billed for.</param>
    public static IReadOnlyList<BillLine> ByUse(Consumption use, double busySeconds, PriceList prices) =>
    [
        Line("Cosmos DB, serverless", use.RequestUnits, "RU", "serverlessRequestUnit", prices),
        Line("Service Bus, Standard, operations above those included", Math.Max(0, use.Messages - prices["messagingOperationsIncluded"]), "operations", "messagingOperation", prices),
        Line("Durable Task Scheduler, Consumption", use.Actions, "actions", "durableAction", prices),
        .. Functions(use, busySeconds, "onDemandGbSecond", prices),
    ];

    /// <summary>What each invocation costs on top of a capacity.</summary>
    /// <param name="gbSecond">The price of a GB-second at work: <c>onDemandGbSecond</c> or <c>alwaysReadyGbSecond</c>.</param>
    public static IReadOnlyList<BillLine> Functions(Consumption use, double busySeconds, string gbSecond, PriceList prices) =>
    [
        Line("Functions, time at work", use.Invocations * busySeconds * prices["instanceGb"], "GB-s", gbSecond, prices),
        Line("Functions, invocations", use.Invocations, "invocations", "execution", prices),
        Line("Logs, traces, metrics", use.Invocations * prices["logKilobytes"] / 1e6, "GB", "logGb", prices),
    ];

    /// <summary>What infra/dev.bicepparam costs an hour without any use.</summary>
    public static IReadOnlyList<BillLine> ByHourDev(double hours, PriceList prices) =>
    [
        Line("Service Bus, Standard", hours, "h", "standardMessagingHour", prices),
        Line("Azure Managed Redis B0", hours, "h", "redisB0Hour", prices),
    ];

    /// <summary>The same of infra/prod.bicepparam and infra/sale-day.bicepparam.</summary>
    public static IReadOnlyList<BillLine> ByHour(Capacity capacity, double hours, PriceList prices) =>
    [
        Line("Service Bus, Premium", capacity.MessagingUnits * hours, "units x h", "premiumMessagingHour", prices),
        Line("Cosmos DB, autoscale", capacity.RequestUnits * hours, "RU/s x h", "autoscaleRequestUnit", prices),
        Line("Durable Task Scheduler, Dedicated", capacity.SchedulerUnits * hours, "units x h", "schedulerHour", prices),
        Line("Functions, always ready", capacity.AlwaysReady * prices["instanceGb"] * hours * 3600, "GB-s", "alwaysReadyBaseline", prices),
        Line($"Azure Managed Redis {capacity.Redis}", hours, "h", $"redis{capacity.Redis}Hour", prices),
    ];

    private static BillLine Line(string what, double quantity, string unit, string price, PriceList prices) => new(what, quantity, unit, prices[price], prices.SourceOf(price));
}
