using System.Runtime.InteropServices;

namespace Mall.Functions.Catalog;

/// <summary>A part of a list of products.</summary>
/// <param name="Hits">In order.</param>
/// <param name="HasMore">Whether others follow.</param>
/// <param name="Query">What was searched; null if nothing was.</param>
/// <param name="Facets">Null unless asked for.</param>
internal sealed record Found(IReadOnlyList<Rank> Hits, bool HasMore, SearchQuery? Query, Facets? Facets);

/// <summary>A product whose name continues what was typed.</summary>
public sealed record Suggestion(string ProductId, string Text);

/// <summary>All products, in memory: which term is in which product, and what lists filter and sort by. The score of a search is BM25 over a text that repeats the name and the category
/// (Robertson, Zaragoza and Taylor 2004, "Simple BM25 Extension to Multiple Weighted Fields"); a product whose name is what was searched comes first. It only depends on the products, so all
/// instances rank alike. Safe for any number of threads; readers share, a writer is alone for microseconds.</summary>
/// <param name="synonyms">Of the shop.</param>
internal sealed class SearchIndex(Synonyms synonyms) : IDisposable
{
    /// <summary>How often the name counts in a product's text; the description counts once.</summary>
    public const int NameWeight = 8;

    public const int CategoryWeight = 3;

    public const double K1 = 1.2;
    public const double B = 0.75;

    /// <summary>Added to the score of a product whose name is the query: more than any sum of terms.</summary>
    public const double NamedSo = 1e9;

    // Suggested are the best-selling ones.
    private const int SuggestionPool = 50;

    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, int> _termNumbers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _terms = new(StringComparer.Ordinal);
    private readonly List<Postings> _postings = [];

    // By the numbers of the assortment; the newest product has the highest.
    private readonly List<Entry> _entries = [];

    // Apart from the entries, because scoring reads them all over the place.
    private readonly List<int> _lengths = [];
    private readonly Dictionary<string, int> _categoryNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _categories = [];
    private int _count;
    private long _totalLength;

    /// <summary>The products that are searched.</summary>
    public Assortment Assortment { get; } = new();

