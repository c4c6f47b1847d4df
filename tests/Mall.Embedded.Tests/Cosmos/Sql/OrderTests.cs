using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class OrderTests
{
    private static readonly string[] _everyType =
        ["{'x':{'a':1}}", "{'x':'b'}", "{'x':true}", "{'x':10}", "{}", "{'x':null}", "{'x':[1]}", "{'x':false}", "{'x':9}", "{'x':'B'}", "{'x':'Ä'}", "{'x':-1.5}", "{'x':''}"];

    [Fact]
    public void OrderBy_ValuesOfEveryType_RankByTypeThenValue() => Assert.Equal(
        "{} {'x':null} {'x':false} {'x':true} {'x':-1.5} {'x':9} {'x':10} {'x':''} {'x':'B'} {'x':'b'} {'x':'Ä'} {'x':[1]} {'x':{'a':1}}",
        string.Join(' ', Run.Rows("SELECT * FROM c ORDER BY c.x", _everyType)));

    [Fact]
    public void OrderBy_Descending_ReversesTheRank() => Assert.Equal(
        Run.Rows("SELECT * FROM c ORDER BY c.x ASC", _everyType).Reverse(), Run.Rows("SELECT * FROM c ORDER BY c.x DESC", _everyType));

    [Theory]
    [InlineData("c.x", "1 2 3 4")]
    [InlineData("c.x DESC", "4 3 2 1")]
    [InlineData("c.y", "2 4 1 3")]
    [InlineData("c.y DESC", "3 1 4 2")]
    public void OrderBy_Ties_GoByCreationInTheDirectionOfTheKey(string order, string ids) => Assert.Equal(
        ids,
        string.Join(' ', Run.Rows($"SELECT VALUE c.id FROM c ORDER BY {order}", "{'id':1,'x':0,'y':7}", "{'id':2,'x':0,'y':3}", "{'id':3,'x':0,'y':7}", "{'id':4,'x':0,'y':3}")));

    [Theory]
    [InlineData("SELECT TOP 2 VALUE c.x FROM c ORDER BY c.x DESC", "5 4")]
    [InlineData("SELECT TOP 0 VALUE c.x FROM c ORDER BY c.x", "")]
    [InlineData("SELECT TOP 9 VALUE c.x FROM c ORDER BY c.x", "1 2 3 4 5")]
    [InlineData("SELECT TOP 3 VALUE c.x FROM c", "3 5 1")]
    [InlineData("SELECT TOP @n VALUE c.x FROM c ORDER BY c.x", "1 2 3")]
    [InlineData("SELECT TOP 1 VALUE c.x FROM c WHERE c.x > 1 ORDER BY c.x", "2")]
    public void Top_CutsTheOrderedRows(string sql, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Run.Rows(sql, Run.Documents("{'x':3}", "{'x':5}", "{'x':1}", "{'x':2}", "{'x':4}"), "[{'name':'@n','value':3}]")));

    [Fact]
    public void OrderBy_RowsThatAreUndefined_DoNotCountForTheLimit() =>
        Assert.Equal(["1", "2"], Run.Rows("SELECT TOP 2 VALUE c.x FROM c ORDER BY c.y", "{'y':0}", "{'y':1,'x':1}", "{'y':2}", "{'y':3,'x':2}", "{'y':4,'x':3}"));

    [Fact]
    public void Top_WithoutOrder_ReadsNoFurtherThanItNeeds()
    {
        int read = 0;
        IEnumerable<QueryDocument> Candidates()
        {
            foreach (QueryDocument document in Run.Documents([.. Enumerable.Range(0, 100).Select(i => $"{{'x':{i}}}")]))
            {
                read++;
                yield return document;
            }
        }

        QueryPage page = CosmosQuery.Parse("SELECT TOP 2 * FROM c WHERE c.x >= 3").Execute(Candidates(), QueryParameters.None, 10, null);

        Assert.Equal(2, page.Rows.Count);
        Assert.Equal(5, read);
    }
}
