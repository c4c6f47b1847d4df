using System.Collections.Concurrent;
using Mall.Functions.Catalog;

namespace Mall.Functions.Recommendations;

/// <summary>The products of the shop in memory, and what a model says of them. One loop writes; everybody reads at the same time.</summary>
internal sealed class Assortment
{
    /// <summary>Popular products that are kept in order, of each category and of the shop.</summary>
    private const int Popular = 200;

    /// <summary>What bought-together counts beside the vectors.</summary>
    private const float OfNeighbours = 0.5f;

    /// <summary>Units ever sold decide among products of which little else is known.</summary>
    private const float OfSold = 0.01f;

    private const int CategoriesOfShopper = 3;

    private static readonly RecommendationModel Nothing = new([], [], [], new Neighbours([0], [], []));

    // A product's number is its place in the model; those that the model does not know follow.
    private readonly RecommendationModel _model;
    private readonly float[] _gram;
    private readonly int[] _byLength;
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> _popular = new(StringComparer.Ordinal);
    private volatile ProductSummary?[] _products;
    private volatile int _count;

    /// <param name="model">Null: there is none yet.</param>
    public Assortment(RecommendationModel? model)
    {
        _model = model ?? Nothing;
        _gram = AlternatingLeastSquares.Gram(_model.Vectors);
        _byLength = [.. Enumerable.Range(0, _model.ProductIds.Length).OrderByDescending(number => AlternatingLeastSquares.LengthOf(AlternatingLeastSquares.VectorOf(_model.Vectors, number)))];
        _products = new ProductSummary?[_model.ProductIds.Length + 64];
        foreach (var id in _model.ProductIds)
        {
            _numbers[id] = _count++;
        }
    }

    public IEnumerable<ProductSummary> Products => _products.OfType<ProductSummary>();

    /// <summary>Takes products as they are now; only the one loop calls it.</summary>
    public void Put(IEnumerable<ProductSummary> products)
    {
        var isChanged = false;
        foreach (var product in products)
        {
            var number = _numbers.GetValueOrDefault(product.ProductId, _count);
            if (number == _products.Length)
            {
                var longer = new ProductSummary?[number * 2];
                _products.CopyTo(longer, 0);
                _products = longer;
            }

            if (product.Equals(_products[number]))
            {
                continue;
            }

            isChanged = true;
            _products[number] = product;
            if (number == _count)
            {
                _count++;
                _numbers[product.ProductId] = number;
            }
        }

        if (isChanged)
        {
            _popular.Clear();
        }
    }

    /// <summary>The product, if it is known and still sold.</summary>
    public ProductSummary? Find(string productId) => _numbers.TryGetValue(productId, out var number) && _products[number] is { IsDeleted: false } product ? product : null;

    /// <summary>What a shopper might want: by what he bought or put into his cart, else what is popular in his categories, or in the one that he looks at, and then in the shop. Never what he
    /// bought or had in his cart.</summary>
    /// <param name="shopper">Without interactions: a newcomer.</param>
    /// <param name="category">Where a newcomer is.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="now">Interactions count less with time.</param>
    public Recommended ForShopper(Interactions shopper, string? category, int count, DateTimeOffset now)
    {
        var chosen = new Chosen(this, shopper, count);
        var known = shopper.Products.Take(InteractionMatrix.MaxOfShopper).Select(one => (Number: _numbers.GetValueOrDefault(one.ProductId, -1), Weight: one.WeightAt(now)))
            .Where(one => one.Number >= 0 && one.Number < _model.ProductIds.Length).ToArray();
        if (known.Length > 0)
        {
            chosen.Add(Personal(known, chosen, count));
        }

        var basis = chosen.Products.Count > 0 ? RecommendationBasis.Personal : RecommendationBasis.Popular;
        foreach (var one in (IEnumerable<string>)[.. CategoriesOf(shopper), category ?? "", ""])
        {
            chosen.Add(PopularIn(one));
        }

        return new Recommended(chosen.Products, basis);
    }

    /// <summary>What is bought together with a product; if nothing is, what is popular in its category.</summary>
    /// <param name="product">The product that is looked at.</param>
    /// <param name="shopper">Who looks; what he bought or had in his cart is left out.</param>
    /// <param name="count">At most so many.</param>
    public Recommended Together(ProductSummary product, Interactions shopper, int count)
    {
        var chosen = new Chosen(this, shopper, count);
        chosen.Exclude(product.ProductId);
        if (_numbers.TryGetValue(product.ProductId, out var number) && number < _model.ProductIds.Length)
        {
            chosen.Add(_model.Neighbours.Others.AsSpan(_model.Neighbours.Starts[number]..(_model.Neighbours.Starts[number + 1])));
        }

        if (chosen.Products.Count > 0)
        {
            return new Recommended(chosen.Products, RecommendationBasis.Together);
        }

        chosen.Add(PopularIn(product.Category));
        return new Recommended(chosen.Products, RecommendationBasis.Popular);
    }

