namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A query the service would refuse with 400 (or that this engine does not support); the message goes into the answer's body.</summary>
internal sealed class CosmosSqlException(string message) : Exception(message);
