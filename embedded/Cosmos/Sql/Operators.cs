namespace Mall.Embedded.Cosmos.Sql;

internal sealed class NotExpression(Expression operand) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        SqlValue value = operand.Evaluate(row);
        return value.Kind == SqlKind.Boolean ? SqlValue.Of(!value.IsTrue) : default;
    }
}

internal sealed class SignExpression(Expression operand, bool negative) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        SqlValue value = operand.Evaluate(row);
        return value.Kind == SqlKind.Number ? SqlValue.Of(negative ? -value.Number : value.Number) : default;
    }
}

/// <summary>A chain of AND or of OR: one term with the deciding value decides. It is one flat list, because queries come with thousands of terms.</summary>
internal abstract class LogicalExpression(Expression[] terms, bool deciding) : Expression
{
    public Expression[] Terms { get; } = terms;

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
            else if (value.IsTrue == deciding)
            {
                return value;
            }
        }

        return unknown ? default : SqlValue.Of(!deciding);
    }
}

internal sealed class AndExpression(Expression[] terms) : LogicalExpression(terms, deciding: false);

internal sealed class OrExpression(Expression[] terms) : LogicalExpression(terms, deciding: true);

internal enum BinaryOperator
{
    Multiply,
    Divide,
    Modulo,
    Add,
    Subtract,
    Concatenate,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Left-associative operators of one precedence, evaluated in a loop: a long chain needs no deep stack.</summary>
internal sealed class BinaryChainExpression(Expression first, (BinaryOperator Operator, Expression Operand)[] rest) : Expression
{
    public Expression First { get; } = first;

    public (BinaryOperator Operator, Expression Operand)[] Rest { get; } = rest;

    public override SqlValue Evaluate(Row row)
    {
        SqlValue value = First.Evaluate(row);
        foreach ((BinaryOperator op, Expression operand) in Rest)
        {
            value = Apply(op, value, operand.Evaluate(row));
        }

        return value;
    }

    public static SqlValue Apply(BinaryOperator op, in SqlValue left, in SqlValue right) => op switch
    {
        BinaryOperator.Equal => left.IsDefined && right.IsDefined ? SqlValue.Of(Comparison.AreEqual(left, right)) : default,
        BinaryOperator.NotEqual => left.IsDefined && right.IsDefined ? SqlValue.Of(!Comparison.AreEqual(left, right)) : default,
        BinaryOperator.Concatenate => left.Kind == SqlKind.String && right.Kind == SqlKind.String ? Text.Join(left, right) : default,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual =>
            Comparison.AreComparable(left, right) ? Relate(op, Comparison.Order(left, right)) : default,
        _ => left.Kind == SqlKind.Number && right.Kind == SqlKind.Number ? SqlValue.Of(Calculate(op, left.Number, right.Number)) : default,
    };

    private static SqlValue Relate(BinaryOperator op, int order) => SqlValue.Of(op switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    });

    private static double Calculate(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Modulo => left % right,
        BinaryOperator.Add => left + right,
        _ => left - right,
    };
}

internal sealed class BetweenExpression(Expression value, Expression low, Expression high) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        SqlValue needle = value.Evaluate(row);
        SqlValue above = BinaryChainExpression.Apply(BinaryOperator.GreaterOrEqual, needle, low.Evaluate(row));
        SqlValue below = BinaryChainExpression.Apply(BinaryOperator.LessOrEqual, needle, high.Evaluate(row));
        return above.IsFalse || below.IsFalse ? SqlValue.False : above.IsTrue && below.IsTrue ? SqlValue.True : default;
    }
}

internal sealed class InExpression(Expression value, Expression[] list) : Expression
{
    public Expression Value { get; } = value;

    public Expression[] List { get; } = list;

    public override SqlValue Evaluate(Row row)
    {
        SqlValue needle = Value.Evaluate(row);
        if (!needle.IsDefined)
        {
            return default;
        }

        foreach (Expression item in List)
        {
            if (Comparison.AreEqual(needle, item.Evaluate(row)))
            {
                return SqlValue.True;
            }
        }

        return SqlValue.False;
    }
}

/// <summary><c>a ?? b</c>: replaces undefined only; null is a value.</summary>
internal sealed class CoalesceExpression(Expression[] terms) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        SqlValue value = default;
        foreach (Expression term in terms)
        {
            value = term.Evaluate(row);
            if (value.IsDefined)
            {
                break;
            }
        }

        return value;
    }
}

/// <summary><c>a ? b : c</c>: any value but true chooses the second branch.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression consequent, Expression alternative) : Expression
{
    public override SqlValue Evaluate(Row row) => condition.Evaluate(row).IsTrue ? consequent.Evaluate(row) : alternative.Evaluate(row);
}
