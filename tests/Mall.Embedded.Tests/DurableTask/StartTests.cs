using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>What a start with an id does, and what is refused.</summary>
public class StartTests
{
    [Fact]
    public async Task Schedule_IdOfALiveInstance_Throws()
    {
        await using var host = DurableHost.Start(Functions());
        await host.ScheduleAsync("Wait", id: "same");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.ScheduleAsync("Wait", id: "same"));
        await host.StartedAsync("same");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.ScheduleAsync("Wait", id: "same"));
    }

    [Fact]
    public async Task Schedule_IdOfAFinishedInstance_IsANewExecutionAlsoAfterARestart()
    {
        await using var host = DurableHost.Start(Functions());
        await host.FinishedAsync(await host.ScheduleAsync("Echo", "first", "same"));

        await host.ScheduleAsync("Echo", "second", "same");

        Assert.Equal("second", (await host.FinishedAsync("same")).ReadOutputAs<string>());
        await using var restarted = host.AfterCrash();
        Assert.Equal("second", (await restarted.FinishedAsync("same")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Schedule_TheSameIdFromManySides_OnlyOneWins()
    {
        await using var host = DurableHost.Start(Functions());

        var tries = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
            await Record.ExceptionAsync(() => host.ScheduleAsync("Wait", id: "one")))));

        Assert.Equal(1, tries.Count(exception => exception is null));
        Assert.All(tries.Where(exception => exception is not null), exception => Assert.IsType<OrchestrationAlreadyExistsException>(exception));
    }

    [Theory]
    [InlineData(null, "2.0")]
    [InlineData("1.0", "1.0")]
    public async Task Schedule_Version_IsTheOneAskedForOrTheDefault(string? asked, string seen)
    {
        var functions = new TestFunctions().Orchestrator("O", context => Task.FromResult<object?>($"{context.Name} {context.InstanceId} {context.Version}"));
        await using var host = DurableHost.Start(functions, options: new() { DefaultVersion = "2.0" });

        await host.Client.ScheduleNewOrchestrationInstanceAsync("O", null, new StartOrchestrationOptions("a") { Version = asked is null ? default(TaskVersion?) : new TaskVersion(asked) });

        Assert.Equal($"O a {seen}", (await host.FinishedAsync("a")).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData("9.0", "10.0")]
    [InlineData("2", "two")]
    [InlineData("", "1.0")]
    public async Task Schedule_VersionNewerThanTheApps_WaitsForTheNewerApp(string older, string newer)
    {
        var functions = new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("E"));

        // One turn at a time: the turn of what ends has the other's turn behind it.
        await using var host = DurableHost.Start(functions, options: new() { DefaultVersion = older, MaxConcurrentOrchestratorFunctions = 1 });
        await host.Client.ScheduleNewOrchestrationInstanceAsync("O", null, new StartOrchestrationOptions("newer") { Version = new TaskVersion(newer) });
        await host.Client.RaiseEventAsync("newer", "E", "kept");
        await host.ScheduleAsync("O", id: "older");
        await host.Client.RaiseEventAsync("older", "E", "taken");
        await host.FinishedAsync("older");
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.Client.GetInstanceAsync("newer"))!.RuntimeStatus);

        await using var upgraded = DurableHost.Start(functions, host.Folder.Copy(), host.Time, new() { DefaultVersion = newer });

        Assert.Equal("kept", (await upgraded.FinishedAsync("newer")).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("@a")]
    public async Task Schedule_IdThatTheRealStorageRefuses_IsRefused(string id)
    {
        await using var host = DurableHost.Start(Functions());

        await Assert.ThrowsAnyAsync<ArgumentException>(() => host.ScheduleAsync("Echo", id: id));
    }

    [Fact]
    public async Task Schedule_IdsOf256And257Characters_TheSecondIsRefused()
    {
        await using var host = DurableHost.Start(Functions());

        await host.ScheduleAsync("Echo", id: new string('a', 256));
        await Assert.ThrowsAsync<ArgumentException>(() => host.ScheduleAsync("Echo", id: new string('a', 257)));
    }

    [Fact]
    public async Task Schedule_UnknownOrchestrator_IsRefused()
    {
        await using var host = DurableHost.Start(Functions());

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => host.ScheduleAsync("Nothing"));

        Assert.Equal("There is no orchestrator function named 'Nothing'.", exception.Message);
    }

    private static TestFunctions Functions() => new TestFunctions()
        .Orchestrator<string>("Echo", (_, input) => Task.FromResult<object?>(input))
        .Orchestrator("Wait", async context => await context.WaitForExternalEvent<string>("E"));
}
