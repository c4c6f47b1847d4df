using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class PagingProperties
{
    private sealed record Item(int Id, string? X);

    /// <summary>Whatever the documents, the order, the page size and the count of TOP: the pages together are what LINQ says.</summary>
    [Fact]
    public void Pages_OfAnyOrderedQuery_AreTheModelsRows()
    {
        Gen<(List<string?> Values, bool Descending, int Page, int? Take)> cases =
            from values in Gen.Elements<string?>(null, "", "a", "B", "é", "\"").ListOf()
            from isDescending in Gen.Elements(true, false)
            from page in Gen.Choose(1, 5)
            from take in Gen.Choose(-1, 12)
            select (values.ToList(), isDescending, page, take < 0 ? (int?)null : take);

        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            List<Item> items = [.. test.Values.Select((value, i) => new Item(i, value))];
            string sql = $"SELECT {(test.Take is { } take ? $"TOP {take} " : "")}VALUE c.id FROM c ORDER BY c.x {(test.Descending ? "DESC" : "ASC")}";

            // A missing value ranks below every other one; LINQ and ordinal comparison agree with that.
            IEnumerable<Item> sorted = test.Descending
                ? items.OrderByDescending(item => item.X, StringComparer.Ordinal).ThenByDescending(item => item.Id)
                : items.OrderBy(item => item.X, StringComparer.Ordinal).ThenBy(item => item.Id);
            IEnumerable<Item> expected = test.Take is { } count ? sorted.Take(count) : sorted;

            List<string[]> pages = Run.Pages(sql, items.ConvertAll(ToDocument), test.Page);

            Assert.Equal(expected.Select(item => item.Id.ToString()), pages.SelectMany(page => page));
            Assert.All(pages, page => Assert.True(page.Length <= test.Page));
            Assert.All(pages.SkipLast(1), page => Assert.Equal(test.Page, page.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static QueryDocument ToDocument(Item item) =>
        new(item.Id, Encoding.UTF8.GetBytes("{" + $"\"id\":{item.Id}" + (item.X is { } x ? $",\"x\":{System.Text.Json.JsonSerializer.Serialize(x)}" : "") + "}"));
}
