namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class EvaluationTests
{
    private const string Document =
        """{"n":5,"zero":0,"s":"Straße","empty":"","t":true,"f":false,"nil":null,"a":[1,"x",null,{"k":1,"l":2},[2]],"o":{"k":{"m":7},"e\"q":1},"esc":"a\"\u00e9\n"}""";

    /// <summary>Expressions over <see cref="Document"/> and their values; null stands for undefined.</summary>
    public static TheoryData<string, string?> Cases => new()
    {
        // Paths
        { "c.n", "5" }, { "c.missing", null }, { "c.missing.deeper", null }, { "c.n.x", null }, { "c.nil", "null" }, { "c.nil.x", null },
        { "c.o.k.m", "7" }, { "c['o']['k']", "{'m':7}" }, { "c.o[\"e\\\"q\"]", "1" }, { "c.a[0]", "1" }, { "c.a[3].l", "2" }, { "c.a[4][0]", "2" }, { "c.a[9]", null },
        { "c.s[0]", null }, { "c.o[0]", null }, { "c.esc", "'a\\'é\\n'" },

        // Equality: undefined if a side is undefined, else deep and by type
        { "c.n = 5", "true" }, { "c.n = '5'", "false" }, { "c.n != '5'", "true" }, { "c.missing = 5", null }, { "c.missing != 5", null }, { "c.missing = c.missing", null },
        { "c.nil = null", "true" }, { "c.nil != null", "false" }, { "c.s != null", "true" }, { "c.missing != null", null },
        { "c.zero = false", "false" }, { "c.zero = -0", "true" }, { "c.n = 5.0", "true" }, { "c.o.k = @m", "true" }, { "c.a[4] = @two", "true" }, { "c.a[4] = @list", "false" },
        { "c.s = 'Stra\\u00dfe'", "true" }, { "'a' = \"a\"", "true" }, { "c.s = 'straße'", "false" },

        // Relations: only within one primitive type
        { "c.n < 6", "true" }, { "c.n >= 6", "false" }, { "c.n < '6'", null }, { "c.s < 'T'", "true" }, { "'B' < 'a'", "true" }, { "'a' < 'B'", "false" }, { "false < true", "true" },
        { "c.missing < 1", null }, { "null < 1", null }, { "null <= null", "true" }, { "c.a < c.a", null }, { "c.o <= c.o", null }, { "'a' < 'ab'", "true" },

        // Logic with three values
        { "true AND true", "true" }, { "true AND false", "false" }, { "false AND c.missing", "false" }, { "c.missing AND false", "false" }, { "true AND c.missing", null },
        { "true AND 1", null }, { "false AND 1", "false" }, { "true OR c.missing", "true" }, { "c.missing OR true", "true" }, { "false OR c.missing", null }, { "false OR 1", null },
        { "false OR false", "false" }, { "NOT true", "false" }, { "NOT c.missing", null }, { "NOT 1", null }, { "NOT null", null }, { "NOT NOT true", "true" },
        { "true OR true AND false", "true" }, { "(true OR true) AND false", "false" },

        // NOT binds like a sign: this is (NOT c.n) = 5
        { "NOT c.n = 5", null }, { "NOT (c.n = 5)", "false" }, { "NOT c.t IN (false)", "true" },

        // IN
        { "c.n IN (1, 5)", "true" }, { "c.n IN (1, '5')", "false" }, { "c.missing IN (1)", null }, { "c.n IN (c.missing, 5)", "true" }, { "c.n IN (c.missing)", "false" },
        { "c.nil IN (null)", "true" }, { "c.o.k IN (@m)", "true" },

        // Sums
        { "1 + 2 + 2", "5" }, { "c.n + -7", "-2" }, { "0.1 + 0.2", "0.30000000000000004" }, { "c.n + 'x'", null }, { "+5", "5" }, { "1e3", "1000" }, { ".5 + 5.", "5.5" },
        { "1e308 + 1e308", null }, { "9007199254740993", "9007199254740992" },

        // Functions of strings
        { "STARTSWITH(c.s, 'Str')", "true" }, { "startswith(c.s, 'STR')", "false" }, { "STARTSWITH(c.s, '')", "true" }, { "STARTSWITH(c.n, '5')", null }, { "STARTSWITH(c.missing, 'a')", null },

        // Functions of arrays
        { "ARRAY_CONTAINS(c.a, 'x')", "true" }, { "ARRAY_CONTAINS(c.a, null)", "true" }, { "ARRAY_CONTAINS(c.a, 'X')", "false" }, { "ARRAY_CONTAINS(c.a, @m)", "false" },
        { "ARRAY_CONTAINS(c.a, @lk)", "true" }, { "ARRAY_CONTAINS(c.a, @two)", "true" }, { "ARRAY_CONTAINS(@list, c.n)", "true" }, { "ARRAY_CONTAINS(c.s, 'S')", null },
        { "ARRAY_CONTAINS(c.a, c.missing)", null }, { "ARRAY_LENGTH(c.a)", "5" }, { "ARRAY_LENGTH(c.s)", null },

        // Functions that know undefined
        { "IS_DEFINED(c.nil)", "true" }, { "IS_DEFINED(c.missing)", "false" },

        // Parameters
        { "@n + 1", "4" }, { "c.s = @s", "true" }, { "@absent", null }, { "@absent = 1", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_Expression_GivesTheServicesValue(string expression, string? expected)
    {
        const string parameters = "[{'name':'@n','value':3},{'name':'@s','value':'Straße'},{'name':'@list','value':[4,5]},{'name':'@m','value':{'m':7.0}},{'name':'@lk','value':{'l':2,'k':1}},{'name':'@two','value':[2]}]";

        // Run turns quotation marks into apostrophes, so an escaped one shows as an apostrophe after a backslash.
        string? value = Run.Rows($"SELECT VALUE {expression} FROM c", [new(1, System.Text.Encoding.UTF8.GetBytes(Document))], parameters).SingleOrDefault();

        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("c.x", "{'x':true}")]
    [InlineData("c.x = 1", "{'x':1}")]
    [InlineData("c.x != null", "{'x':'true'} {'x':true} {'x':1}")]
    [InlineData("NOT (c.x = 1)", "{'x':'true'} {'x':true} {'x':null}")]
    [InlineData("NOT IS_DEFINED(c.x)", "{}")]
    [InlineData("1", "")]
    public void Where_ARow_PassesOnlyOnExactlyTrue(string condition, string expected) =>
        Assert.Equal(expected, string.Join(' ', Run.Rows($"SELECT * FROM c WHERE {condition}", "{'x':'true'}", "{'x':true}", "{'x':1}", "{}", "{'x':null}")));
}
