using System.Text.Json;
using Mall.Embedded.DurableTask;
using Mall.Embedded.DurableTask.Client;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Storage;
using Mall.Embedded.Tests.Journal;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>The engine on a folder of its own, with test functions and a standing clock.</summary>
internal sealed class DurableHost : IAsyncDisposable
{
    public static readonly TimeSpan Patience = HangGuard.Time;

    private DurableHost(TestFolder folder, TestFunctions functions, TestClock clock, DurableOptions? options, ILoggerFactory? loggers, JsonSerializerOptions? json, JournalOptions? journal)
    {
        Folder = folder;
        Functions = functions;
        Clock = clock;
        var converter = new DurableJson(json ?? new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
        Store = new InstanceStore(folder.Path, journal ?? new JournalOptions());
        Engine = new DurableEngine(Store, functions.Build(), options ?? new DurableOptions(), converter, clock, loggers ?? NullLoggerFactory.Instance);
        Client = new EmbeddedDurableTaskClient(Engine, converter);
    }

    public TestFolder Folder { get; }

    public TestFunctions Functions { get; }

    public TestClock Clock { get; }

    public InstanceStore Store { get; }

    public DurableEngine Engine { get; }

    public DurableTaskClient Client { get; }

    public static DurableHost Start(
        TestFunctions functions,
        TestFolder? folder = null,
        TestClock? clock = null,
        DurableOptions? options = null,
        ILoggerFactory? loggers = null,
        JsonSerializerOptions? json = null,
        JournalOptions? journal = null)
    {
        var host = new DurableHost(folder ?? new TestFolder(), functions, clock ?? new TestClock(), options, loggers, json, journal);
        host.Engine.Start();
        return host;
    }

    /// <summary>What a start after kill -9 finds, with the same functions or newer ones. This host goes on meanwhile, on its own folder.</summary>
    public DurableHost AfterCrash(TestFunctions? functions = null) => Start(functions ?? Functions, Folder.Copy(), Clock);

    public Task<string> ScheduleAsync(string name, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));

    public async Task<OrchestrationMetadata> FinishedAsync(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Client.WaitForInstanceCompletionAsync(id, true, patience.Token);
    }

    public async Task<OrchestrationMetadata> StartedAsync(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Client.WaitForInstanceStartAsync(id, true, patience.Token);
    }

    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null) => await FinishedAsync(await ScheduleAsync(name, input));

    public async Task<List<OrchestrationMetadata>> AllAsync(OrchestrationQuery? query = null)
    {
        var all = new List<OrchestrationMetadata>();
        await foreach (var metadata in Client.GetAllInstancesAsync(query))
        {
            all.Add(metadata);
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Store.DisposeAsync();
        Folder.Dispose();
    }
}
