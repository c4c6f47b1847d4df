using System.Text;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class HintTests
{
    private const string Parameters = "[{'name':'@p','value':7},{'name':'@list','value':['a','b']}]";

    [Theory]
    [InlineData("c.a = 1", "a 1")]
    [InlineData("'x' = c['a b'].d", "a b/d \"x\"")]
    [InlineData("c.a = @p AND c.b > 2 AND (c.d = null AND c.e = true)", "a 7; d null; e true")]
    [InlineData("c.a IN (1, @p, 'x')", "a 1,7,\"x\"")]
    [InlineData("ARRAY_CONTAINS(@list, c.a)", "a \"a\",\"b\"")]
    [InlineData("c.a = @absent", "a ")]
    [InlineData("c.a IN (@absent, -1)", "a -1")]
    [InlineData("ARRAY_CONTAINS(@absent, c.a)", "a ")]
    [InlineData("(c.a = 1 AND c.b = 2) OR (c.b = @p AND c.a IN (3, 4) AND c.d = 5)", "a 1,3,4; b 2,7")]
    [InlineData("c.a = 1 OR ARRAY_CONTAINS(@list, c.a)", "a 1,\"a\",\"b\"")]
    public void Hints_RestrictionsThatEveryRowFulfils_AreFound(string where, string expected) => Assert.Equal(expected, Hints($"SELECT * FROM c WHERE {where}"));

    [Theory]
    [InlineData("c.a = 1 OR c.b = 2")]
    [InlineData("c.a = 1 OR c.a > 2")]
    [InlineData("NOT (c.a = 1)")]
    [InlineData("c.a != 1")]
    [InlineData("c.a IN (1, c.b)")]
    [InlineData("c.a = c.b")]
    [InlineData("c.a[0] = 1")]
    [InlineData("c.a + 1 = 2")]
    [InlineData("c = @p")]
    [InlineData("(c.a = 1) = true")]
    [InlineData("ARRAY_CONTAINS(c.a, 'x')")]
    public void Hints_WhatDoesNotRestrictOnePath_IsNone(string where) => Assert.Equal("", Hints($"SELECT * FROM c WHERE {where}"));

    private static string Hints(string sql) => string.Join("; ", CosmosQuery.Parse(sql).Hints(Run.Parameters(Parameters)).Select(hint =>
        $"{string.Join('/', hint.Path)} {string.Join(',', hint.Values.Select(Json))}"));

    private static string Json(SqlValue value)
    {
        var rows = new RowBuffer();
        rows.WriteDefined(value);
        return Encoding.UTF8.GetString(rows.ToList()[0].Span);
    }
}
