using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Linq;

namespace Mall.Embedded.Tests.Cosmos.Sql;

/// <summary>The SQL that the SDK itself writes, through the SDK.</summary>
public sealed class LinqTests : AccountTests
{
    private Container _lamps = null!;

    public override async Task InitializeAsync()
    {
        _lamps = await Account.ContainerAsync("/room");
        (string Id, string Room, double Watts, string Name, string[] Tags)[] lamps =
        [
            ("1", "hall", 10, "Alpha", ["new", "warm"]), ("2", "hall", 20, "beta", []), ("3", "attic", 30, "alpine", ["new"]), ("4", "attic", 40, "Delta", ["old"]),
        ];
        foreach ((string id, string room, double watts, string name, string[] tags) in lamps)
        {
            await _lamps.CreateItemAsync(new { id, room, watts, name, tags });
        }
    }

    [Fact]
    public async Task Linq_TheFormsTheSdkWrites_GiveTheirRows()
    {
        string[] wanted = ["1", "4"];

        Assert.Equal("2", await Ids(lamps => lamps.Where(l => l.room == "hall" && l.watts > 10)));
        Assert.Equal("3 2", await Ids(lamps => lamps.OrderByDescending(l => l.watts).Skip(1).Take(2)));
        Assert.Equal("1 4", await Ids(lamps => lamps.Where(l => wanted.Contains(l.id))));
        Assert.Equal("1 3", await Ids(lamps => lamps.Where(l => l.tags.Contains("new"))));
        Assert.Equal("1", await Ids(lamps => lamps.Where(l => l.name.StartsWith("Al"))));
        Assert.Equal("1 3", await Ids(lamps => lamps.Where(l => l.name.StartsWith("AL", StringComparison.OrdinalIgnoreCase))));
        Assert.Equal("1 3", await Ids(lamps => lamps.Where(l => l.name.Contains("LP", StringComparison.OrdinalIgnoreCase))));
        Assert.Equal("2 4", await Ids(lamps => lamps.Where(l => !(l.watts == 10) && l.name.ToLower().EndsWith("ta"))));
        Assert.Equal("3", await Ids(lamps => lamps.Where(l => l.watts >= 30 && l.watts / 10 <= 3 && l.name != null)));
        Assert.Equal("1 2", await Ids(lamps => lamps.Where(l => (l.watts == 10 ? "x" : l.room) == "x" || l.watts * 2 == 40)));
        Assert.Equal("2", await Ids(lamps => lamps.Where(l => l.tags.Count() == 0)));
        Assert.Equal("4", await Ids(lamps => lamps.OrderByDescending(l => l.id).Take(1)));
    }

    [Fact]
    public async Task Linq_Aggregates_GiveTheirValues()
    {
        IOrderedQueryable<Lamp> lamps = _lamps.GetItemLinqQueryable<Lamp>();

        Assert.Equal(4, (await lamps.CountAsync()).Resource);
        Assert.Equal(2, (await lamps.Where(l => l.room == "attic").CountAsync()).Resource);
        Assert.Equal(100, (await lamps.Select(l => l.watts).SumAsync()).Resource);
        Assert.Equal(25, (await lamps.Select(l => l.watts).AverageAsync()).Resource);
        Assert.Equal(40, (await lamps.Select(l => l.watts).MaxAsync()).Resource);
        Assert.Equal(10, (await lamps.Select(l => l.watts).MinAsync()).Resource);
        Assert.Equal(0, (await lamps.Where(l => l.room == "none").CountAsync()).Resource);
    }

    [Fact]
    public async Task Linq_Projections_GiveObjectsAndValues()
    {
        var pairs = await Read(lamps => lamps.Where(l => l.room == "hall").Select(l => new { l.id, doubled = l.watts * 2 }));

        Assert.Equal(["1:20", "2:40"], pairs.Select(pair => $"{pair.id}:{pair.doubled}"));
        Assert.Equal(["attic", "hall"], (await Read(lamps => lamps.Select(l => l.room).Distinct())).Order());
    }

    [Fact]
    public async Task Linq_AnyOverANestedList_IsRefusedByName()
    {
        var refused = await Assert.ThrowsAsync<CosmosException>(() => Ids(lamps => lamps.Where(l => l.tags.Any(tag => tag == "new"))));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("The embedded host does not support", refused.Message);
    }

    [Fact]
    public async Task ReadMany_AThousandItems_GivesThoseThatExist()
    {
        List<(string, PartitionKey)> wanted = [.. Enumerable.Range(1, 1000).Select(i => (i.ToString(), new PartitionKey(i < 3 ? "hall" : "attic")))];

        FeedResponse<Lamp> found = await _lamps.ReadManyItemsAsync<Lamp>(wanted);

        Assert.Equal(["1", "2", "3", "4"], found.Select(lamp => lamp.id).Order());
    }

    private async Task<string> Ids(Func<IQueryable<Lamp>, IQueryable<Lamp>> query) => string.Join(' ', (await Read(query)).Select(lamp => lamp.id));

    private async Task<List<T>> Read<T>(Func<IQueryable<Lamp>, IQueryable<T>> query)
    {
        var rows = new List<T>();
        using FeedIterator<T> pages = query(_lamps.GetItemLinqQueryable<Lamp>()).ToFeedIterator();
        while (pages.HasMoreResults)
        {
            rows.AddRange(await pages.ReadNextAsync());
        }

        return rows;
    }

#pragma warning disable IDE1006, SA1300 // The SDK's serializer takes the names as they are.
    private sealed record Lamp(string id, string room, double watts, string name, string[] tags);
#pragma warning restore IDE1006, SA1300
}
