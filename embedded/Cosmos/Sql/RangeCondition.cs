namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A condition that every row fulfils: a path is above or below a constant.</summary>
/// <param name="Path">Property names from the root of the document; null when the path goes through an array.</param>
/// <param name="Operator">As in <c>path operator bound</c>.</param>
/// <param name="Bound">A constant or a parameter.</param>
internal sealed record RangeCondition(string[]? Path, BinaryOperator Operator, Expression Bound);
