namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>A refused request. The answer is an error document, <c>{"code":…,"message":…}</c>, with the sub-status in a header.</summary>
internal sealed class CosmosError(int status, string message, int subStatus = 0) : Exception(message)
{
    public int Status { get; } = status;

    public int SubStatus { get; } = subStatus;

    public static CosmosError BadRequest(string message, int subStatus = 0) => new(400, message, subStatus);

    /// <summary>Refuses a feature of the service that the embedded host does not have.</summary>
    public static CosmosError Unsupported(string what) => new(400, $"The embedded host does not support {what}.");

    /// <summary>The container of an item is missing. Sub-status 1003 tells this from a missing item.</summary>
    public static CosmosError NoContainer(string name) => new(404, $"The container '{name}' does not exist.", 1003);

    /// <summary>The document has another key than the request, or none.</summary>
    public static CosmosError WrongPartition() => BadRequest("PartitionKey extracted from document doesn't match the one specified in the header.", 1001);

    public static CosmosError TooLarge(string message) => new(413, message);

    /// <summary>The word that the service writes into <c>code</c> for a status.</summary>
    public static string CodeOf(int status) => status switch
    {
        400 => "BadRequest",
        404 => "NotFound",
        408 => "RequestTimeout",
        409 => "Conflict",
        412 => "PreconditionFailed",
        413 => "RequestEntityTooLarge",
        424 => "FailedDependency",
        429 => "TooManyRequests",
        503 => "ServiceUnavailable",
        _ => "InternalServerError",
    };
}
