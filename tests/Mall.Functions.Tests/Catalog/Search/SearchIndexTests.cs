using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class SearchIndexTests : IDisposable
{
    private static readonly string[] Vocabulary = ["green", "black", "tea", "pot", "old", "no7", "绿茶", "红茶", "茶", "西湖龙井", "井水", "杯", "a", "fine"];

    private readonly SearchIndex _index = new(new Synonyms(["# Things", "mobile, cell phone, 手机, 移动电话", "tea, 茶", "bag, 包"]));

    public void Dispose() => _index.Dispose();

    /// <summary>Any products, also after they were edited and deleted, and any words.</summary>
    [Fact]
    public void Find_AnyWords_FindsAndScoresAsTheSlowSearch()
    {
        var text = Gen.Elements(Vocabulary).ListOf().Select(words => string.Join(' ', words));
        var product = from id in Gen.Choose(0, 12) from name in text from category in Gen.Elements(Vocabulary) from description in text from isDeleted in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
                      select (Id: $"p{id}", name, category, description, isDeleted);
        var query = Gen.Elements(Vocabulary).NonEmptyListOf().Select(words => string.Join(' ', words.Take(3)));
        Prop.ForAll(product.NonEmptyListOf().ToArbitrary(), query.ToArbitrary(), (changes, words) =>
        {
            using var index = new SearchIndex(Synonyms.None);
            var products = new Dictionary<string, Product>();
            foreach (var (change, revision) in changes.Select((change, i) => (change, i + 1)))
            {
                var put = Of(change.Id, change.name, change.description, change.category, revision: revision, isDeleted: change.isDeleted);
                index.Put(put);
                if (!products.TryGetValue(put.ProductId, out var known) || !known.IsDeleted)
                {
                    products[put.ProductId] = put;
                }
            }

            var expected = products.Values.Any(left => !left.IsDeleted) ? SlowSearch.Rank([.. products.Values.Where(left => !left.IsDeleted)], words) : [];
            var found = index.Find(Words(words), null, 100);
            if (expected.Count > 0)
            {
                Assert.Equal(expected.Keys.Order(), found.Hits.Select(hit => hit.ProductId).Order());
                Assert.All(found.Hits, hit => Assert.Equal(expected[hit.ProductId], hit.Key % SearchIndex.NamedSo, 1e-4));
                Assert.Equal(found.Hits.Order(), found.Hits);
            }
        }).Check(Config.QuickThrowOnFailure.WithEndSize(25));
    }

    [Fact]
    public void Find_AnyPieceOfAProductsText_FindsIt()
    {
        var ideographs = Gen.Choose(0x4E00, 0x4E20).Select(point => ((char)point).ToString()).NonEmptyListOf().Select(string.Concat);
        var words = Gen.Elements("Teas", "BOXES", "pu'er", "crème", "no7", "ＵＳＢ", "x-y").Or(ideographs);
        Prop.ForAll(words.NonEmptyListOf().ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (texts, seed) =>
        {
            using var index = new SearchIndex(Synonyms.Load());
            index.Put(Of("other", "A box of tea"));
            index.Put(Of("wanted", "Thing", string.Join("、", texts)));
            var random = new Random(seed);
            var wanted = texts.Where(_ => random.Next(3) > 0).DefaultIfEmpty(texts[0])
                .Select(word => word[0] >= 0x4E00 && word[0] < 0xA000 ? word[random.Next(word.Length)..] : word);

            Assert.Contains("wanted", Ids(index.Find(Words(string.Join(' ', wanted)), null, 10)));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("longjng", "longjing")]
    [InlineData("lomgjing", "longjing")]
    [InlineData("longjingg", "longjing")]
    [InlineData("longjign", "longjing")]
    [InlineData("green longjng", "longjing")]
    [InlineData("西湖龙晶", "longjing")]
    [InlineData("东湖龙井", "longjing")]
    [InlineData("ten", "")]
    [InlineData("lonjgng", "")]
    [InlineData("龙晶", "")]
    public void Find_NoProductHasTheWords_FindsThoseWithOneLetterOfAWordWrong(string words, string ids)
    {
        _index.Put(Of("longjing", "西湖龙井 Longjing Green Tea"));
        _index.Put(Of("pot", "Old Pot"));

        Assert.Equal(ids, string.Join(',', Ids(_index.Find(Words(words), null, 10))));
    }

    [Fact]
    public void Find_SomeProductHasTheWords_FindsNoTypos()
    {
        _index.Put(Of("form", "A form"));
        _index.Put(Of("from", "Far from here"));

        Assert.Equal(["form"], Ids(_index.Find(Words("form"), null, 10)));
    }

    [Theory]
    [InlineData("cell phone", "case,chinese,english")]
    [InlineData("手机", "case,chinese,english")]
    [InlineData("Mobiles", "case,chinese,english")]
    [InlineData("手机壳", "case")]
    [InlineData("移动电话壳", "case")]
    [InlineData("包", "bag,bread")]
    [InlineData("面包", "bread")]
    public void Find_Word_FindsItsSynonymsToo(string words, string ids)
    {
        _index.Put(Of("english", "Mobile"));
        _index.Put(Of("chinese", "手机"));
        _index.Put(Of("case", "壳", "用于手机"));
        _index.Put(Of("bread", "面包"));
        _index.Put(Of("bag", "Bag"));

        Assert.Equal(ids, string.Join(',', Ids(_index.Find(Words(words), null, 10)).Order()));
    }

    [Fact]
    public void Find_Synonym_IsBelowTheWordItself()
    {
        _index.Put(Of("synonym", "手机 a"));
        _index.Put(Of("word", "mobile a"));

        Assert.Equal(["word", "synonym"], Ids(_index.Find(Words("mobile"), null, 10)));
    }

    [Fact]
    public void Find_NamedAsTheQuery_IsFirst()
    {
        _index.Put(Of("many", "Green tea green tea green tea", "green tea green tea"));
        _index.Put(Of("named", "GREEN  Teá!", "A long text about anything else, so that the words are a small part of it."));

        Assert.Equal(["named", "many"], Ids(_index.Find(Words("green tea"), null, 10)));
    }

    [Fact]
    public void Find_PageAfterPage_WhileProductsComeAndChange_ShowsEachOnce()
    {
        for (var i = 0; i < 9; i++)
        {
            _index.Put(Of($"p{i}", $"Tea {new string('x', i)}", "tea"));
        }

        var seen = new List<string>();
        var found = _index.Find(Words("tea"), null, 3);
        for (var page = 0; ; page++)
        {
            seen.AddRange(Ids(found));
            if (!found.HasMore)
            {
                break;
            }

            _index.Put(Of($"new{page}", "Tea tea tea"));
            _index.Put(Of($"other{page}", "Something else entirely, with a long name"));
            found = _index.Find(Words("tea"), found.Hits[^1], 3);
        }

        Assert.Equal(9, seen.Count(id => id[0] == 'p'));
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public void Find_AfterOneThatIsGone_GoesOnWhereItWas()
    {
        for (var i = 0; i < 6; i++)
        {
            _index.Put(Of($"p{i}", "Tea", price: 100 + i));
        }

        var cheapest = new ProductFilter(null, null, null, null, false, ProductSort.PriceUp);
        var first = _index.Find(cheapest, null, 3);
        _index.Put(Of("p2", "Tea", revision: 2, isDeleted: true));

        Assert.Equal(["p3", "p4", "p5"], Ids(_index.Find(cheapest, first.Hits[^1], 3)));
    }

    [Fact]
    public void Find_Counts_AreOfTheOtherFilters()
    {
        _index.Put(Of("a", "Tea", category: "tea", price: 40_00));
        _index.Put(Of("b", "Tea", category: "tea", price: 60_00, available: 0));
        _index.Put(Of("c", "Tea cup", category: "kitchen", price: 60_00));
        _index.Put(Of("d", "Pot", category: "kitchen", price: 2000_00));

        var facets = _index.Find(new ProductFilter("tea", "tea", 50_00, null, false, ProductSort.Relevance), null, 1, counts: true).Facets!;

        Assert.Equal(1, facets.Total);
        Assert.Equal([new CategoryCount("kitchen", 1), new CategoryCount("tea", 1)], facets.Categories);
        Assert.Equal([1, 1, 0, 0, 0, 0], facets.Prices.Select(band => band.Count));
        Assert.Equal((50_00, 99_99), (facets.Prices[1].Min, facets.Prices[1].Max));
        Assert.Equal(0, facets.InStock);
    }

    [Theory]
    [InlineData("lo", "Longjing,Good Longjing,Oolong lover")]
    [InlineData("good lo", "Good Longjing")]
    [InlineData("goods lo", "Good Longjing")]
    [InlineData("井", "龙井茶")]
    [InlineData("龙井茶", "龙井茶")]
    [InlineData("longjng", "Good Longjing,Longjing")]
    [InlineData("leaves", "")]
    [InlineData("?", "")]
    public void Suggest_WhatWasTyped_IsNamesThatContinueIt(string typed, string names)
    {
        _index.Put(Of("a", "Good Longjing", "Leaves.", sold: 9));
        _index.Put(Of("b", "Longjing", sold: 1));
        _index.Put(Of("c", "Longjing", sold: 2));
        _index.Put(Of("d", "Oolong lover"));
        _index.Put(Of("e", "龙井茶"));

        Assert.Equal(names, string.Join(',', _index.Suggest(typed, 5).Select(suggestion => suggestion.Text)));
    }

    [Theory]
    [InlineData("teas", "[Tea] for [TEA] lovers")]
    [InlineData("西湖龙井", "好[西湖龙井]茶")]
    [InlineData("井", "西湖龙[井]茶")]
    [InlineData("lovres", "Tea [lovers]")]
    [InlineData("茶", "Green [tea]")]
    public void Highlights_OfAFoundProduct_AreTheWordsAndTheirSynonyms(string words, string marked)
    {
        var name = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        _index.Put(Of("a", name));

        var query = _index.Find(Words(words), null, 1).Query!;
        var ranges = Highlights.Of(new Product { ProductId = "a", Name = name, Description = "", Category = "", Price = default, Stock = new Stock(0, 0, 0), CreatedAt = default }, query).Name;

        Assert.Equal(marked, ranges.Reverse().Aggregate(name, (text, range) => text.Insert(range.End, "]").Insert(range.Start, "[")));
    }

    private static ProductFilter Words(string words) => new(null, words, null, null, false, ProductSort.Relevance);

    private static IEnumerable<string> Ids(Found found) => found.Hits.Select(hit => hit.ProductId);

    private static Product Of(
        string id, string name, string description = "", string category = "things", long price = 100, long available = 1, long sold = 0, int revision = 1, bool isDeleted = false) =>
        AProduct.Of(id, price, available, name, category) with
        {
            Description = description,
            Type = isDeleted ? Product.DeletedType : Product.DocumentType,
            Stock = new Stock(available, 0, sold),
            Revision = revision,
        };
}
