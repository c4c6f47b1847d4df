namespace Mall.Benchmarks.Seckill;

/// <summary>What has a price on Azure, as the host counts it: requests to Cosmos by kind, messages, durable actions.</summary>
internal static class Operations
{
    private const string Prefix = "embedded.";

    /// <summary>What was counted between two looks, for each of so many.</summary>
    public static Dictionary<string, double> Between(Dictionary<string, double> before, Dictionary<string, double> after, double count) => after
        .Where(meter => meter.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(meter => meter.Key[Prefix.Length..], meter => (meter.Value - before.GetValueOrDefault(meter.Key)) / count);

    /// <summary>An activity is two: it is begun, and its result is taken.</summary>
    public static double DurableActions(Dictionary<string, double> operations) =>
        (2 * operations.GetValueOrDefault("durable.actions activity")) + operations.GetValueOrDefault("durable.actions timer") + operations.GetValueOrDefault("durable.actions event");

    public static double CosmosRequests(Dictionary<string, double> operations) =>
        operations.Where(operation => operation.Key.StartsWith("cosmos.operations", StringComparison.Ordinal)).Sum(operation => operation.Value);

    public static string Text(Dictionary<string, double> operations) => string.Join(", ", operations.Where(operation => operation.Value >= 0.005).OrderBy(operation => operation.Key).Select(operation => $"{operation.Key} {operation.Value:0.00}"))
        + $"; Cosmos requests {CosmosRequests(operations):0.00}, durable actions {DurableActions(operations):0.00}";
}
