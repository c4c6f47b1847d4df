using System.Text;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

/// <summary>Short ways to ask a query of a few documents. Quotation marks in documents and rows may be written as apostrophes.</summary>
internal static class Run
{
    public static List<QueryDocument> Documents(params string[] documents) =>
        [.. documents.Select((json, i) => new QueryDocument(i + 1, Encoding.UTF8.GetBytes(json.Replace('\'', '"'))))];

    public static QueryParameters Parameters(string? json)
    {
        return json is null ? QueryParameters.None : QueryParameters.From(JsonDocument.Parse(json.Replace('\'', '"')).RootElement);
    }

    public static string[] Rows(string sql, IEnumerable<QueryDocument> documents, string? parameters = null) =>
        Texts(CosmosQuery.Parse(sql).Execute(documents, Parameters(parameters), 0, null));

    public static string[] Rows(string sql, params string[] documents) => Rows(sql, Documents(documents));

    public static string[] Texts(QueryPage page) => [.. page.Rows.Select(row => Encoding.UTF8.GetString(row.Span).Replace('"', '\''))];

    /// <summary>Follows the continuation to the end.</summary>
    public static List<string[]> Pages(string sql, IEnumerable<QueryDocument> documents, int size, string? parameters = null)
    {
        CosmosQuery query = CosmosQuery.Parse(sql);
        var pages = new List<string[]>();
        string? token = null;
        do
        {
            QueryPage page = query.Execute(documents, Parameters(parameters), size, token);
            pages.Add(Texts(page));
            token = page.Continuation;
        }
        while (token is not null && pages.Count < 1000);
        return pages;
    }
}
