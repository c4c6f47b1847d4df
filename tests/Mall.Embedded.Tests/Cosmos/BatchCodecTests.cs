using System.IO.Hashing;
using System.Text;
using Mall.Embedded.Cosmos.Batch;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>Bytes as they were seen on the wire.</summary>
public sealed class BatchCodecTests
{
    private const string Segment = "81F0D8FF7F010A000000";

    [Fact]
    public void Read_ReadOperation_AsSeenOnTheWire()
    {
        byte[] body = Hex(Segment + "81F1D8FF7F" + "10000000" + "D473E835" + "817054E17F13" + "02000000" + "02000000" + "0131");

        BatchOperation operation = Assert.Single(BatchReader.Read(body));

        Assert.Equal(2, operation.Type);
        Assert.Equal("1", Encoding.UTF8.GetString(operation.Id!));
        Assert.Null(operation.Body);
    }

    [Fact]
    public void Read_SparseFields_AreTaken()
    {
        byte[] row = Hex("817054E17F13" + "02000000" + "02000000" + "0131" + "14090722626F67757322" + "030C");
        byte[] body = [.. Hex(Segment + "81F1D8FF7F"), .. BitConverter.GetBytes(row.Length), .. BitConverter.GetBytes(Crc32.HashToUInt32(row)), .. row];

        BatchOperation operation = Assert.Single(BatchReader.Read(body));

        Assert.Equal("\"bogus\"", operation.IfMatch);
        Assert.True(operation.MinimalReturn);
    }

    [Fact]
    public void Write_FailedOperation_AsSeenOnTheWire()
    {
        var writer = new BatchWriter();
        writer.Add(412, 0, null, null);

        string bytes = Convert.ToHexString(writer.ToArray());

        Assert.StartsWith(Segment + "81F1D8FF7F", bytes, StringComparison.Ordinal);
        Assert.EndsWith("817154E17F03" + "9C010000" + "00000000", bytes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("81")]
    [InlineData("81F0D8FF7F01FF000000")]
    [InlineData(Segment + "81F1D8FF7F" + "FFFFFFFF" + "00000000")]
    [InlineData(Segment + "81F1D8FF7F" + "10000000" + "00000000" + "817054E17F13" + "02000000" + "02000000" + "0131")]
    public void Read_Garbage_IsRefused(string hex) => Assert.Throws<CosmosError>(() => BatchReader.Read(Hex(hex)));

    private static byte[] Hex(string text) => Convert.FromHexString(text);
}
