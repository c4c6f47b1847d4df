using System.Collections;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>As much of a function context as the durable triggers touch.</summary>
internal sealed class TestFunctionContext : FunctionContext, IAsyncDisposable
{
    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => "test";

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override Microsoft.Azure.Functions.Worker.RetryContext RetryContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!;

    public override FunctionDefinition FunctionDefinition => throw new NotSupportedException();

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new FeatureSet();

    public int Disposed { get; private set; }

    public bool FailDisposal { get; init; }

    public ValueTask DisposeAsync()
    {
        Disposed++;
        return FailDisposal ? throw new InvalidOperationException("A service of the scope cannot be disposed.") : ValueTask.CompletedTask;
    }

    private sealed class FeatureSet : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> _features = [];

        public void Set<T>(T instance) => _features[typeof(T)] = instance!;

        public T? Get<T>() => _features.TryGetValue(typeof(T), out object? feature) ? (T)feature : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
