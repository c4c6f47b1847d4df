using System.Text;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class QueryCacheTests
{
    [Fact]
    public void Get_TheSameText_GivesTheSameQuery()
    {
        var cache = new QueryCache(CosmosQuery.Parse);

        Assert.Same(cache.Get("SELECT * FROM c"), cache.Get("SELECT * FROM c"));
    }

    [Fact]
    public void Get_MoreTextsThanItHolds_StaysBounded()
    {
        var cache = new QueryCache(CosmosQuery.Parse, 10);

        Parallel.For(0, 1000, i => cache.Get($"SELECT * FROM c WHERE c.x = {i}"));

        Assert.InRange(cache.Count, 1, 20);
    }

    [Fact]
    public void Get_MalformedText_ThrowsAndKeepsNothing()
    {
        var cache = new QueryCache(CosmosQuery.Parse);

        Assert.Throws<CosmosSqlException>(() => cache.Get("SELECT"));
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Execute_OneQueryOnManyThreads_GivesEachItsOwnRows()
    {
        CosmosQuery query = CosmosQuery.Parse("SELECT VALUE c.x + @p FROM c WHERE c.x >= 0 ORDER BY c.x DESC");
        List<QueryDocument> documents = Run.Documents([.. Enumerable.Range(0, 50).Select(i => $"{{'x':{i}}}")]);

        Parallel.For(0, 200, i =>
        {
            string[] rows = Run.Texts(query.Execute(documents, Run.Parameters($"[{{'name':'@p','value':{i}}}]"), 0, null));
            Assert.Equal(Enumerable.Range(0, 50).Reverse().Select(x => (x + i).ToString()), rows);
        });
    }

    [Theory]
    [InlineData("FROM c WHERE c.state = 'paid'", true)]
    [InlineData("from x where x.n > 1 and is_defined(x.state)", true)]
    [InlineData("FROM c", true)]
    [InlineData("FROM c WHERE c.state = 'sent'", false)]
    [InlineData("FROM c WHERE c.missing", false)]
    public void Matches_ConditionOfAPatch_IsTrueOrNot(string condition, bool expected) =>
        Assert.Equal(expected, CosmosQuery.ParseCondition(condition).Matches(Encoding.UTF8.GetBytes("{\"state\":\"paid\",\"n\":2}")));

    [Theory]
    [InlineData("WHERE c.state = 'paid'")]
    [InlineData("c.state = 'paid'")]
    [InlineData("FROM c ORDER BY c.x")]
    [InlineData("FROM c OFFSET 0 LIMIT 1")]
    [InlineData("")]
    public void ParseCondition_AnythingButFromAndWhere_IsRefused(string condition) => Assert.Throws<CosmosSqlException>(() => CosmosQuery.ParseCondition(condition));
}
