using System.Text;
using Mall.Embedded.Cosmos.Queries;
using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Tests.Cosmos.Sql;
using Microsoft.Azure.Cosmos;
using PartitionKeyDefinition = Mall.Embedded.Cosmos.Store.PartitionKeyDefinition;
using StoredContainer = Mall.Embedded.Cosmos.Store.Container;

namespace Mall.Embedded.Tests.Cosmos;

/// <summary>ORDER BY answered from what documents sort by is the same, page by page, as when every document is read and sorted.</summary>
public sealed class SortColumnTests : AccountTests
{
    private static readonly string[] Orders = ["c.a", "c.a DESC", "c.n.b", "c.n.b DESC", "c.id", "c.id DESC", "c._ts DESC", "c.missing DESC"];

    private static readonly string[] Filters =
    [
        "", "WHERE c.kind = 'k3'", "WHERE c.kind IN ('k1', 'k2')", "WHERE ARRAY_CONTAINS(c.tags, 't1')", "WHERE c.pk = 'p1'", "WHERE c.a >= 20 AND c.a < 60", "WHERE 50 > c.a",
        "WHERE c.a > @low AND c.kind = 'k3'", "WHERE c.a <= @nothing", "WHERE c.n.b >= 'x' AND c.n.b <= 'y'", "WHERE c.a > 90 OR c.n.b = 'x'", "WHERE NOT (c.a > 10)", "WHERE c.a = 7", "WHERE false",
        "WHERE c.a >= 30 AND c.n.b > @low AND c.a >= 25", "WHERE c.n.b >= 10 AND c.n.b < 40 AND c.kind = 'k1'", "WHERE 'x' <= c.n.b", "WHERE c.n.b > @nothing AND c.a > 3",
        "WHERE ARRAY_CONTAINS(c.tags, 't0') AND ARRAY_CONTAINS(c.tags, 't1')", "WHERE ARRAY_CONTAINS(c.tags, 't0') AND ARRAY_CONTAINS(c.tags, 't1') AND c.kind IN ('k0', 'k4') AND c.a < @low",
        "WHERE c.kind = 'k2' AND c.a = 7 AND c.n.b != 3", "WHERE c.kind = 'k2' AND c.pk IN ('p0', 'p2') AND ARRAY_CONTAINS(c.tags, 't2')", "WHERE c.a = null AND c.kind = 'k1'", "WHERE c.a = @object",
        "WHERE c.kind = 'k1' AND c.kind = 'k2'", "WHERE c.a > 1 AND c.a < 1", "WHERE c.a >= 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' AND c.n.b >= 'x'",
    ];

    private readonly QueryParameters _parameters = Run.Parameters("[{'name':'@low','value':33},{'name':'@object','value':{'x':1}}]");
    private Container _container = null!;
    private StoredContainer _stored = null!;
    private CandidateFinder _finder = null!;

    public override async Task InitializeAsync()
    {
        _container = await Account.ContainerAsync();
        _stored = Account.Store.FindContainer("db", _container.Id)!;
        _finder = new CandidateFinder(Account.Store);
    }

