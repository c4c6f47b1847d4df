using Xunit;

namespace Mall.Functions.Tests.Architecture;

/// <summary>One property chooses the host; the deployed one never contains the embedded one.</summary>
public sealed class HostSelectionTests
{
    private static readonly string[] References = ["PackageReference", "ProjectReference"];

    [Fact]
    public async Task Azure_References_AreTheRealPackagesAndNoProject()
    {
        var items = await MSBuild.ItemsAsync([.. References, "PackageVersion"], "-p:FunctionsHost=Azure");

        Assert.Superset(
            new HashSet<string>
            {
                "Microsoft.Azure.Functions.Worker",
                "Microsoft.Azure.Functions.Worker.Sdk",
                "Microsoft.Azure.Functions.Worker.Extensions.Http",
                "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
                "Microsoft.Azure.Functions.Worker.Extensions.Timer",
                "Microsoft.Azure.Functions.Worker.Extensions.ServiceBus",
                "Microsoft.Azure.Functions.Worker.Extensions.DurableTask",
                "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged",
                "Microsoft.Azure.Functions.Worker.OpenTelemetry",
                "Azure.Monitor.OpenTelemetry.Exporter",
                "Azure.Messaging.ServiceBus",
                "Microsoft.Azure.Cosmos",
                "Azure.Identity",
                "StackExchange.Redis",
            },
            items["PackageReference"].ToHashSet());
        Assert.Empty(items["ProjectReference"]);
        Assert.Empty(items["PackageReference"].Except(items["PackageVersion"]));
    }

    [Fact]
    public async Task Azure_Output_HasNothingOfTheEmbeddedHost()
    {
        var items = await MSBuild.ItemsAsync(["None", "Content"], "-p:FunctionsHost=Azure");

        Assert.DoesNotContain(items.Values.SelectMany(kind => kind), item => item.Contains("servicebus-emulator.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Embedded_References_AreTheProjectAndNoWorkerPackage()
    {
        var items = await MSBuild.ItemsAsync(References, "-p:FunctionsHost=Embedded");

        Assert.Equal("../embedded/Mall.Embedded.csproj", Assert.Single(items["ProjectReference"]).Replace('\\', '/'));
        Assert.DoesNotContain(items["PackageReference"], name => name.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal));
        Assert.DoesNotContain("Azure.Messaging.ServiceBus", items["PackageReference"]);
    }

    [Theory]
    [InlineData("Embedded")]
    [InlineData("Azure", "-p:_IsPublishing=true")]
    [InlineData("Azure", "-p:OutputPath=bin/output")]
    [InlineData("Azure", "-p:OutputPath=bin/output/")]
    [InlineData("Embedded", "-p:OutputPath=bin/output2/")]
    [InlineData("Embedded", "-p:_IsPublishing=true", "-p:FunctionsHost=Embedded")]
    public async Task FunctionsHost_WayOfBuilding_IsWorkedOut(string expected, params string[] arguments) =>
        Assert.Equal(expected, await MSBuild.PropertyAsync("FunctionsHost", arguments));

    [Fact]
    public void FunctionsFolder_Projects_IsOne() =>
        Assert.Equal(
            ["Mall.Functions.csproj"],
            Directory.EnumerateFiles(Repository.PathOf("functions"), "*.*proj", SearchOption.AllDirectories).Select(Path.GetFileName));
}
