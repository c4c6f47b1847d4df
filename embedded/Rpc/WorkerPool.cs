using System.Diagnostics;
using System.Text.Json;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Rpc;

/// <summary>The connected workers that have loaded all functions.</summary>
internal sealed class WorkerPool : IDisposable
{
    private readonly EmbeddedOptions _options;
    private readonly IConfiguration _configuration;
    private readonly BackgroundGate _gate;
    private readonly ILogger _logger;
    private readonly Dictionary<string, ITriggerListener> _listeners;
    private readonly Dictionary<string, IInputBinding> _inputs;
    private readonly TimeSpan? _timeout;
    private readonly Timer? _expiry;
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile WorkerConnection[] _workers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyList<FunctionEntry>? _functions;
    private int _next;

    public WorkerPool(
        EmbeddedOptions options, HostJson hostJson, IConfiguration configuration, IEnumerable<ITriggerListener> listeners, IEnumerable<IInputBinding> inputs, BackgroundGate gate, ILoggerFactory loggers)
    {
        _options = options;
        _configuration = configuration;
        _gate = gate;
        _logger = loggers.CreateLogger("Host.Workers");
        _listeners = listeners.SelectMany(listener => listener.TriggerTypes.Select(type => (type, listener))).ToDictionary(pair => pair.type, pair => pair.listener, StringComparer.OrdinalIgnoreCase);
        _inputs = inputs.ToDictionary(input => input.Type, StringComparer.OrdinalIgnoreCase);
        _timeout = FunctionTimeout.Read(hostJson);
        _expiry = _timeout is null ? null : new Timer(_ => Expire(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>Completes when as many workers as there are instances have loaded all functions. Fails when the embedded host cannot run the functions.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>All functions that are not disabled; empty until they are loaded.</summary>
    public IReadOnlyList<FunctionEntry> Functions => _functions ?? [];

    /// <summary>The worker for the next invocation, in turn; null when none is connected.</summary>
    public WorkerConnection? Next()
    {
        var workers = _workers;
        return workers.Length switch
        {
            0 => null,
            1 => workers[0],
            _ => workers[(uint)Interlocked.Increment(ref _next) % workers.Length],
        };
    }

    /// <inheritdoc cref="IFunctionInvoker.InvokeAsync"/>
    public async Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(weight, cancellationToken);
        var worker = Next() ?? await WaitForWorkerAsync(cancellationToken);
        Complete(function, request);
        request.TraceContext ??= Traces.Begin();
        var pending = worker.Begin(function, request);
        await using var cancellation = cancellationToken.UnsafeRegister(static pending => ((PendingInvocation)pending!).Cancel(), pending);
        return await pending.Answer;
    }

    /// <summary>Adds the values of the function's input bindings to the request.</summary>
    public void Complete(FunctionEntry function, InvocationRequest request)
    {
        foreach (var binding in function.Inputs)
        {
            request.InputData.Add(new ParameterBinding { Name = binding.Name, Data = _inputs[binding.Type].Value(binding) });
        }
    }

    public string Describe(FunctionEntry function) => _listeners[function.Trigger.Type].Describe(function);

    /// <summary>Loads the first worker's functions. All instances run the same app.</summary>
    public IReadOnlyList<FunctionEntry> Read(FunctionMetadataResponse response)
    {
        lock (_lock)
        {
            return _functions ??= LoadAll(response);
        }
    }

    public void Add(WorkerConnection worker)
    {
        lock (_lock)
        {
            _workers = [.. _workers, worker];
            Changed();
            if (_workers.Length >= _options.Instances)
            {
                _loaded.TrySetResult();
            }
        }
    }

    public void Remove(WorkerConnection worker)
    {
        lock (_lock)
        {
            _workers = [.. _workers.Where(one => one != worker)];
            Changed();
        }

        worker.Lose();
    }

    /// <summary>Removes a worker whose process has ended; its stream may end later.</summary>
    public void Remove(string id)
    {
        foreach (var worker in Connections(id))
        {
            Remove(worker);
        }
    }

    /// <summary>Tells a worker to end; false for one that has not loaded the functions.</summary>
    public bool Terminate(string id, TimeSpan grace)
    {
        var isThere = false;
        foreach (var worker in Connections(id))
        {
            worker.Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(grace) } });
            isThere = true;
        }

