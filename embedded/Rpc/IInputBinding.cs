using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>Supplies the input data of one type of binding that is not a trigger. The pool adds the data to every request whose function has such a binding.
/// Each type is registered once among the host's services.</summary>
internal interface IInputBinding
{
    /// <summary>The binding's type, for example <c>durableClient</c>; compared without regard to case.</summary>
    string Type { get; }

    /// <summary>The value for the parameter of that binding. Called once when the function is loaded, and then for each invocation.</summary>
    /// <exception cref="Storage.StartupException">When the function is loaded: the attribute uses something that the embedded host does not support.</exception>
    TypedData Value(FunctionBinding binding);
}