    private int[] Personal((int Number, float Weight)[] known, Chosen chosen, int count)
    {
        var vector = new float[AlternatingLeastSquares.Rank];
        AlternatingLeastSquares.Solve(_gram, _model.Vectors, [.. known.Select(one => one.Number)], [.. known.Select(one => one.Weight)], vector);
        var together = new Dictionary<int, float>();
        foreach (var (number, weight) in known)
        {
            for (var at = _model.Neighbours.Starts[number]; at < _model.Neighbours.Starts[number + 1]; at++)
            {
                var other = _model.Neighbours.Others[at];
                together[other] = together.GetValueOrDefault(other) + (OfNeighbours * weight * _model.Neighbours.Similarities[at]);
            }
        }

        var best = new TopScores(count);
        foreach (var (number, more) in together)
        {
            Consider(number, more);
        }

        var length = AlternatingLeastSquares.LengthOf(vector);
        foreach (var number in _byLength)
        {
            // The product of two vectors is at most that of their lengths, so none of the rest can be better. Most products are never looked at.
            if (length * AlternatingLeastSquares.LengthOf(AlternatingLeastSquares.VectorOf(_model.Vectors, number)) < best.Threshold)
            {
                break;
            }

            if (!together.ContainsKey(number))
            {
                Consider(number, 0);
            }
        }

        return [.. best.Take().Select(one => one.Number)];

        void Consider(int number, float more)
        {
            var score = more + AlternatingLeastSquares.Dot(vector, AlternatingLeastSquares.VectorOf(_model.Vectors, number));
            if (score > 0 && score >= best.Threshold && chosen.May(number))
            {
                best.Add(number, score);
            }
        }
    }

    private IEnumerable<string> CategoriesOf(Interactions shopper) =>
        shopper.Products.Select(one => _numbers.TryGetValue(one.ProductId, out var number) ? _products[number]?.Category : null).OfType<string>()
            .Distinct(StringComparer.Ordinal).Take(CategoriesOfShopper);

    /// <param name="category">Empty: in the shop.</param>
    private int[] PopularIn(string category) => _popular.TryGetValue(category, out var known) ? known : _popular[category] = FindPopular(category);

    private int[] FindPopular(string category)
    {
        var best = new TopScores(Popular);
        var products = _products;
        for (var number = 0; number < products.Length; number++)
        {
            if (products[number] is { IsInStock: true } product && (category.Length == 0 || product.Category == category))
            {
                best.Add(number, (number < _model.Popularity.Length ? _model.Popularity[number] : 0) + (OfSold * MathF.Log2(1 + product.Stock.Sold)));
            }
        }

        return [.. best.Take().Select(one => one.Number)];
    }

    /// <summary>Products for one answer, each once, and only those that may be in it.</summary>
    private sealed class Chosen
    {
        private readonly Assortment _assortment;
        private readonly HashSet<int> _excluded = [];
        private readonly int _count;

        public Chosen(Assortment assortment, Interactions shopper, int count)
        {
            (_assortment, _count) = (assortment, count);
            foreach (var known in shopper.Products)
            {
                Exclude(known.ProductId);
            }
        }

        public List<ProductSummary> Products { get; } = [];

        public void Exclude(string productId)
        {
            if (_assortment._numbers.TryGetValue(productId, out var number))
            {
                _excluded.Add(number);
            }
        }

        public bool May(int number) => _assortment._products[number] is { IsInStock: true } && !_excluded.Contains(number);

        public void Add(ReadOnlySpan<int> numbers)
        {
            foreach (var number in numbers)
            {
                if (Products.Count < _count && _assortment._products[number] is { IsInStock: true } product && _excluded.Add(number))
                {
                    Products.Add(product);
                }
            }
        }
    }
}

/// <summary>Why products were chosen.</summary>
public enum RecommendationBasis
{
    /// <summary>By what this shopper bought or put into his cart.</summary>
    Personal,

    /// <summary>They are bought together with the product.</summary>
    Together,

    /// <summary>Many buy them.</summary>
    Popular,
}

/// <summary>Chosen products, the best first.</summary>
internal sealed record Recommended(IReadOnlyList<ProductSummary> Products, RecommendationBasis Basis);
