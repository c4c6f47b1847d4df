namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A page whose continuation token is not encoded yet.</summary>
internal readonly record struct PageResult(RowBuffer Rows, ContinuationToken? Next)
{
    // Larger pages only cost memory; the service, too, may return fewer rows than asked for.
    private const int LargestPage = 10_000;
    private const int UsualPage = 1_000;

    public static int PageSize(int maxItems) => maxItems <= 0 ? UsualPage : Math.Min(maxItems, LargestPage);

    public QueryPage ToPage(Func<ContinuationToken, string> encode) => new(Rows.ToList(), Next is null ? null : encode(Next));
}
