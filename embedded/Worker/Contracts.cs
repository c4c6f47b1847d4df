using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mall.Embedded.Worker;

/// <summary>One discovered <c>[Function]</c> method.</summary>
internal sealed class FunctionDescriptor
{
    public required string Name { get; init; }
    public required MethodInfo Method { get; init; }
    public required ParameterInfo TriggerParameter { get; init; }
    public required TriggerBindingAttribute Trigger { get; init; }

    /// <summary>The trigger attribute as it was written in the source: tells an argument that was written from one that has its CLR default
    /// (the real worker indexes only what was written; reference H.4).</summary>
    public required CustomAttributeData TriggerAsWritten { get; init; }
}

/// <summary>What a trigger hands to one invocation.</summary>
internal sealed class InvocationInput
{
    /// <summary>Value for the trigger parameter when no <see cref="IParameterBinder"/> claims it; converted as the real worker does (reference A.3).</summary>
    public object? TriggerValue { get; init; }

    /// <summary>Trigger metadata by name (route values, MessageId, instanceId, ...), bound to plain parameters by name, case-insensitively.</summary>
    public IReadOnlyDictionary<string, object?> BindingData { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>W3C traceparent of the cause, if any.</summary>
    public string? TraceParent { get; init; }

    /// <summary>W3C traceparents of what led to it when there are several, as for a batch of messages.</summary>
    public IReadOnlyList<string> TraceLinks { get; init; } = [];

    /// <summary>Name of its activity; null for the function's.</summary>
    public string? TraceName { get; init; }

    public ActivityKind TraceKind { get; init; } = ActivityKind.Internal;

    public IReadOnlyList<KeyValuePair<string, object?>> TraceTags { get; init; } = [];

    /// <summary>False: it runs many times for the same thing, so an activity would say nothing.</summary>
    public bool IsTraced { get; init; } = true;

    /// <summary>Sets features and items on the new context before the middleware runs (for example the durable orchestration context, or the Service Bus messages).</summary>
    public Action<FunctionContext>? Prepare { get; init; }
}

/// <summary>Runs one invocation: context, DI scope, middleware, binding, the method, output bindings, disposal.</summary>
internal interface IFunctionExecutor
{
    /// <summary>The function's return value (null after output bindings took it). Exceptions of the function or of a middleware come out as they were thrown.</summary>
    ValueTask<object?> ExecuteAsync(FunctionDescriptor function, InvocationInput input, CancellationToken cancellationToken);
}

/// <summary>A kind of trigger: HTTP, timer, Service Bus, durable. Registered in DI as <see cref="ITriggerSource"/>.</summary>
internal interface ITriggerSource
{
    /// <summary>Lower-case words for the start-up list, as Core Tools prints them ("httpTrigger", "serviceBusTrigger").</summary>
    string Kind { get; }

    bool Handles(FunctionDescriptor function);

    /// <summary>Checks everything that can be checked before the start (routes, entities, schedules, parameter types): a <see cref="Journal.StartupException"/>
    /// names the function. Called once with all functions this source handles, before any source starts.</summary>
    void Prepare(IReadOnlyList<FunctionDescriptor> functions, IFunctionExecutor executor);

    /// <summary>What the start-up list shows behind the function's name: methods and url for HTTP, schedule, queue; may be empty.</summary>
    string Describe(FunctionDescriptor function);

    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Takes no new work, then waits for what is running until <paramref name="cancellationToken"/> fires (30 s in all).</summary>
    Task StopAsync(CancellationToken cancellationToken);
}

/// <summary>Binds one parameter of a function to something the core does not know ([DurableClient], ServiceBusMessageActions, HttpRequest, ...). Registered in DI.</summary>
internal interface IParameterBinder
{
    /// <summary>Null when this binder does not claim the parameter. Called once per parameter at start.</summary>
    Func<FunctionContext, object?>? TryCreate(FunctionDescriptor function, ParameterInfo parameter);
}

/// <summary>Sends the value of an output binding on. Registered in DI.</summary>
internal interface IOutputBinder
{
    bool Handles(OutputBindingAttribute attribute);

    /// <summary>Called for non-null values only, after the function and before the invocation counts as succeeded.</summary>
    ValueTask SendAsync(OutputBindingAttribute attribute, object value, FunctionContext context);
}
