using System.Globalization;
using System.Text;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// The end of every stored document: <c>,"_rid":…,"_self":…,"_etag":…,"_attachments":…,"_ts":…}</c>. Its length is fixed, so a body is
/// allocated once with room for it and completed when the write has its sequence number. It is not stored: the record's header has all its values.
/// </summary>
internal sealed class SystemProperties
{
    private const int TimestampDigits = 10;

    private readonly int _database;
    private readonly int _container;
    private readonly byte[] _template;
    private readonly int _rid;
    private readonly int _self;
    private readonly int _etag;

    public SystemProperties(int database, int container)
    {
        _database = database;
        _container = container;
        string rid = new('r', ResourceId.DocumentLength);
        string etag = new('e', ETag.Length);
        string head = ",\"_rid\":\"";
        string self = $"{head}{rid}\",\"_self\":\"dbs/{ResourceId.Database(database)}/colls/{ResourceId.Container(database, container)}/docs/";
        string tag = $"{self}{rid}/\",\"_etag\":\"\\\"";
        _rid = head.Length;
        _self = self.Length;
        _etag = tag.Length;
        _template = Encoding.ASCII.GetBytes($"{tag}{etag}\\\"\",\"_attachments\":\"attachments/\",\"_ts\":{new string(' ', TimestampDigits)}}}");
    }

    public int Length => _template.Length;

    public void Write(Span<byte> destination, long rid, long lsn, int timestamp)
    {
        _template.CopyTo(destination);
        ResourceId.WriteDocument(destination[_rid..], _database, _container, rid);
        destination.Slice(_rid, ResourceId.DocumentLength).CopyTo(destination[_self..]);
        ETag.Write(destination[_etag..], _container, lsn, timestamp);

        // Right-aligned: a test's clock may give fewer digits, and blanks before a number are legal.
        Span<byte> digits = stackalloc byte[TimestampDigits];
        timestamp.TryFormat(digits, out int written, provider: CultureInfo.InvariantCulture);
        digits[..written].CopyTo(destination[(_template.Length - 1 - written)..]);
    }

    /// <summary>Makes a whole body of the stored client's part.</summary>
    public byte[] Complete(ReadOnlySpan<byte> clientPart, long rid, long lsn, int timestamp)
    {
        byte[] body = GC.AllocateUninitializedArray<byte>(clientPart.Length + _template.Length);
        clientPart.CopyTo(body);
        Write(body.AsSpan(clientPart.Length), rid, lsn, timestamp);
        return body;
    }
}
