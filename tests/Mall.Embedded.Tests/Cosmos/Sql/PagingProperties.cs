using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

public sealed class PagingProperties
{
    private sealed record Item(int Id, int? X, string? Y);

    /// <summary>Whatever the documents, the order, the page size and the limit: the pages together are what LINQ says.</summary>
    [Fact]
    public void Pages_OfAnyOrderedQuery_AreTheModelsRows()
    {
        Gen<(int? X, string? Y)> item =
            from x in Gen.Choose(-1, 3)
            from y in Gen.Elements<string?>(null, "", "a", "B", "é", "\"")
            select (x < 0 ? (int?)null : x, y);
        Gen<(List<Item> Items, bool XDescending, bool YDescending, int Page, int Skip, int? Take)> cases =
            from items in item.ListOf()
            from xDescending in Gen.Elements(true, false)
            from yDescending in Gen.Elements(true, false)
            from page in Gen.Choose(1, 5)
            from skip in Gen.Choose(0, 4)
            from take in Gen.Choose(-1, 12)
            select (items.Select((values, i) => new Item(i, values.X, values.Y)).ToList(), xDescending, yDescending, page, skip, take < 0 ? (int?)null : take);

        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            string sql = $"SELECT VALUE c.id FROM c ORDER BY c.x {Direction(test.XDescending)}, c.y {Direction(test.YDescending)}"
                + (test.Take is { } take ? $" OFFSET {test.Skip} LIMIT {take}" : "");
            IEnumerable<int> expected = Model(test.Items, test.XDescending, test.YDescending);
            expected = test.Take is { } count ? expected.Skip(test.Skip).Take(count) : expected;

            List<string[]> pages = Run.Pages(sql, test.Items.ConvertAll(ToDocument), test.Page);

            Assert.Equal(expected.Select(id => id.ToString()), pages.SelectMany(page => page));
            Assert.All(pages, page => Assert.True(page.Length <= test.Page));
            Assert.All(pages.SkipLast(1), page => Assert.Equal(test.Page, page.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static string Direction(bool descending) => descending ? "DESC" : "ASC";

    private static IEnumerable<int> Model(List<Item> items, bool xDescending, bool yDescending)
    {
        // A missing value ranks below every other one; LINQ and ordinal comparison agree with that.
        IOrderedEnumerable<Item> byX = xDescending ? items.OrderByDescending(i => i.X) : items.OrderBy(i => i.X);
        IOrderedEnumerable<Item> byY = yDescending ? byX.ThenByDescending(i => i.Y, StringComparer.Ordinal) : byX.ThenBy(i => i.Y, StringComparer.Ordinal);
        return (xDescending ? byY.ThenByDescending(i => i.Id) : byY.ThenBy(i => i.Id)).Select(i => i.Id);
    }

    private static QueryDocument ToDocument(Item item) => new(
        item.Id,
        Encoding.UTF8.GetBytes(
            "{" + $"\"id\":{item.Id}" + (item.X is { } x ? $",\"x\":{x}" : "") + (item.Y is { } y ? $",\"y\":{System.Text.Json.JsonSerializer.Serialize(y)}" : "") + "}"));
}