        return isThere;
    }

    /// <summary>Fails the start: the functions cannot be run here.</summary>
    public void Refuse(Exception exception) => _loaded.TrySetException(exception);

    public void Dispose() => _expiry?.Dispose();

    private IEnumerable<WorkerConnection> Connections(string id) => _workers.Where(one => one.Id == id);

    private void Changed()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private async Task<WorkerConnection> WaitForWorkerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                changed = _changed.Task;
            }

            if (Next() is { } worker)
            {
                return worker;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private List<FunctionEntry> LoadAll(FunctionMetadataResponse response)
    {
        if (response.Result is { Status: StatusResult.Types.Status.Failure } failure)
        {
            throw new StartupException($"The app cannot list its functions: {failure.Exception?.Message ?? failure.Result}");
        }

        var functions = new List<FunctionEntry>();
        foreach (var metadata in response.FunctionMetadataResults.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (string.Equals(_configuration[$"AzureWebJobs.{metadata.Name}.Disabled"], "true", StringComparison.OrdinalIgnoreCase))
            {
                _logger.LogInformation("The function {Function} is disabled.", metadata.Name);
                continue;
            }

            functions.Add(Load(metadata));
        }

        if (functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } same)
        {
            throw new StartupException($"There are two functions with the name '{same.Key}'.");
        }

        return functions;
    }

    private FunctionEntry Load(RpcFunctionMetadata metadata)
    {
        var bindings = new List<FunctionBinding>();
        foreach (var raw in metadata.RawBindings)
        {
            using var document = JsonDocument.Parse(raw);
            var properties = document.RootElement.Clone();
            bindings.Add(new FunctionBinding(properties.GetProperty("name").GetString()!, properties.GetProperty("type").GetString()!, properties));
        }

        var function = new FunctionEntry { Id = metadata.FunctionId, Name = metadata.Name, Bindings = bindings, Metadata = metadata };
        if (!bindings.Exists(binding => binding.IsTrigger))
        {
            throw new StartupException($"Function '{function.Name}' has no trigger.");
        }

        if (!_listeners.TryGetValue(function.Trigger.Type, out var listener))
        {
            throw new StartupException($"Function '{function.Name}': the embedded host has no trigger of the type '{function.Trigger.Type}'.");
        }

        if (metadata.RetryOptions is not null)
        {
            throw new StartupException($"Function '{function.Name}': the embedded host does not support retries of functions.");
        }

        foreach (var binding in bindings)
        {
            if (!binding.IsTrigger && binding is not { Type: "http", Name: "$return" } && !_inputs.ContainsKey(binding.Type))
            {
                throw new StartupException($"Function '{function.Name}': the embedded host has no binding of the type '{binding.Type}'.");
            }
        }

        function.Inputs = [.. bindings.Where(binding => !binding.IsTrigger && _inputs.ContainsKey(binding.Type))];

        // A value that cannot be supplied must stop the start.
        foreach (var input in function.Inputs)
        {
            _inputs[input.Type].Value(input);
        }

        listener.Load(function);
        return function;
    }

    private void Expire()
    {
        var before = Stopwatch.GetTimestamp() - (long)(_timeout!.Value.TotalSeconds * Stopwatch.Frequency);
        foreach (var worker in _workers)
        {
            worker.Expire(before, function =>
            {
                var failure = new TimeoutException($"Timeout value of {_timeout} was exceeded by function: {function.Name}.");
                _logger.LogError("{Failure}", failure.Message);
                return failure;
            });
        }
    }
}
