using System.Text;
using Mall.Embedded.Cosmos.Items;
using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>The store's own structures, where a mistake would show only with many documents.</summary>
public sealed class StoreTests
{
    [Fact]
    public void DocumentTable_RandomAddsAndRemoves_AgreesWithADictionary()
    {
        var random = new Random(7);
        var table = new DocumentTable();
        var expected = new Dictionary<(string Key, string Id), int>();
        for (int step = 0; step < 60_000; step++)
        {
            string key = "k" + random.Next(40);

            // Some keys are the id itself, which is stored differently.
            string id = random.Next(3) == 0 ? key : "i" + random.Next(200);
            int slot = table.Find(Utf8(key), Utf8(id));
            Assert.Equal(expected.TryGetValue((key, id), out int known) ? known : -1, slot);
            if (slot < 0)
            {
                expected[(key, id)] = table.Add(Utf8(key), Utf8(id));
            }
            else if (random.Next(2) == 0)
            {
                table.Remove(slot);
                expected.Remove((key, id));
            }
        }

        Assert.Equal(expected.Count, table.Count);
        foreach (IGrouping<string, KeyValuePair<(string Key, string Id), int>> partition in expected.GroupBy(entry => entry.Key.Key))
        {
            (int head, int documents) = table.FindPartition(Utf8(partition.Key));
            var slots = new List<int>();
            for (int slot = head; slot >= 0; slot = table[slot].PartitionNext)
            {
                slots.Add(slot);
            }

            Assert.Equal(partition.Count(), documents);
            Assert.Equal(partition.Select(entry => entry.Value).Order(), slots.Order());
        }
    }

    [Fact]
    public void DocumentTable_EmptyPartition_IsForgotten()
    {
        var table = new DocumentTable();
        int one = table.Add(Utf8("a"), Utf8("1"));
        int two = table.Add(Utf8("a"), Utf8("2"));
        table.Remove(two);
        table.Remove(one);

        Assert.Equal((-1, 0), table.FindPartition(Utf8("a")));
    }

    [Fact]
    public void DocumentTable_ManyRemovedKeys_GivesTheirMemoryBack()
    {
        var table = new DocumentTable();
        byte[] longKey = Utf8(new string('x', 1000));
        for (int i = 0; i < 20_000; i++)
        {
            table.Remove(table.Add(longKey, Utf8("i" + i)));
        }

        int kept = table.Add(longKey, Utf8("kept"));
        Assert.Equal(kept, table.Find(longKey, Utf8("kept")));
        Assert.True(table.KeyBytes < 8 << 20, $"{table.KeyBytes} bytes");
    }

    [Fact]
    public void PropertyIndex_RandomUpdates_AgreesWithALookup()
    {
        var random = new Random(3);
        var index = new PropertyIndex(["a", "b"]);
        var documents = new Dictionary<int, int>();
        for (int step = 0; step < 20_000; step++)
        {
            int slot = random.Next(300);
            if (random.Next(4) == 0)
            {
                index.Remove(slot);
                documents.Remove(slot);
                continue;
            }

            int value = random.Next(10);
            index.Update(slot, Utf8($$"""{"x":[1,{"b":2}],"a":{"c":1,"b":{{value}}.0} }"""));
            documents[slot] = value;
        }

        for (int value = 0; value < 10; value++)
        {
            Assert.True(ValueHash.TryOf(SqlValue.Of((double)value), out ulong hash));
            List<int> expected = [.. documents.Where(entry => entry.Value == value).Select(entry => entry.Key).Order()];
            Assert.Equal(expected, index.SlotsOf([hash]).Order());
            Assert.Equal(expected.Count, index.Count(hash));
            Assert.Equal(expected, Enumerable.Range(0, 300).Where(slot => index.Has(slot, [hash])));
        }
    }

    [Fact]
    public void BodyCache_KeepsToItsSize_AndSparesWhatIsUsed()
    {
        var table = new DocumentTable();
        var cache = new BodyCache(10_000);
        int hot = table.Add(Utf8("p"), Utf8("hot"));
        cache.Set(table, hot, new byte[1000]);
        for (int i = 0; i < 100; i++)
        {
            Assert.NotNull(BodyCache.Get(table, hot));
            cache.Set(table, table.Add(Utf8("p"), Utf8("i" + i)), new byte[1000]);
            Assert.True(cache.Bytes <= 10_000);
        }

        Assert.NotNull(BodyCache.Get(table, hot));
    }

    [Fact]
    public void BodyCache_BodyLargerThanTheCache_IsNotKept()
    {
        var table = new DocumentTable();
        var cache = new BodyCache(100);
        int slot = table.Add(Utf8("p"), Utf8("1"));

        cache.Set(table, slot, new byte[1000]);

        Assert.Null(BodyCache.Get(table, slot));
        Assert.Equal(0, cache.Bytes);
    }

    [Fact]
    public void ETag_Text_MatchesItselfOnly()
    {
        string tag = ETag.Text(3, 77, 1_790_000_000);

        Assert.True(ETag.Matches(tag, 3, 77, 1_790_000_000));
        Assert.False(ETag.Matches(tag, 3, 78, 1_790_000_000));
        Assert.False(ETag.Matches(tag.Trim('"'), 3, 77, 1_790_000_000));
        Assert.Equal(38, tag.Length);
    }

    [Fact]
    public void ResourceId_HasTheServicesLayout()
    {
        Assert.Equal("EAAAAQ==", ResourceId.Database(1));
        Assert.Equal("EAAAAYAAAAE=", ResourceId.Container(1, 1));
        Span<byte> document = stackalloc byte[ResourceId.DocumentLength];
        ResourceId.WriteDocument(document, 1, 1, 1);
        Assert.Equal("EAAAAYAAAAEBAAAAAAAAAA==", Encoding.ASCII.GetString(document));
    }

    [Theory]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1.5e16, "15000000000000000")]
    [InlineData(1e21, "1E+21")]
    [InlineData(-1.2345e18, "-1234500000000000000")]
    [InlineData(0.1, "0.1")]
    public void JsonNumbers_Write_WholeNumbersHaveNoExponent(double value, string text)
    {
        Span<byte> buffer = stackalloc byte[JsonNumbers.MaxLength];

        Assert.Equal(text, Encoding.ASCII.GetString(buffer[..JsonNumbers.Write(value, buffer)]));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
