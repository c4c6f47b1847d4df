using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A built-in function of one or two arguments. An argument of the wrong type makes the result undefined.</summary>
internal delegate SqlValue SqlFunction(in SqlValue first, in SqlValue second);

/// <summary>The built-in functions by name, with their numbers of arguments.</summary>
internal static class Functions
{
    // In UTF-8 no character looks like a part of another, so texts may be compared as bytes.
    private static readonly Dictionary<string, (int Arguments, SqlFunction Function)> _all = new(StringComparer.OrdinalIgnoreCase)
    {
        ["STARTSWITH"] = (2, (in t, in p) => t.Kind == SqlKind.String && p.Kind == SqlKind.String ? SqlValue.Of(t.Bytes.Span.StartsWith(p.Bytes.Span)) : default),
        ["ARRAY_CONTAINS"] = (2, ArrayContains),
        ["ARRAY_LENGTH"] = (1, (in a, in _) => a.Kind == SqlKind.Array ? SqlValue.Of((double)Elements(a).Count) : default),
        ["IS_DEFINED"] = (1, (in v, in _) => SqlValue.Of(v.IsDefined)),
    };

    public static bool TryGet(string name, out (int Arguments, SqlFunction Function) function) => _all.TryGetValue(name, out function);

    /// <summary>The elements of an array.</summary>
    public static List<SqlValue> Elements(in SqlValue array)
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

    private static SqlValue ArrayContains(in SqlValue array, in SqlValue wanted)
    {
        if (array.Kind != SqlKind.Array || !wanted.IsDefined)
        {
            return default;
        }

        var reader = new Utf8JsonReader(array.Bytes.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Comparison.AreEqual(SqlValue.Read(ref reader, array.Bytes), wanted))
            {
                return SqlValue.True;
            }
        }

        return SqlValue.False;
    }
}

internal sealed class CallExpression(string name, SqlFunction function, Expression[] arguments) : Expression
{
    public string Name { get; } = name;

    public Expression[] Arguments { get; } = arguments;

    public override SqlValue Evaluate(Row row) => function(Arguments[0].Evaluate(row), Arguments.Length > 1 ? Arguments[1].Evaluate(row) : default);
}
