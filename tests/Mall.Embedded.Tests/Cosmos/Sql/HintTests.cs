using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class HintTests
{
    private const string Parameters = "[{'name':'@p','value':7},{'name':'@list','value':['a','b']}]";

    [Theory]
    [InlineData("c.a = 1", "a Equals 1")]
    [InlineData("'x' = c['a b'].d", "a b/d Equals \"x\"")]
    [InlineData("c.a = @p AND c.b > 2 AND (c.d = null AND c.e = true)", "a Equals 7; d Equals null; e Equals true")]
    [InlineData("c.a IN (1, @p, 'x')", "a In 1,7,\"x\"")]
    [InlineData("ARRAY_CONTAINS(c.a, 'x')", "a ArrayContains \"x\"")]
    [InlineData("ARRAY_CONTAINS(@list, c.a)", "a In \"a\",\"b\"")]
    [InlineData("c.a = -1", "a Equals -1")]
    [InlineData("c.a = @absent", "a Equals ")]
    [InlineData("c.a IN (@absent, 1)", "a In 1")]
    [InlineData("ARRAY_CONTAINS(@absent, c.a)", "a In ")]
    [InlineData("c.a = undefined", "a Equals ")]
    [InlineData("(c.a = 1 AND c.b = 2) OR (c.b = @p AND c.a IN (3, 4) AND c.d = 5)", "a In 1,3,4; b In 2,7")]
    public void Hints_RestrictionsThatEveryRowFulfils_AreFound(string where, string expected) => Assert.Equal(expected, Hints($"SELECT * FROM c WHERE {where}"));

    [Theory]
    [InlineData("c.a = 1 OR c.b = 2")]
    [InlineData("c.a = 1 OR c.a > 2")]
    [InlineData("NOT (c.a = 1)")]
    [InlineData("c.a != 1")]
    [InlineData("c.a NOT IN (1)")]
    [InlineData("c.a IN (1, c.b)")]
    [InlineData("c.a = c.b")]
    [InlineData("c.a[0] = 1")]
    [InlineData("c.a + 1 = 2")]
    [InlineData("c = @p")]
    [InlineData("c.a = 1 = true")]
    [InlineData("c.a = {'k': 1}")]
    [InlineData("(c.a = 1) ?? true")]
    [InlineData("c.x ? c.a = 1 : true")]
    [InlineData("ARRAY_CONTAINS(c.a, {'k': 1}, true)")]
    [InlineData("ARRAY_CONTAINS(c.a, 1) OR ARRAY_CONTAINS(c.a, 2)")]
    public void Hints_WhatDoesNotRestrictOnePath_IsNone(string where) => Assert.Equal("", Hints($"SELECT * FROM c WHERE {where}"));

    [Fact]
    public void Hints_SourceWithAPath_StartAtTheDocument() => Assert.Equal("address/city Equals \"x\"", Hints("SELECT * FROM c.address a WHERE a.city = 'x'"));

    private static string Hints(string sql)
    {
        QueryParameters parameters = Run.Parameters(Parameters);
        return string.Join("; ", CosmosQuery.Parse(sql).Hints.Select(hint =>
            $"{string.Join('/', hint.Path)} {hint.Kind} {string.Join(',', hint.Values(parameters).Select(value => value.GetRawText()))}"));
    }
}
