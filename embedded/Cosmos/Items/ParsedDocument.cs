namespace Mall.Embedded.Cosmos.Items;

/// <summary>A client's document, checked and normalised.</summary>
/// <param name="Body">The client's part without its closing brace, then room for the system properties.</param>
/// <param name="ClientLength">Length of the client's part in bytes.</param>
/// <param name="Id">The id in UTF-8.</param>
/// <param name="PartitionKey">The partition key in UTF-8.</param>
/// <param name="Ttl">Seconds; -1 for never; 0 when the document has no <c>ttl</c>.</param>
internal sealed record ParsedDocument(byte[] Body, int ClientLength, byte[] Id, byte[] PartitionKey, int Ttl);
