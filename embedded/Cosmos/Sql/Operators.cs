namespace Mall.Embedded.Cosmos.Sql;

internal sealed class NotExpression(Expression operand) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        SqlValue value = operand.Evaluate(row);
        return value.Kind == SqlKind.Boolean ? SqlValue.Of(!value.IsTrue) : default;
    }
}

/// <summary>A chain of AND or of OR: one term with the deciding value decides. It is one flat list, because queries come with thousands of terms.</summary>
internal sealed class LogicalExpression(Expression[] terms, bool isAnd) : Expression
{
    public Expression[] Terms { get; } = terms;

    public bool IsAnd { get; } = isAnd;

    public override SqlValue Evaluate(Row row)
    {
        bool unknown = false;
        foreach (Expression term in Terms)
        {
            SqlValue value = term.Evaluate(row);
            if (value.Kind != SqlKind.Boolean)
            {
                unknown = true;
            }
            else if (value.IsTrue != IsAnd)
            {
                return value;
            }
        }

        return unknown ? default : SqlValue.Of(IsAnd);
    }
}

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed class ComparisonExpression(Expression left, ComparisonOperator op, Expression right) : Expression
{
    public Expression Left { get; } = left;

    public ComparisonOperator Operator { get; } = op;

    public Expression Right { get; } = right;

    public override SqlValue Evaluate(Row row)
    {
        SqlValue one = Left.Evaluate(row);
        SqlValue other = Right.Evaluate(row);
        if (Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            return one.IsDefined && other.IsDefined ? SqlValue.Of(Comparison.AreEqual(one, other) == (Operator == ComparisonOperator.Equal)) : default;
        }

        int order = Comparison.Order(one, other);
        return !Comparison.AreComparable(one, other) ? default : SqlValue.Of(Operator switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }
}

internal sealed class SumExpression(Expression left, Expression right) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        SqlValue one = left.Evaluate(row);
        SqlValue other = right.Evaluate(row);
        return one.Kind == SqlKind.Number && other.Kind == SqlKind.Number ? SqlValue.Of(one.Number + other.Number) : default;
    }
}

internal sealed class InExpression(Expression value, Expression[] list) : Expression
{
    public Expression Value { get; } = value;

    public Expression[] List { get; } = list;

    public override SqlValue Evaluate(Row row)
    {
        SqlValue needle = Value.Evaluate(row);
        return needle.IsDefined ? SqlValue.Of(Array.Exists(List, item => Comparison.AreEqual(needle, item.Evaluate(row)))) : default;
    }
}
