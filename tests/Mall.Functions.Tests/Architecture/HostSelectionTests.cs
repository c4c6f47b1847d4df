namespace Mall.Functions.Tests.Architecture;

/// <summary>The same app is run, tested and published: only the host that is attached to it differs, and the packages that not every source has.</summary>
public sealed class HostSelectionTests
{
    private const string Host = "../embedded/Mall.Embedded.csproj";
    private const string StandIn = "../embedded/ServiceBusExtension/ServiceBusExtension.csproj";

    private static readonly string[] References = ["PackageReference", "ProjectReference"];
    private static readonly string[] NotEverywhere =
        ["Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged", "Microsoft.Azure.Functions.Worker.Extensions.ServiceBus"];

    [Fact]
    public async Task Run_References_AreThePackagesTheHostAndTheStandIn()
    {
        var items = await MSBuild.ItemsAsync([.. References, "PackageVersion"]);

        Assert.Equal([Host, StandIn], Projects(items).Order());
        Assert.Superset(
            new HashSet<string>
            {
                "Azure.Identity",
                "Azure.Messaging.ServiceBus",
                "Azure.Monitor.OpenTelemetry.Exporter",
                "Microsoft.Azure.Cosmos",
                "Microsoft.Azure.Functions.Worker",
                "Microsoft.Azure.Functions.Worker.Extensions.DurableTask",
                "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
                "Microsoft.Azure.Functions.Worker.Extensions.Timer",
                "Microsoft.Azure.Functions.Worker.OpenTelemetry",
                "Microsoft.Azure.Functions.Worker.Sdk",
                "Microsoft.DurableTask.Analyzers",
                "StackExchange.Redis",
            },
            items["PackageReference"].ToHashSet());
        Assert.Empty(items["PackageReference"].Except(items["PackageVersion"]));
    }

    [Theory]
    [InlineData("-p:_IsPublishing=true")]
    [InlineData("-p:OutputPath=bin/output")]
    [InlineData("-p:OutputPath=bin/output/")]
    public async Task ForAFunctionsHost_References_AreThoseOfRunButForThePackagesThatStandFor(string way)
    {
        var run = await MSBuild.ItemsAsync(References);
        var items = await MSBuild.ItemsAsync([.. References, "PackageVersion", "None", "Content"], way);

        Assert.Equal(NotEverywhere, items["PackageReference"].Except(run["PackageReference"]).Order());
        Assert.Empty(run["PackageReference"].Except(items["PackageReference"]));
        Assert.Empty(items["PackageReference"].Except(items["PackageVersion"]));
        Assert.Empty(items["ProjectReference"]);
        Assert.DoesNotContain(items["None"].Concat(items["Content"]), item => item.Contains("servicebus-emulator.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PublishWithTheStandIn_References_AreThoseOfRunWithoutTheHost()
    {
        var run = await MSBuild.ItemsAsync(References);
        var items = await MSBuild.ItemsAsync(References, "-p:_IsPublishing=true", "-p:ServiceBusExtension=StandIn");

        Assert.Equal(run["PackageReference"].Order(), items["PackageReference"].Order());
        Assert.Equal([StandIn], Projects(items));
    }

    [Fact]
    public void FunctionsFolder_Projects_IsOne() =>
        Assert.Equal(
            ["Mall.Functions.csproj"],
            Directory.EnumerateFiles(Repository.PathOf("functions"), "*.*proj", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(Repository.PathOf("functions"), file).StartsWith("obj", StringComparison.Ordinal))
                .Select(Path.GetFileName));

    private static IEnumerable<string> Projects(Dictionary<string, string[]> items) => items["ProjectReference"].Select(project => project.Replace('\\', '/'));
}
