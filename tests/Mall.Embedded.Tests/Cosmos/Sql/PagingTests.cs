using System.Text;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class PagingTests
{
    private static readonly List<QueryDocument> _ten = Run.Documents([.. Enumerable.Range(0, 10).Select(i => $"{{'id':{i},'tie':{i / 4},'s':'a\\\"{i % 2}'}}")]);

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c", "0 1 2|3 4 5|6 7 8|9")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.id DESC", "9 8 7|6 5 4|3 2 1|0")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.tie", "0 1 2|3 4 5|6 7 8|9")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.tie DESC", "9 8 7|6 5 4|3 2 1|0")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.s", "0 2 4|6 8 1|3 5 7|9")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.missing", "0 1 2|3 4 5|6 7 8|9")]
    [InlineData("SELECT TOP 4 VALUE c.id FROM c", "0 1 2|3")]
    [InlineData("SELECT TOP 3 VALUE c.id FROM c", "0 1 2")]
    [InlineData("SELECT TOP 4 VALUE c.id FROM c ORDER BY c.tie DESC", "9 8 7|6")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.tie = 1", "4 5 6|7")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.tie = 0 AND c.id < 3", "0 1 2")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.tie = 9", "")]
    [InlineData("SELECT DISTINCT VALUE c.tie FROM c", "0 1 2")]
    public void Pages_OfThree_TogetherGiveEveryRowOnce(string sql, string expected) =>
        Assert.Equal(expected, string.Join('|', Run.Pages(sql, _ten, 3).Select(page => string.Join(' ', page))));

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.tie")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.tie DESC")]
    [InlineData("SELECT VALUE c.id FROM c")]
    public void Pages_RowsInsertedAndDeletedInBetween_NeitherRepeatNorHideOthers(string sql)
    {
        CosmosQuery query = CosmosQuery.Parse(sql);
        QueryPage first = query.Execute(_ten, QueryParameters.None, 5, null);

        // The last row given disappears; others with every sort key appear.
        string[] given = Run.Texts(first);
        List<QueryDocument> now = [.. _ten.Where(document => !Encoding.UTF8.GetString(document.Json.Span).Contains($"\"id\":{given[^1]},", StringComparison.Ordinal))];
        now.AddRange(Run.Documents("{'id':90,'tie':0}", "{'id':91,'tie':1}", "{'id':92,'tie':2}").Select(document => new QueryDocument(document.Rid + 100, document.Json)));

        string[] rest = Run.Texts(query.Execute(now, QueryParameters.None, 100, first.Continuation));
        Assert.Empty(rest.Intersect(given));
        Assert.Empty(Enumerable.Range(0, 10).Select(i => i.ToString()).Except(given).Except(rest));
    }

    [Fact]
    public void Pages_SizeNotGiven_IsTheEnginesChoice()
    {
        List<QueryDocument> documents = [.. Enumerable.Range(1, 2500).Select(i => new QueryDocument(i, "{}"u8.ToArray()))];

        Assert.Equal([1000, 1000, 500], Run.Pages("SELECT * FROM c", documents, 0).Select(page => page.Length));
        Assert.Equal([1000, 1000, 500], Run.Pages("SELECT * FROM c ORDER BY c.x", documents, -1).Select(page => page.Length));
    }

    [Theory]
    [InlineData("SELECT * FROM c")]
    [InlineData("SELECT c.x FROM c")]
    [InlineData("SELECT * FROM c ORDER BY c.id")]
    public void Pages_LargeDocuments_EndAtTheServicesFourMegabytes(string sql)
    {
        string large = new('x', 1_500_000);
        List<QueryDocument> documents = Run.Documents([.. Enumerable.Range(0, 7).Select(i => $"{{'id':{i},'x':'{large}'}}")]);

        Assert.Equal([3, 3, 1], Run.Pages(sql, documents, 100).Select(page => page.Length));
    }

    [Fact]
    public void Continuation_RareMatchFarAhead_MayLeadToAnEmptyPageButEnds()
    {
        List<QueryDocument> documents = Run.Documents([.. Enumerable.Range(0, 3000).Select(i => $"{{'id':{i}}}")]);

        List<string[]> pages = Run.Pages("SELECT VALUE c.id FROM c WHERE c.id = 0", documents, 1);

        Assert.Equal(["0"], pages.SelectMany(page => page));
        Assert.True(pages.Count <= 2);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("W10")]
    [InlineData("e30")]
    [InlineData("WzEsMiwzXQ")]
    [InlineData("äöü")]
    [InlineData("bnVsbA")]
    public void Continuation_Garbage_IsRefused(string token)
    {
        Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse("SELECT * FROM c").Execute(_ten, QueryParameters.None, 3, token));
        Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse("SELECT * FROM c ORDER BY c.id").Execute(_ten, QueryParameters.None, 3, token));
        Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse("SELECT VALUE COUNT(1) FROM c").Execute(_ten, QueryParameters.None, 3, token));
    }

    [Theory]
    [InlineData("SELECT * FROM c WHERE c.id >= @p", "[{'name':'@p','value':1}]")]
    [InlineData("SELECT * FROM c WHERE  c.id >= @p", "[{'name':'@p','value':0}]")]
    public void Continuation_OfAnotherQueryOrOtherParameters_IsRefused(string sql, string parameters)
    {
        string? token = CosmosQuery.Parse("SELECT * FROM c WHERE c.id >= @p").Execute(_ten, Run.Parameters("[{'name':'@p','value':0}]"), 3, null).Continuation;

        Assert.NotNull(token);
        Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse(sql).Execute(_ten, Run.Parameters(parameters), 3, token));
    }

    [Fact]
    public void Continuation_Token_IsPlainAsciiForAHeader()
    {
        List<QueryDocument> documents = Run.Documents("{'x':'ü€\\\"'}", "{'x':'z'}", "{'x':'ü€\\\"'}");

        string token = CosmosQuery.Parse("SELECT * FROM c ORDER BY c.x DESC").Execute(documents, QueryParameters.None, 1, null).Continuation!;

        Assert.Matches("^[A-Za-z0-9_-]+$", token);
    }

    [Fact]
    public void ResumesAfter_QueryWithoutOrder_NamesTheLastRidSoThatACallerCanSeek()
    {
        CosmosQuery plain = CosmosQuery.Parse("SELECT * FROM c");
        CosmosQuery ordered = CosmosQuery.Parse("SELECT * FROM c ORDER BY c.id");

        Assert.Equal(-1, plain.ResumesAfter(QueryParameters.None, null));
        Assert.Equal(3, plain.ResumesAfter(QueryParameters.None, plain.Execute(_ten, QueryParameters.None, 3, null).Continuation));
        Assert.Equal(-1, ordered.ResumesAfter(QueryParameters.None, ordered.Execute(_ten, QueryParameters.None, 3, null).Continuation));
    }
}
