using System.Text;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class GrammarTests
{
    [Theory]
    [MemberData(nameof(QueryTexts.AcceptedTexts), MemberType = typeof(QueryTexts))]
    public void Parse_WhatTheServiceAccepts_IsAccepted(string sql) => CosmosQuery.Parse(sql);

    [Theory]
    [MemberData(nameof(QueryTexts.RejectedTexts), MemberType = typeof(QueryTexts))]
    public void Parse_WhatTheServiceRejects_IsRejectedWithItsCode(string sql, string code)
    {
        var exception = Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse(sql).Check(QueryParameters.None));

        Assert.Equal(code.Length > 0 ? code : "BadRequest", exception.Code);
    }

    [Theory]
    [MemberData(nameof(QueryTexts.RefusedTexts), MemberType = typeof(QueryTexts))]
    public void Parse_WhatTheEngineLacks_IsRefusedByName(string sql, string names)
    {
        var exception = Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse(sql));

        Assert.Contains(names, exception.Text);
    }

    [Fact]
    public void Parse_SyntaxError_SaysWhereAsTheServiceDoes()
    {
        var exception = Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse("SELECT * FROM c WHERE c.order = 1"));

        JsonElement error = JsonDocument.Parse(exception.Message).RootElement.GetProperty("errors")[0];
        Assert.Equal("SC1001", error.GetProperty("code").GetString());
        Assert.StartsWith("Syntax error, incorrect syntax near 'ORDER'.", error.GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(24, error.GetProperty("location").GetProperty("start").GetInt32());
        Assert.Equal(29, error.GetProperty("location").GetProperty("end").GetInt32());
    }

    [Fact]
    public void Parse_ReadManyOfAThousandPairs_FindsTheRow()
    {
        string pairs = string.Join(" OR ", Enumerable.Range(0, 1000).Select(i => $"( c.id = @param_id{i} AND c[\"userId\"] = @param_pk{i}0 )"));
        string parameters = string.Join(",", Enumerable.Range(0, 1000).Select(i => $"{{'name':'@param_id{i}','value':'{i}'}},{{'name':'@param_pk{i}0','value':'u{i}'}}"));

        string[] rows = Run.Rows($"SELECT * FROM c WHERE ( {pairs} )", Run.Documents("{'id':'999','userId':'u999'}", "{'id':'999','userId':'u1'}"), $"[{parameters}]");

        Assert.Equal(["{'id':'999','userId':'u999'}"], rows);
    }

    [Theory]
    [InlineData("(", "c.a", ")", 150)]
    [InlineData("NOT ", "c.a", "", 150)]
    public void Parse_NestedAsDeepAsQueriesGo_IsAccepted(string open, string inside, string close, int times) =>
        CosmosQuery.Parse($"SELECT VALUE {Repeat(open, times)}{inside}{Repeat(close, times)} FROM c");

    [Theory]
    [InlineData("(", "c.a", ")", 20_000)]
    [InlineData("NOT ", "c.a", "", 20_000)]
    [InlineData("1 IN (", "c.a", ")", 20_000)]
    [InlineData("IS_DEFINED(", "c.a", ")", 20_000)]
    [InlineData("", "1", " + 1", 20_000)]
    public void Parse_NestedTooDeeply_IsRefusedAndDoesNotOverflowTheStack(string open, string inside, string close, int times)
    {
        string sql = $"SELECT VALUE {Repeat(open, times)}{inside}{Repeat(close, times)} FROM c";

        Assert.Equal(CosmosSqlException.NotSupportedCode, Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse(sql)).Code);
    }

    [Theory]
    [InlineData(" AND true")]
    [InlineData(" OR true")]
    public void Parse_VeryLongChain_NeedsNoDeepStack(string next) => Assert.Single(Run.Rows($"SELECT VALUE true{Repeat(next, 20_000)} FROM c", "{}"));

    [Fact]
    public void Parse_TextOverTheServicesLimit_IsRefused() =>
        Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse("SELECT * FROM c" + new string(' ', 300_000)));

    [Theory]
    [InlineData("[{'name':'n','value':1}]")]
    [InlineData("[{'value':1}]")]
    [InlineData("{}")]
    [InlineData("[{'name':'@n','value':1},{'name':'@n','value':2}]")]
    public void QueryParameters_Malformed_AreRefused(string json) => Assert.Throws<CosmosSqlException>(() => Run.Parameters(json));

    [Theory]
    [InlineData("SELECT TOP @n * FROM c", "[{'name':'@n','value':1.5}]", "SC2060")]
    [InlineData("SELECT TOP @n * FROM c", "[{'name':'@n','value':'1'}]", "SC2060")]
    public void Check_CountThatIsNone_IsRefused(string sql, string parameters, string code) =>
        Assert.Equal(code, Assert.Throws<CosmosSqlException>(() => CosmosQuery.Parse(sql).Check(Run.Parameters(parameters))).Code);

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
