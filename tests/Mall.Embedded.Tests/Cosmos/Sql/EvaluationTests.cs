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
        { "c.a[-1]", null }, { "c.a[0.5]", null }, { "c.s[0]", null }, { "c.o[0]", null }, { "c.esc", "'a\\'é\\n'" },
        { "(c.missing ?? c.o).k.m", "7" }, { "{x: {y: 1}}.x.y", "1" }, { "[1, 2][1]", "2" },

        // Equality: undefined if a side is undefined, else deep and by type
        { "c.n = 5", "true" }, { "c.n = '5'", "false" }, { "c.n != '5'", "true" }, { "c.missing = 5", null }, { "c.missing != 5", null }, { "c.missing = c.missing", null },
        { "undefined = undefined", null }, { "c.nil = null", "true" }, { "c.nil != null", "false" }, { "c.s != null", "true" }, { "c.missing != null", null },
        { "c.zero = false", "false" }, { "c.zero = -0", "true" }, { "c.n = 5.0", "true" }, { "c.o.k = {'m': 7.0}", "true" }, { "c.a[4] = [2]", "true" }, { "c.a[4] = [3]", "false" },
        { "{a: 1, b: 2} = {b: 2, a: 1}", "true" }, { "c.s = 'Stra\\u00dfe'", "true" }, { "'a' = \"a\"", "true" }, { "c.s = 'straße'", "false" }, { "c.n <> 5", "false" },

        // Relations: only within one primitive type
        { "c.n < 6", "true" }, { "c.n >= 6", "false" }, { "c.n < '6'", null }, { "c.s < 'T'", "true" }, { "'B' < 'a'", "true" }, { "'a' < 'B'", "false" }, { "false < true", "true" },
        { "c.missing < 1", null }, { "null < 1", null }, { "null <= null", "true" }, { "c.a < c.a", null }, { "c.o <= c.o", null }, { "'a' < 'ab'", "true" },
        { "c.n BETWEEN 5 AND 5", "true" }, { "c.n BETWEEN 6 AND 9", "false" }, { "c.n BETWEEN 'a' AND 'z'", null }, { "c.n NOT BETWEEN 6 AND 9", "true" },
        { "c.missing BETWEEN 1 AND 2", null }, { "c.s BETWEEN 'A' AND 'T'", "true" },

        // Logic with three values
        { "true AND true", "true" }, { "true AND false", "false" }, { "false AND c.missing", "false" }, { "c.missing AND false", "false" }, { "true AND c.missing", null },
        { "true AND 1", null }, { "false AND 1", "false" }, { "true OR c.missing", "true" }, { "c.missing OR true", "true" }, { "false OR c.missing", null }, { "false OR 1", null },
        { "false OR false", "false" }, { "NOT true", "false" }, { "NOT c.missing", null }, { "NOT 1", null }, { "NOT null", null }, { "NOT NOT true", "true" },
        { "true OR true AND false", "true" }, { "(true OR true) AND false", "false" },

        // NOT binds like a sign: this is (NOT c.n) = 5
        { "NOT c.n = 5", null }, { "NOT (c.n = 5)", "false" }, { "NOT c.t IN (false)", "true" },

        // IN and LIKE
        { "c.n IN (1, 5)", "true" }, { "c.n IN (1, '5')", "false" }, { "c.missing IN (1)", null }, { "c.n IN (c.missing, 5)", "true" }, { "c.n IN (c.missing)", "false" },
        { "c.nil IN (null)", "true" }, { "c.n NOT IN (5)", "false" }, { "c.missing NOT IN (5)", null }, { "c.o.k IN ({'m': 7})", "true" },
        { "c.s LIKE 'Str%'", "true" }, { "c.s LIKE '%aß_'", "true" }, { "c.s LIKE 'str%'", "false" }, { "c.s LIKE 'Straße'", "true" }, { "c.s LIKE 'tra'", "false" }, { "c.n LIKE '5'", null },
        { "'50%' LIKE '50!%' ESCAPE '!'", "true" }, { "'500' LIKE '50!%' ESCAPE '!'", "false" }, { "'b' LIKE '[a-c]'", "true" }, { "'d' LIKE '[^a-c]'", "true" }, { "'x' NOT LIKE 'y'", "true" },
        { "'aXbXc' LIKE 'a%X%c'", "true" }, { "'' LIKE '%'", "true" }, { "'' LIKE '_'", "false" },

        // ?? and ?:
        { "c.missing ?? 1", "1" }, { "c.nil ?? 1", "null" }, { "c.missing ?? undefined ?? 3", "3" }, { "c.t ? 1 : 2", "1" }, { "c.f ? 1 : 2", "2" }, { "c.missing ? 1 : 2", "2" },
        { "c.n ? 1 : 2", "2" }, { "c.f ? 1 : c.t ? 2 : 3", "2" },

        // Arithmetic and concatenation
        { "1 + 2 * 3 - 4 / 2", "5" }, { "10 - 3 - 2", "5" }, { "7 % 4", "3" }, { "-7 % 4", "-3" }, { "1 / 0", null }, { "0.1 + 0.2", "0.30000000000000004" }, { "c.n + 'x'", null },
        { "-c.n", "-5" }, { "- -c.n", "5" }, { "+c.n", "5" }, { "-c.s", null }, { "0x1F", "31" }, { "1e3", "1000" }, { ".5 + 5.", "5.5" }, { "'a' || 'b' || 'c'", "'abc'" }, { "'a' || 1", null },
        { "1e300 * 1e300", null }, { "9007199254740993", "9007199254740992" },

        // Literals leave out what is undefined
        { "{a: 1, b: c.missing, c: null}", "{'a':1,'c':null}" }, { "[1, c.missing, null]", "[1,null]" }, { "{}", "{}" }, { "[]", "[]" }, { "{a: [c.o.k]}", "{'a':[{'m':7}]}" },

        // String functions
        { "CONTAINS(c.s, 'raß')", "true" }, { "CONTAINS(c.s, 'STR')", "false" }, { "CONTAINS(c.s, 'STR', true)", "true" }, { "CONTAINS(c.s, 'x', true)", "false" }, { "CONTAINS(c.s, '')", "true" },
        { "CONTAINS(c.n, '5')", null }, { "CONTAINS(c.missing, 'a')", null }, { "CONTAINS(c.s, 'a', 1)", null }, { "CONTAINS(c.s, 'a', c.missing)", null },
        { "STARTSWITH(c.s, 'Str')", "true" }, { "startswith(c.s, 'STR', true)", "true" }, { "STARTSWITH(c.s, 'STR', false)", "false" }, { "STARTSWITH(c.missing, 'a')", null },
        { "ENDSWITH(c.s, 'ße')", "true" }, { "ENDSWITH(c.s, 'E', true)", "true" }, { "ENDSWITH(c.s, 'E')", "false" },
        { "STRINGEQUALS(c.s, 'STRAßE', true)", "true" }, { "STRINGEQUALS(c.s, 'STRAßE')", "false" }, { "STRINGEQUALS(c.s, 5)", null },
        { "LOWER(c.s)", "'straße'" }, { "UPPER('abcé')", "'ABCÉ'" }, { "LOWER(5)", null }, { "TRIM('  a b ')", "'a b'" }, { "LTRIM(' a ')", "'a '" }, { "RTRIM(' a ')", "' a'" },
        { "LENGTH(c.s)", "6" }, { "LENGTH('')", "0" }, { "LENGTH(c.a)", null }, { "CONCAT('a', c.empty, 'b')", "'ab'" }, { "CONCAT('a', 1)", null },
        { "SUBSTRING(c.s, 1, 3)", "'tra'" }, { "SUBSTRING(c.s, 4, 99)", "'ße'" }, { "SUBSTRING(c.s, 99, 1)", "''" }, { "SUBSTRING(c.s, -1, 1)", "''" }, { "SUBSTRING(c.s, 0.5, 1)", null },
        { "REPLACE('abab', 'b', 'x')", "'axax'" }, { "REPLACE('ab', '', 'x')", "'ab'" }, { "REPLACE('ab', 1, 'x')", null },
        { "INDEX_OF(c.s, 'a')", "3" }, { "INDEX_OF(c.s, 'q')", "-1" }, { "INDEX_OF('abab', 'a', 1)", "2" }, { "INDEX_OF('ab', 'a', 9)", "-1" }, { "INDEX_OF(1, 'a')", null },
        { "TOSTRING(1.5)", "'1.5'" }, { "TOSTRING(c.s)", "'Straße'" }, { "TOSTRING(c.t)", "'true'" }, { "TOSTRING(null)", "'null'" }, { "TOSTRING(c.missing)", null }, { "TOSTRING(c.a[4])", "'[2]'" },

        // Array functions
        { "ARRAY_CONTAINS(c.a, 'x')", "true" }, { "ARRAY_CONTAINS(c.a, null)", "true" }, { "ARRAY_CONTAINS(c.a, 'X')", "false" }, { "ARRAY_CONTAINS(c.a, {'k': 1})", "false" },
        { "ARRAY_CONTAINS(c.a, {'k': 1}, true)", "true" }, { "ARRAY_CONTAINS(c.a, {'k': 2}, true)", "false" }, { "ARRAY_CONTAINS(c.a, {'l': 2, 'k': 1})", "true" }, { "ARRAY_CONTAINS(c.a, [2])", "true" },
        { "ARRAY_CONTAINS([5, 6], c.n)", "true" }, { "ARRAY_CONTAINS(c.s, 'S')", null }, { "ARRAY_CONTAINS(c.a, c.missing)", null }, { "ARRAY_LENGTH(c.a)", "5" }, { "ARRAY_LENGTH([])", "0" },
        { "ARRAY_LENGTH(c.s)", null },

        // Type functions know undefined
        { "IS_DEFINED(c.nil)", "true" }, { "IS_DEFINED(c.missing)", "false" }, { "IS_NULL(c.nil)", "true" }, { "IS_NULL(c.missing)", "false" }, { "IS_STRING(c.s)", "true" },
        { "IS_STRING(c.missing)", "false" }, { "IS_NUMBER(c.n)", "true" }, { "IS_BOOL(c.f)", "true" }, { "IS_ARRAY(c.a)", "true" }, { "IS_OBJECT(c.o)", "true" }, { "IS_OBJECT(c.a)", "false" },
        { "IS_PRIMITIVE(c.nil)", "true" }, { "IS_PRIMITIVE(c.o)", "false" },

        // Mathematics
        { "ABS(-2)", "2" }, { "ROUND(2.5)", "3" }, { "ROUND(-2.5)", "-3" }, { "FLOOR(-1.5)", "-2" }, { "CEILING(1.2)", "2" }, { "ABS('x')", null },

        // Parameters
        { "@n + 1", "4" }, { "c.s = @s", "true" }, { "ARRAY_CONTAINS(@list, c.n)", "true" }, { "@absent", null }, { "@absent = 1", null }, { "@o.k", "1" }, { "@list[1]", "5" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_Expression_GivesTheServicesValue(string expression, string? expected)
    {
        const string parameters = "[{'name':'@n','value':3},{'name':'@s','value':'Straße'},{'name':'@list','value':[4,5]},{'name':'@o','value':{'k':1}}]";

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
