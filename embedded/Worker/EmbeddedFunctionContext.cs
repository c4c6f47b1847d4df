using System.Diagnostics;
using Mall.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Worker;

/// <summary>One invocation. Whatever most invocations do not look at (scope, items, features, ids, traces) is made when it is first asked for,
/// because this object lies on the path of every HTTP request.</summary>
internal sealed class EmbeddedFunctionContext : FunctionContext, IServiceProvidersFeature, IAsyncDisposable
{
    private readonly CancellationToken _cancellationToken;
    private AsyncServiceScope? _scope;
    private IServiceProvider? _services;
    private IDictionary<object, object>? _items;
    private InvocationFeatures? _features;
    private string? _invocationId;
    private TraceContext? _trace;
    private BindingContext? _binding;
    private List<string>? _bindingFailures;
    private bool _httpVisible;

    public EmbeddedFunctionContext(FunctionPlan plan, InvocationInput input, CancellationToken cancellationToken)
    {
        Plan = plan;
        Input = input;
        _cancellationToken = cancellationToken;
    }

    public EmbeddedFunctionContext(FunctionPlan plan, HttpContext http)
    {
        Plan = plan;
        Http = http;
    }

    public FunctionPlan Plan { get; }

    /// <summary>Null for HTTP, whose input is <see cref="Http"/>.</summary>
    public InvocationInput? Input { get; }

    public HttpContext? Http { get; }

    /// <summary>Top-level members of a JSON body, read only for functions that bind plain parameters which are not in their route.</summary>
    public IReadOnlyDictionary<string, object?>? BodyData { get; set; }

    public object? Result { get; set; }

    /// <summary>What the function's <c>[HttpResult]</c> property held.</summary>
    public object? HttpResult { get; set; }

    /// <summary>The values of output bindings, in the order of <see cref="FunctionPlan.Outputs"/>.</summary>
    public object?[]? OutputValues { get; set; }

    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString();

    public override string FunctionId => Plan.Definition.Id;

    public override FunctionDefinition FunctionDefinition => Plan.Definition;

    public override TraceContext TraceContext => _trace ??= new EmbeddedTraceContext(Input?.TraceParent);

    public override BindingContext BindingContext => _binding ??= new EmbeddedBindingContext(this);

    /// <summary>Null, as in the real worker when the host sent none: the embedded host has no retry attributes.</summary>
    public override RetryContext RetryContext => null!;

    public override CancellationToken CancellationToken => Http is null ? _cancellationToken : Http.RequestAborted;

    public override IServiceProvider InstanceServices
    {
        get => _services ?? CreateScope();
        set => _services = value;
    }

    public override IDictionary<object, object> Items
    {
        get => _items ?? CreateItems();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _items = value;
        }
    }

    public override IInvocationFeatures Features => _features ?? CreateFeatures();

    public bool HasScope => _scope is not null;

    IServiceProvider IServiceProvidersFeature.RequestServices
    {
        get => InstanceServices;
        set => InstanceServices = value;
    }

    /// <summary>The request becomes visible to the middleware that comes after the ASP.NET Core integration.</summary>
    public void ShowHttp()
    {
        _httpVisible = true;
        if (_items is not null)
        {
            _items[HttpItems.HttpContextKey] = Http!;
        }
    }

    /// <summary>The request without making <see cref="Items"/>, as long as nobody has touched them.</summary>
    public HttpContext? VisibleHttp =>
        _items is null
            ? _httpVisible ? Http : null
            : _items.TryGetValue(HttpItems.HttpContextKey, out object? value) ? value as HttpContext : null;

    public bool TryGetBindingData(string name, out object? value) =>
        Http is not null ? RequestBindingData.TryGet(Http, BodyData, name, out value) : EmbeddedBindingContext.TryGet(Input!.BindingData, name, out value);

    public void AddBindingFailure(string failure) => (_bindingFailures ??= []).Add(failure);

    public void ThrowIfBindingFailed()
    {
        if (_bindingFailures is not null)
        {
            throw new FunctionInputConverterException(
                $"Error converting {_bindingFailures.Count} input parameters for Function '{Plan.Descriptor.Name}': {string.Join(Environment.NewLine, _bindingFailures)}");
        }
    }

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? default;

    private IServiceProvider CreateScope()
    {
        AsyncServiceScope scope = Plan.Runtime.Scopes.CreateAsyncScope();
        _scope = scope;
        return _services = scope.ServiceProvider;
    }

    private Dictionary<object, object> CreateItems()
    {
        var items = new Dictionary<object, object>();
        if (_httpVisible)
        {
            items[HttpItems.HttpContextKey] = Http!;
        }

        _items = items;
        return items;
    }

    private InvocationFeatures CreateFeatures()
    {
        _features = new InvocationFeatures();
        _features.Set<InvocationResult>(new ContextResult(this));
        return _features;
    }

    private sealed class ContextResult(EmbeddedFunctionContext context) : InvocationResult
    {
        public override object? Value
        {
            get => context.Result;
            set => context.Result = value;
        }
    }
}

internal sealed class EmbeddedTraceContext(string? cause) : TraceContext
{
    private string? _traceParent;

    /// <summary>The running activity, else the cause, else a trace that begins here.</summary>
    public override string TraceParent => _traceParent ??= Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id }
        ? id
        : cause ?? $"00-{ActivityTraceId.CreateRandom().ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-00";

    public override string TraceState => Activity.Current?.TraceStateString ?? string.Empty;
}

internal sealed class EmbeddedBindingContext(EmbeddedFunctionContext context) : BindingContext
{
    private IReadOnlyDictionary<string, object?>? _data;

    public override IReadOnlyDictionary<string, object?> BindingData =>
        _data ??= context.Http is null ? context.Input!.BindingData : RequestBindingData.All(context.Http, context.BodyData);

    public static bool TryGet(IReadOnlyDictionary<string, object?> data, string name, out object? value)
    {
        if (data.TryGetValue(name, out value))
        {
            return true;
        }

        foreach ((string key, object? candidate) in data)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        return false;
    }
}
