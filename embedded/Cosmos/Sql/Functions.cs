using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A built-in function of up to three arguments. An argument of the wrong type makes the result undefined.</summary>
internal delegate SqlValue SqlFunction(in SqlValue first, in SqlValue second, in SqlValue third);

/// <summary>The built-in functions by name.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, (int Least, int Most, SqlFunction Function)> _all = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CONTAINS"] = (2, 3, (in t, in p, in i) => Test(t, p, i, Text.Contains)),
        ["STARTSWITH"] = (2, 3, (in t, in p, in i) => Test(t, p, i, Text.StartsWith)),
        ["ENDSWITH"] = (2, 3, (in t, in p, in i) => Test(t, p, i, Text.EndsWith)),
        ["STRINGEQUALS"] = (2, 3, (in t, in p, in i) => Test(t, p, i, Text.Equals)),
        ["LOWER"] = (1, 1, (in t, in _, in _) => Change(t, s => s.ToLowerInvariant())),
        ["UPPER"] = (1, 1, (in t, in _, in _) => Change(t, s => s.ToUpperInvariant())),
        ["TRIM"] = (1, 1, (in t, in _, in _) => Change(t, s => s.Trim())),
        ["LTRIM"] = (1, 1, (in t, in _, in _) => Change(t, s => s.TrimStart())),
        ["RTRIM"] = (1, 1, (in t, in _, in _) => Change(t, s => s.TrimEnd())),
        ["LENGTH"] = (1, 1, (in t, in _, in _) => t.Kind == SqlKind.String ? SqlValue.Of((double)Text.Length(t)) : default),
        ["SUBSTRING"] = (3, 3, Substring),
        ["REPLACE"] = (3, 3, Replace),
        ["INDEX_OF"] = (2, 3, IndexOf),
        ["TOSTRING"] = (1, 1, ToText),
        ["ARRAY_CONTAINS"] = (2, 3, ArrayContains),
        ["ARRAY_LENGTH"] = (1, 1, (in a, in _, in _) => a.Kind == SqlKind.Array ? SqlValue.Of((double)Elements(a).Count) : default),
        ["IS_DEFINED"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.IsDefined)),
        ["IS_NULL"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.Kind == SqlKind.Null)),
        ["IS_STRING"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.Kind == SqlKind.String)),
        ["IS_NUMBER"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.Kind == SqlKind.Number)),
        ["IS_BOOL"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.Kind == SqlKind.Boolean)),
        ["IS_ARRAY"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.Kind == SqlKind.Array)),
        ["IS_OBJECT"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.Kind == SqlKind.Object)),
        ["IS_PRIMITIVE"] = (1, 1, (in v, in _, in _) => SqlValue.Of(v.Kind is SqlKind.Null or SqlKind.Boolean or SqlKind.Number or SqlKind.String)),
        ["ABS"] = (1, 1, (in n, in _, in _) => Calculate(n, Math.Abs)),
        ["FLOOR"] = (1, 1, (in n, in _, in _) => Calculate(n, Math.Floor)),
        ["CEILING"] = (1, 1, (in n, in _, in _) => Calculate(n, Math.Ceiling)),
        ["ROUND"] = (1, 1, (in n, in _, in _) => Calculate(n, x => Math.Round(x, MidpointRounding.AwayFromZero))),
    };

    private delegate bool TextTest(in SqlValue text, in SqlValue part, bool ignoreCase);

    public static bool TryGet(string name, out (int Least, int Most, SqlFunction Function) function) => _all.TryGetValue(name, out function);

    private static SqlValue Test(in SqlValue text, in SqlValue part, in SqlValue ignoreCase, TextTest test) =>
        text.Kind == SqlKind.String && part.Kind == SqlKind.String && ignoreCase.Kind is SqlKind.Undefined or SqlKind.Boolean
            ? SqlValue.Of(test(text, part, ignoreCase.IsTrue))
            : default;

    private static SqlValue Change(in SqlValue text, Func<string, string> change) => text.Kind == SqlKind.String ? SqlValue.Of(change(text.Text())) : default;

    private static SqlValue Calculate(in SqlValue number, Func<double, double> calculate) =>
        number.Kind == SqlKind.Number ? SqlValue.Of(calculate(number.Number)) : default;

    private static bool IsWhole(in SqlValue value) => value.Kind == SqlKind.Number && value.Number == Math.Truncate(value.Number);

    private static SqlValue Substring(in SqlValue text, in SqlValue start, in SqlValue length) =>
        text.Kind == SqlKind.String && IsWhole(start) && IsWhole(length) ? Text.Substring(text, start.Number, length.Number) : default;

    private static SqlValue Replace(in SqlValue text, in SqlValue part, in SqlValue other)
    {
        if (text.Kind != SqlKind.String || part.Kind != SqlKind.String || other.Kind != SqlKind.String)
        {
            return default;
        }

        return part.Bytes.IsEmpty ? text : SqlValue.Of(text.Text().Replace(part.Text(), other.Text(), StringComparison.Ordinal));
    }

    private static SqlValue IndexOf(in SqlValue text, in SqlValue part, in SqlValue start) =>
        text.Kind == SqlKind.String && part.Kind == SqlKind.String && (!start.IsDefined || IsWhole(start)) ? Text.IndexOf(text, part, start.Number) : default;

    private static SqlValue ToText(in SqlValue value, in SqlValue none, in SqlValue neither) => value.Kind switch
    {
        SqlKind.Undefined => default,
        SqlKind.String => value,
        _ => SqlValue.OfString(value.ToJson()),
    };

    private static SqlValue ArrayContains(in SqlValue array, in SqlValue wanted, in SqlValue partial)
    {
        if (array.Kind != SqlKind.Array || !wanted.IsDefined || partial.Kind is not (SqlKind.Undefined or SqlKind.Boolean))
        {
            return default;
        }

        var reader = new Utf8JsonReader(array.Bytes.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            SqlValue item = SqlValue.Read(ref reader, array.Bytes);
            if (partial.IsTrue ? Comparison.Includes(item, wanted) : Comparison.AreEqual(item, wanted))
            {
                return SqlValue.True;
            }
        }

        return SqlValue.False;
    }

    private static List<SqlValue> Elements(in SqlValue array)
    {
        var elements = new List<SqlValue>();
        var reader = new Utf8JsonReader(array.Bytes.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(SqlValue.Read(ref reader, array.Bytes));
        }

        return elements;
    }
}

internal sealed class CallExpression(string name, SqlFunction function, Expression[] arguments, int least) : Expression
{
    public string Name { get; } = name;

    public Expression[] Arguments { get; } = arguments;

    public override SqlValue Evaluate(Row row)
    {
        SqlValue first = Arguments[0].Evaluate(row);
        SqlValue second = Arguments.Length > 1 ? Arguments[1].Evaluate(row) : default;
        SqlValue third = Arguments.Length > 2 ? Arguments[2].Evaluate(row) : default;

        // Only a present but undefined optional argument makes it undefined.
        bool optionalIsUndefined = Arguments.Length > least && !(Arguments.Length == 2 ? second : third).IsDefined;
        return optionalIsUndefined ? default : function(first, second, third);
    }
}

/// <summary>CONCAT, the only function with any number of arguments.</summary>
internal sealed class ConcatExpression(Expression[] arguments) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        var all = new MemoryStream();
        foreach (Expression argument in arguments)
        {
            SqlValue value = argument.Evaluate(row);
            if (value.Kind != SqlKind.String)
            {
                return default;
            }

            all.Write(value.Bytes.Span);
        }

        return SqlValue.OfString(all.ToArray());
    }
}
