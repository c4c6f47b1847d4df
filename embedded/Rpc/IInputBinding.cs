using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>Supplies the input data of one kind of binding that is no trigger. The invoker adds it to every request whose function has such a binding;
/// each kind is registered once among the host's services.</summary>
internal interface IInputBinding
{
    /// <summary>The binding's type, such as <c>durableClient</c>; compared without regard to case.</summary>
    string Type { get; }

    /// <summary>What the parameter of that binding gets. Asked for once when the function is loaded, and then for each invocation.</summary>
    /// <exception cref="Storage.StartupException">When the function is loaded: the attribute wants something that is not supported here.</exception>
    TypedData Value(FunctionBinding binding);
}
