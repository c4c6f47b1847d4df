namespace Microsoft.Azure.Functions.Worker;

/// <summary>One or more parameters of a function could not be bound; the message names them all.</summary>
internal sealed class FunctionInputConverterException(string message) : InvalidOperationException(message);
