using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Http;

/// <summary>An instance in the management API's JSON.</summary>
internal sealed record InstanceStatus(
    string Name, string InstanceId, string RuntimeStatus, JsonNode? Input, JsonNode? CustomStatus, JsonNode? Output, string CreatedTime, string LastUpdatedTime)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    public static InstanceStatus Of(OrchestrationMetadata metadata, bool showInput) => new(
        metadata.Name,
        metadata.InstanceId,
        metadata.RuntimeStatus.ToString(),
        showInput ? Node(metadata.SerializedInput) : null,
        Node(metadata.SerializedCustomStatus),
        metadata.FailureDetails is { } failure ? JsonValue.Create(failure.ToString()) : Node(metadata.SerializedOutput),
        Time(metadata.CreatedAt),
        Time(metadata.LastUpdatedAt));

    private static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
