namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A LIKE pattern: <c>%</c> any text, <c>_</c> any character, <c>[a-d]</c> one of a set, <c>[^a-d]</c> none of it.</summary>
internal sealed class LikePattern
{
    private readonly List<Step> _steps = [];

    public LikePattern(string pattern, char? escape)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == escape && i + 1 < pattern.Length)
            {
                _steps.Add(new Step(StepKind.Character, pattern[++i], null));
            }
            else if (c == '%')
            {
                _steps.Add(new Step(StepKind.AnyText, c, null));
            }
            else if (c == '_')
            {
                _steps.Add(new Step(StepKind.AnyCharacter, c, null));
            }
            else if (c == '[' && pattern.IndexOf(']', i + 1) is var end and > 0)
            {
                string set = pattern[(i + 1)..end];
                bool none = set.StartsWith('^');
                _steps.Add(new Step(none ? StepKind.NoneOf : StepKind.OneOf, c, none ? set[1..] : set));
                i = end;
            }
            else
            {
                _steps.Add(new Step(StepKind.Character, c, null));
            }
        }
    }

    private enum StepKind
    {
        Character,
        AnyCharacter,
        AnyText,
        OneOf,
        NoneOf,
    }

    /// <summary>At most text times pattern steps: only the last % is tried again.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        int at = 0;
        int step = 0;
        int lastAny = -1;
        int retryAt = 0;
        while (at < text.Length)
        {
            if (step < _steps.Count && _steps[step].Kind == StepKind.AnyText)
            {
                lastAny = step++;
                retryAt = at;
            }
            else if (step < _steps.Count && _steps[step].Accepts(text[at]))
            {
                step++;
                at++;
            }
            else if (lastAny >= 0)
            {
                step = lastAny + 1;
                at = ++retryAt;
            }
            else
            {
                return false;
            }
        }

        while (step < _steps.Count && _steps[step].Kind == StepKind.AnyText)
        {
            step++;
        }

        return step == _steps.Count;
    }

    private readonly record struct Step(StepKind Kind, char Character, string? Set)
    {
        public bool Accepts(char c) => Kind switch
        {
            StepKind.Character => c == Character,
            StepKind.AnyCharacter => true,
            StepKind.OneOf => IsIn(c),
            StepKind.NoneOf => !IsIn(c),
            _ => false,
        };

        private bool IsIn(char c)
        {
            for (int i = 0; i < Set!.Length; i++)
            {
                bool range = i + 2 < Set.Length && Set[i + 1] == '-';
                if (range ? c >= Set[i] && c <= Set[i + 2] : c == Set[i])
                {
                    return true;
                }

                i += range ? 2 : 0;
            }

            return false;
        }
    }
}

internal sealed class LikeExpression(Expression value, Expression pattern, char? escape) : Expression
{
    private readonly LikePattern? _constant =
        pattern is ConstantExpression { Value: { Kind: SqlKind.String } text } ? new LikePattern(text.Text(), escape) : null;

    public override SqlValue Evaluate(Row row)
    {
        SqlValue text = value.Evaluate(row);
        SqlValue wanted = pattern.Evaluate(row);
        return text.Kind == SqlKind.String && wanted.Kind == SqlKind.String
            ? SqlValue.Of(Text.IsLike(text, _constant ?? new LikePattern(wanted.Text(), escape)))
            : default;
    }
}
