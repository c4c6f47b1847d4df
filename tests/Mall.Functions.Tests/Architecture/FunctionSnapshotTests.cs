using System.Reflection;

namespace Mall.Functions.Tests.Architecture;

/// <summary>Names that others depend on: stored histories, dashboards, app settings, clients, other deployments. functions.txt is their reviewed list.</summary>
public sealed class FunctionSnapshotTests
{
    private const string Update = "MALL_UPDATE_SNAPSHOTS";
    private const string Snapshot = "tests/Mall.Functions.Tests/Architecture/functions.txt";

    [Fact]
    public void Contract_FunctionsAndNames_AreThoseOfTheReviewedList()
    {
        var actual = $"""
            # The function app's contract: renaming anything here breaks running orchestrations, alerts, settings or clients.
            # Changed on purpose? Run the tests once with {Update}=1, look at the difference, and say in the commit what happens to what is already stored.

            {string.Join('\n', Functions())}

            # Containers and their partition keys: neither can be changed once there is data.

            {string.Join('\n', Containers())}

            # Names of topics, queues, events and the like: the constants of each feature's names type.

            {string.Join('\n', Names())}

            """.ReplaceLineEndings("\n");
        var path = Repository.PathOf(Snapshot);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : string.Empty, actual, ignoreLineEndingDifferences: true);
    }

    private static IEnumerable<string> Functions() =>
        from function in FunctionCatalog.All
        let line = $"{function.Feature,-16} {function.Name,-28} {Describe(function)}".TrimEnd()
        orderby function.Feature, function.Name
        select line;

    private static string Describe(FunctionEntry function) => function.Trigger switch
    {
        HttpTriggerAttribute http => $"http {string.Join(',', http.Methods ?? ["*"]).ToUpperInvariant()} /{http.Route} ({WhoMayCall(function)})",
        TimerTriggerAttribute timer => $"timer {timer.Schedule}{(timer.RunOnStartup ? " and at start" : string.Empty)}",
        ServiceBusTriggerAttribute { QueueName: { } queue } => $"queue {queue}{Batches(function)}",
        ServiceBusTriggerAttribute bus => $"subscription {bus.TopicName}/{bus.SubscriptionName}{Batches(function)}",
        OrchestrationTriggerAttribute => "orchestrator",
        ActivityTriggerAttribute => "activity",
        _ => throw new NotSupportedException($"The snapshot does not know {function.Trigger.GetType().Name}."),
    };

    private static string WhoMayCall(FunctionEntry function) =>
        function.Method.GetCustomAttribute<WhoMayCallAttribute>() is { } who ? who.GetType().Name[..^nameof(Attribute).Length].ToLowerInvariant() : "nobody";

    private static string Batches(FunctionEntry function) => ((ServiceBusTriggerAttribute)function.Trigger).IsBatched ? ", in batches" : string.Empty;

    private static IEnumerable<string> Containers() =>
        from service in Wiring.Registered()
        let container = service.ImplementationInstance as ContainerDefinition
        where container is not null
        orderby container.Name
        select $"{container.Name,-16} {container.PartitionKeyPath}{(container.DefaultTtl is { } ttl ? $", ttl {ttl}" : string.Empty)}";

    private static IEnumerable<string> Names() =>
        from constant in ShopModel.NameConstants()
        orderby constant.DeclaringType!.Name, constant.Name
        select $"{constant.DeclaringType!.Name}.{constant.Name} = {constant.GetRawConstantValue()}";
}