    /// <summary>Takes in a product as it is now, unless a later edit of it is known. A deleted one leaves. One thread at a time.</summary>
    public void Put(Product product)
    {
        if (Assortment.Put(product) is not { } number)
        {
            return;
        }

        var terms = product.IsDeleted ? null : Weigh(product);
        _lock.EnterWriteLock();
        try
        {
            Remove(number);
            if (terms is not null)
            {
                Add(number, product, terms);
            }
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>A part of a list.</summary>
    /// <param name="filter">Which products, and their order.</param>
    /// <param name="after">The last one of the part before; null at the beginning. If it is still there, its place of now counts.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="counts">Whether to count the facets.</param>
    public Found Find(ProductFilter filter, Rank? after, int take, bool counts = false)
    {
        _lock.EnterReadLock();
        using var scratch = new ScratchScores(_entries.Count);
        try
        {
            var (query, scores) = filter.Words is { } words ? Match(words, scratch, isTyping: false) : default;
            var facets = counts ? new FacetCounter(_categories.Count) : null;
            var best = new FirstOf<Rank>(take + 1);
            var floor = double.NegativeInfinity;
            if (filter.Words is null || query is not null)
            {
                var entries = CollectionsMarshal.AsSpan(_entries);
                var all = Assortment.Products;
                var name = new PlainName(filter.Words);
                var category = filter.Category is null ? -1 : _categoryNumbers.GetValueOrDefault(filter.Category, int.MaxValue);
                if (after is { } last && Assortment.NumberOf(last.ProductId) is >= 0 and var at && at < entries.Length && entries[at].IsThere && (scores is null || scores[at] > 0))
                {
                    after = RankOf(all[at], KeyOf(all[at], entries[at], scores?[at] ?? 0, filter.Sort, name));
                }

                // The newest have the highest numbers, and come first among equals: most of the others need not be kept for a moment.
                for (var i = entries.Length - 1; i >= 0; i--)
                {
                    if ((scores is not null && scores[i] == 0) || !entries[i].IsThere)
                    {
                        continue;
                    }

                    var product = all[i];
                    var fits = (
                        Category: category < 0 || entries[i].Category == category,
                        Price: !(product.Price.Amount < filter.MinPrice) && !(product.Price.Amount > filter.MaxPrice),
                        Stock: !filter.InStock || product.IsInStock);
                    facets?.Count(entries[i].Category, product.Price.Amount, product.IsInStock, fits);
                    if (fits is (true, true, true) && KeyOf(product, entries[i], scores?[i] ?? 0, filter.Sort, name) is var key && key >= floor && !(key > after?.Key))
                    {
                        var rank = RankOf(product, key);
                        if (after is null || rank.CompareTo(after.Value) > 0)
                        {
                            best.Offer(rank);
                            floor = best.Last?.Key ?? floor;
                        }
                    }
                }
            }

            var hits = best.Take();
            return new Found(hits.Length > take ? hits[..take] : hits, hits.Length > take, query, facets?.ToFacets(_categories));
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Names with all typed words, of which the last one may have only begun: those that begin with what was typed first, then the best-selling ones; each once.</summary>
    public IReadOnlyList<Suggestion> Suggest(string typed, int take)
    {
        _lock.EnterReadLock();
        using var scratch = new ScratchScores(_entries.Count);
        try
        {
            var (query, scores) = Match(typed, scratch, isTyping: true);
            if (query is null)
            {
                return [];
            }

            var entries = CollectionsMarshal.AsSpan(_entries);
            var all = Assortment.Products;
            var name = new PlainName(typed);
            var best = new FirstOf<Rank>(SuggestionPool);
            var floor = double.NegativeInfinity;
            for (var i = entries.Length - 1; i >= 0; i--)
            {
                if (scores![i] > 0 && KeyOf(all[i], entries[i], all[i].Sold, ProductSort.Relevance, name) is var key && key >= floor)
                {
                    best.Offer(RankOf(all[i], key));
                    floor = best.Last?.Key ?? floor;
                }
            }

            return
            [
                .. best.Take().Select(rank => new Suggestion(rank.ProductId, Assortment.Products[Assortment.NumberOf(rank.ProductId)].Name))
                    .DistinctBy(suggestion => suggestion.Text, StringComparer.Ordinal)
                    .OrderByDescending(suggestion => SearchText.Plain(suggestion.Text).StartsWith(name.Text!, StringComparison.Ordinal))
                    .Take(take),
            ];
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public void Dispose() => _lock.Dispose();

    private static double KeyOf(ProductSummary product, Entry entry, double score, ProductSort sort, PlainName name) => sort switch
    {
        ProductSort.Relevance => entry.NameHash == name.Hash && SearchText.Plain(product.Name) == name.Text ? score + NamedSo : score,
        ProductSort.PriceUp => -product.Price.Amount,
        ProductSort.PriceDown => product.Price.Amount,
        ProductSort.BestSelling => product.Sold,
        _ => product.CreatedAt.UtcTicks,
    };

    private static Rank RankOf(ProductSummary product, double key) => new(key, product.CreatedAt.UtcTicks, product.ProductId);

    /// <summary>The product's terms with their counts, and the length of its text.</summary>
    private static Dictionary<string, uint> Weigh(Product product)
    {
        var terms = new Dictionary<string, uint>(StringComparer.Ordinal);
        Count(product.Name, NameWeight, Posting.InName);
        Count(product.Category, CategoryWeight, 0);
        Count(product.Description, 1, 0);
        return terms;

        void Count(string text, uint weight, uint flag)
        {
            foreach (var term in SearchText.Terms(text))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term.Term, out _);
                count = (count + (weight << Posting.Bits)) | flag;
            }
        }
    }

    private void Add(int number, Product product, Dictionary<string, uint> terms)
    {
        if (!_categoryNumbers.TryGetValue(product.Category, out var category))
        {
            _categoryNumbers[product.Category] = category = _categories.Count;
            _categories.Add(product.Category);
        }

        var numbers = new int[terms.Count];
        var (at, length) = (0, 0L);
        foreach (var (term, weight) in terms)
        {
            var count = weight >> Posting.Bits;
            length += count;
            var posting = ((uint)number << Posting.Bits) | (weight & Posting.InName) | Math.Min(count, Posting.MaxFrequency);
            if (!_termNumbers.TryGetValue(term, out var termNumber))
            {
                _termNumbers[term] = termNumber = _postings.Count;
                _terms.Add(term);
                _postings.Add(default);
            }

            CollectionsMarshal.AsSpan(_postings)[termNumber].Add(posting);
            numbers[at++] = termNumber;
        }

        _count++;
        _totalLength += length;
        _entries[number] = new Entry(category, new PlainName(product.Name).Hash, numbers);
        _lengths[number] = (int)length;
    }

    /// <summary>Nothing is left of the product, if it was there.</summary>
    private void Remove(int number)
    {
        if (number == _entries.Count)
        {
            _entries.Add(default);
            _lengths.Add(0);
        }

        if (!_entries[number].IsThere)
        {
            return;
        }

        foreach (var term in _entries[number].Terms)
        {
            CollectionsMarshal.AsSpan(_postings)[term].RemoveOf(number);
        }

        _count--;
        _totalLength -= _lengths[number];
        _entries[number] = default;
    }

    /// <summary>The score of each product, 0 if it does not fit. Only if no product has all words, they may have typos.</summary>
    private (SearchQuery? Query, float[]? Scores) Match(string text, ScratchScores scratch, bool isTyping)
    {
        foreach (var isKnown in (Func<string, bool>?[])[null, term => _termNumbers.TryGetValue(term, out var number) && _postings[number].Count > 0])
        {
            if (SearchQuery.Of(text, synonyms, isTyping, isKnown) is not { } query)
            {
                break;
            }

            var scores = Score(query, scratch, isTyping);
            if (scores.AsSpan(0, _entries.Count).ContainsAnyExcept(0f))
            {
                return (query, scores);
            }
        }

        return default;
    }

    private float[] Score(SearchQuery query, ScratchScores scratch, bool onlyNames)
    {
        switch (query)
        {
            case SearchQuery.All all:
                var total = Score(all.Parts[0], scratch, onlyNames);
                foreach (var part in all.Parts.Skip(1))
                {
                    var others = Score(part, scratch, onlyNames);
                    for (var i = 0; i < _entries.Count; i++)
                    {
                        total[i] = total[i] > 0 && others[i] > 0 ? total[i] + others[i] : 0;
                    }

                    scratch.Return(others);
                }

                return total;
            case SearchQuery.Any any:
                var best = scratch.Rent();
                foreach (var (part, weight) in any.Parts)
                {
                    if (part is SearchQuery.Term single)
                    {
                        Raise(best, single.Text, onlyNames, weight);
                        continue;
                    }

                    var others = Score(part, scratch, onlyNames);
                    for (var i = 0; i < _entries.Count; i++)
                    {
                        best[i] = Math.Max(best[i], weight * others[i]);
                    }

                    scratch.Return(others);
                }

                return best;
            case SearchQuery.Prefix prefix:
                var beginning = scratch.Rent();
                foreach (var term in _terms.GetViewBetween(prefix.Text, prefix.Text + '\uFFFF'))
                {
                    Raise(beginning, term, onlyNames);
                }

                return beginning;
            case SearchQuery.Term term:
                var scores = scratch.Rent();
                Raise(scores, term.Text, onlyNames);
                return scores;
            default:
                throw new InvalidOperationException($"No such query: {query}.");
        }
    }

    /// <summary>Raises the scores of the products with the term to its BM25, times the weight.</summary>
    private void Raise(float[] scores, string term, bool onlyNames, float weight = 1)
    {
        if (!_termNumbers.TryGetValue(term, out var number))
        {
            return;
        }

        var postings = _postings[number].Items;
        var idf = Math.Log(1 + ((_count - postings.Length + 0.5) / (postings.Length + 0.5)));
        var average = (double)_totalLength / _count;
        var lengths = CollectionsMarshal.AsSpan(_lengths);
        foreach (var posting in postings)
        {
            if (!onlyNames || (posting & Posting.InName) != 0)
            {
                var product = (int)(posting >> Posting.Bits);
                var frequency = posting & Posting.MaxFrequency;
                var score = weight * (float)(idf * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * lengths[product] / average)))));
                scores[product] = Math.Max(scores[product], score);
            }
        }
    }

    /// <summary>What is indexed of a product; the rest is in the assortment.</summary>
    private readonly record struct Entry(int Category, int NameHash, int[] Terms)
    {
        public bool IsThere => Terms is not null;
    }

    /// <summary>A name in <see cref="SearchText.Plain"/>.</summary>
    private readonly struct PlainName(string? name)
    {
        public string? Text { get; } = name is null ? null : SearchText.Plain(name);

        public int Hash { get; } = name is null ? 0 : SearchText.Plain(name).GetHashCode(StringComparison.Ordinal);
    }
}
