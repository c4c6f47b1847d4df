using System.Text;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class ProjectionTests
{
    [Theory]
    [InlineData("SELECT * FROM c")]
    [InlineData("SELECT VALUE c FROM c")]
    public void Select_WholeDocument_GivesTheStoredBytes(string sql)
    {
        byte[] stored = Encoding.UTF8.GetBytes("{ \"a\" : 1.50,  \"b\":\"\\u0041\" }");

        QueryPage page = CosmosQuery.Parse(sql).Execute([new QueryDocument(1, stored)], QueryParameters.None, 10, null);

        Assert.True(page.Rows.Single().Equals(stored.AsMemory()));
    }

    [Theory]
    [InlineData("SELECT c.a, c.b.d FROM c", "{'a':1,'d':2}")]
    [InlineData("SELECT c['x y'], c.b['d'] FROM c", "{'x y':3,'d':2}")]
    [InlineData("SELECT c.a n, c.a AS m FROM c", "{'n':1,'m':1}")]
    [InlineData("SELECT c.missing FROM c", "{}")]
    [InlineData("SELECT c.b AS x, c.a AS y FROM c", "{'x':{'d':2},'y':1}")]
    [InlineData("SELECT VALUE c.b FROM c", "{'d':2}")]
    public void Select_Expressions_AreNamedAndShapedAsTheServiceDoes(string sql, string expected) =>
        Assert.Equal([expected], Run.Rows(sql, "{'a':1,'b':{'d':2},'x y':3,'t':['q']}"));

    [Fact]
    public void Select_ARowThatIsTheDocumentItself_IsNamedAfterIt() => Assert.Equal(["{'c':{'a':1}}"], Run.Rows("SELECT c FROM c", "{'a':1}"));

    [Fact]
    public void SelectValue_Undefined_GivesNoRowAndDoesNotCount() =>
        Assert.Equal(["1", "2"], Run.Rows("SELECT TOP 2 VALUE c.x FROM c", "{}", "{'x':1}", "{}", "{'x':2}", "{'x':3}"));

    [Fact]
    public void Distinct_EqualRows_AreGivenOnce() =>
        Assert.Equal("1 'a' '1'", string.Join(' ', Run.Rows("SELECT DISTINCT VALUE c.x FROM c", "{'x':1}", "{'x':1.0}", "{'x':'a'}", "{'x':'1'}", "{'x':'a'}", "{}")));

    [Fact]
    public void Distinct_Objects_AreRefusedByName() =>
        Assert.Contains("DISTINCT arrays and objects", Assert.Throws<CosmosSqlException>(() => Run.Rows("SELECT DISTINCT VALUE c.x FROM c", "{'x':{'p':1}}")).Text);

    [Theory]
    [InlineData("SELECT VALUE COUNT(1) FROM c", "5")]
    [InlineData("SELECT VALUE COUNT(c.x) FROM c", "4")]
    [InlineData("SELECT VALUE COUNT(1) FROM c WHERE c.x = 77", "0")]
    [InlineData("SELECT VALUE SUM(c.n) FROM c", "6")]
    [InlineData("SELECT VALUE SUM(c.x) FROM c", "")]
    [InlineData("SELECT VALUE SUM(c.missing) FROM c", "0")]
    [InlineData("SELECT VALUE MIN(c.x) FROM c", "null")]
    [InlineData("SELECT VALUE MIN(c.missing) FROM c", "")]
    public void Aggregates_OverAllRows_GiveOneRow(string sql, string expected) =>
        Assert.Equal(expected, string.Join(' ', Run.Rows(sql, "{'x':1,'n':1}", "{'x':'z','n':2}", "{'x':null,'n':3}", "{'x':7}", "{}")));

    [Fact]
    public void Aggregates_MoreRowsThanAPage_ComeInOnePage()
    {
        List<QueryDocument> documents = [.. Enumerable.Range(1, 2500).Select(i => new QueryDocument(i, "{}"u8.ToArray()))];

        Assert.Equal([["2500"]], Run.Pages("SELECT VALUE COUNT(1) FROM c", documents, size: 10));
    }
}
