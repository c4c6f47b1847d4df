namespace Mall.Embedded.Cosmos.Sql;

/// <summary>One ORDER BY property, written as in an indexing policy: <c>/address/city</c>.</summary>
internal readonly record struct OrderByPath(string Path, bool Descending);
