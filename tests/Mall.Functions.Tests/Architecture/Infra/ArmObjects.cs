namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>The objects that an expression of Azure's templates makes: <c>createObject('name', value, ...)</c>.</summary>
internal static class ArmObjects
{
    /// <summary>The members of all of them; a value is an expression.</summary>
    public static IEnumerable<(string Name, string Value)> In(string expression) =>
        expression.Split("createObject(").Skip(1).SelectMany(arguments => Arguments(arguments).Chunk(2)).Where(pair => pair.Length == 2).Select(pair => (pair[0].Trim('\''), pair[1]));

    /// <summary>Up to the closing bracket. An apostrophe inside of a text is written twice, so it does not matter here.</summary>
    private static IEnumerable<string> Arguments(string text)
    {
        var (start, depth, isText) = (0, 0, false);
        for (var i = 0; i < text.Length && depth >= 0; i++)
        {
            isText ^= text[i] == '\'';
            depth += isText ? 0 : text[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (!isText && (depth < 0 || (depth == 0 && text[i] == ',')))
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }
    }
}