    [Fact]
    public async Task Pages_OfRandomQueriesOverRandomDocuments_AreThoseOfAScan()
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        for (int round = 0; round < 4; round++)
        {
            await WriteAsync(random, 400);
            for (int i = 0; i < 60; i++)
            {
                string count = random.Next(4) switch { 0 => $"TOP {random.Next(1, 700)} ", _ => "" };
                string sql = $"SELECT {count}* FROM c {Any(random, Filters)} ORDER BY {Any(random, Orders)}";
                await CompareAsync(sql, random.Next(3) == 0 ? "p" + random.Next(3) : null, random.Next(1, 300), $"seed {seed}: {sql}");
            }
        }
    }

    [Fact]
    public async Task Rows_OfRandomQueriesWithoutAnOrder_AreThoseOfAScan()
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        for (int round = 0; round < 3; round++)
        {
            await WriteAsync(random, 400);
            foreach (string filter in Filters)
            {
                await CompareAsync($"SELECT * FROM c {filter}", random.Next(3) == 0 ? "p" + random.Next(3) : null, random.Next(1, 300), $"seed {seed}: {filter}");
            }
        }
    }

    [Theory]
    [InlineData("WHERE c.kind = 'k1' AND c.color = 'c3' ORDER BY c.m DESC", 22)]
    [InlineData("WHERE c.kind = 'k1' AND c.color IN ('c3', 'c4')", 100)]
    [InlineData("WHERE c.color = 'c3' AND c.m < 500 ORDER BY c.m", 22)]
    public async Task Page_WithAFilterOverSeveralIndexes_ReadsOnlyWhatFulfilsAllOfIt(string filter, int atMost)
    {
        for (int i = 0; i < 1500; i++)
        {
            string json = $$"""{"id":"{{i:0000}}","pk":"p","kind":"k{{i % 2}}","n":{{i * 7 % 1500}},"m":{{i * 11 % 1500}},"color":"c{{i % 5}}"}""";
            using ResponseMessage written = await _container.CreateItemStreamAsync(Json(json), new PartitionKey("p"));
        }

        CosmosQuery query = CosmosQuery.Parse("SELECT * FROM c " + filter);
        var (page, read) = await PageAsync(query);

        Assert.Equal(20, page.Rows.Count);
        Assert.InRange(read, 21, atMost);
    }

    [Fact]
    public async Task Page_OfALargeContainer_ReadsOnlyWhatItShows()
    {
        await WriteAsync(new Random(1), 1000);
        CosmosQuery query = CosmosQuery.Parse("SELECT * FROM c ORDER BY c.id DESC");

        var (page, read) = await PageAsync(query);
        var (next, readForNext) = await PageAsync(query, page.Continuation);

        Assert.Equal((20, 20), (page.Rows.Count, next.Rows.Count));
        Assert.InRange(read, 21, 22);
        Assert.InRange(readForNext, 21, 23);
    }

    [Fact]
    public async Task Page_OfDocumentsThatAreAllEqual_ReadsOnlyWhatItShows()
    {
        await WriteAsync(new Random(1), 1000);
        CosmosQuery query = CosmosQuery.Parse("SELECT * FROM c ORDER BY c.missing DESC");

        var (page, read) = await PageAsync(query);

        Assert.Equal(20, page.Rows.Count);
        Assert.InRange(read, 21, 22);
    }

    [Fact]
    public async Task Document_ChangedAfterItsPlaceWasFound_StandsWhereItBelongsNow()
    {
        await WriteAsync(new Random(1), 600);
        for (int i = 0; i < 30; i++)
        {
            await _container.UpsertItemStreamAsync(Json($$"""{"id":"first{{i}}","pk":"q","z":{{i}}}"""), new PartitionKey("q"));
        }

        CosmosQuery query = CosmosQuery.Parse("SELECT VALUE c.id FROM c WHERE c.z >= 0 ORDER BY c.z");
        IEnumerable<QueryDocument> found = await _finder.LoadAsync(_stored, null, query, QueryParameters.None, 20, null);
        using IEnumerator<QueryDocument> reading = found.GetEnumerator();
        Assert.True(reading.MoveNext());
        await _container.UpsertItemStreamAsync(Json("""{"id":"first1","pk":"q","z":1000}"""), new PartitionKey("q"));

        QueryPage page = query.Execute(Rest(reading), QueryParameters.None, 3, null);

        Assert.Equal(["'first0'", "'first2'", "'first3'"], Run.Texts(page));
    }

    private static IEnumerable<QueryDocument> Rest(IEnumerator<QueryDocument> reading)
    {
        do
        {
            yield return reading.Current;
        }
        while (reading.MoveNext());
    }

    /// <summary>A page of twenty, and how many documents were read for it.</summary>
    private async Task<(QueryPage Page, int Read)> PageAsync(CosmosQuery query, string? continuation = null)
    {
        int read = 0;
        IEnumerable<QueryDocument> found = await _finder.LoadAsync(_stored, null, query, QueryParameters.None, 20, continuation);
        QueryPage page = query.Execute(found.Select(document => { read++; return document; }), QueryParameters.None, 20, continuation);
        return (page, read);
    }

    private async Task CompareAsync(string sql, string? partition, int pageSize, string what)
    {
        CosmosQuery query = CosmosQuery.Parse(sql);
        CosmosQuery everything = CosmosQuery.Parse("SELECT * FROM c");
        byte[]? partitionKey = partition is null ? null : PartitionKeyDefinition.ParseHeader($"[\"{partition}\"]");
        string? continuation = null;
        for (int pages = 0; pages < 4; pages++)
        {
            IEnumerable<QueryDocument> scanned = (await _finder.FindAsync(_stored, partitionKey, everything, _parameters, -1)).Load();
            QueryPage expected = query.Execute(scanned, _parameters, pageSize, continuation);
            QueryPage actual = query.Execute(await _finder.LoadAsync(_stored, partitionKey, query, _parameters, pageSize, continuation), _parameters, pageSize, continuation);

            Assert.True(Run.Texts(expected).SequenceEqual(Run.Texts(actual)), what);
            Assert.True(expected.Continuation == actual.Continuation, what);
            if ((continuation = actual.Continuation) is null)
            {
                return;
            }
        }
    }

    /// <summary>New documents, changed ones and deleted ones.</summary>
    private async Task WriteAsync(Random random, int count)
    {
        for (int i = 0; i < count; i++)
        {
            string id = random.Next(count * 2).ToString("00000");
            string pk = "p" + (id[^1] % 3);
            if (random.Next(10) == 0)
            {
                using ResponseMessage deleted = await _container.DeleteItemStreamAsync(id, new PartitionKey(pk));
            }
            else
            {
                using ResponseMessage written = await _container.UpsertItemStreamAsync(
                    Json($$"""{"id":"{{id}}","pk":"{{pk}}","kind":"k{{random.Next(5)}}","tags":["t{{random.Next(3)}}","t{{random.Next(3)}}"],"a":{{Value(random)}},"n":{"b":{{Value(random)}}} }"""),
                    new PartitionKey(pk));
                Assert.True(written.IsSuccessStatusCode);
            }
        }
    }

    private static string Value(Random random) => random.Next(12) switch
    {
        0 => "null",
        1 => "true",
        2 => "false",
        3 => "[1,2]",
        4 => $$"""{"x":{{random.Next(3)}}}""",
        5 => $"\"{Any(random, ["x", "y", "xy", "", "中文", "é"])}\"",
        // The same for longer than is kept of it.
        6 => $"\"{new string('x', 38 + random.Next(4))}{random.Next(100)}\"",
        7 => (random.NextDouble() * 100).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => random.Next(-5, 100).ToString(),
    };

    private static string Any(Random random, string[] of) => of[random.Next(of.Length)];

    private static MemoryStream Json(string json) => new(Encoding.UTF8.GetBytes(json));
}
