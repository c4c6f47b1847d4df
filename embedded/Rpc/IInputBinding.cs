using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>A binding whose value the host makes, whatever triggered the function. One of each is among the host's services.</summary>
internal interface IInputBinding
{
    /// <summary>Such as <c>durableClient</c>.</summary>
    string Type { get; }

    TypedData Value(FunctionBinding binding);
}
