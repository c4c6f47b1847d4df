namespace Mall.Embedded.Cosmos.Store;

internal sealed class Database(int number, string id, int timestamp)
{
    public int Number { get; } = number;

    public string Id { get; } = id;

    public int Timestamp { get; } = timestamp;

    /// <summary>The record that created it.</summary>
    public JournalPosition Position { get; set; }

    public string Rid { get; } = ResourceId.Database(number);

    public Dictionary<string, Container> Containers { get; } = new(StringComparer.Ordinal);
}
