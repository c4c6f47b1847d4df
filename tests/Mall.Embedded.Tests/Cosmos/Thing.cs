using Newtonsoft.Json;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>A neutral document.</summary>
internal sealed class Thing
{
    [JsonProperty("id")]
    public string Id { get; set; } = "";

    [JsonProperty("pk")]
    public string Pk { get; set; } = "p";

    [JsonProperty("count")]
    public int Count { get; set; }

    [JsonProperty("name", NullValueHandling = NullValueHandling.Ignore)]
    public string? Name { get; set; }

    [JsonProperty("tags", NullValueHandling = NullValueHandling.Ignore)]
    public string[]? Tags { get; set; }

    [JsonProperty("ttl", NullValueHandling = NullValueHandling.Ignore)]
    public int? Ttl { get; set; }

    [JsonProperty("_etag", NullValueHandling = NullValueHandling.Ignore)]
    public string? ETag { get; set; }
}
