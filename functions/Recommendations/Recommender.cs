using System.Runtime.InteropServices;
using Mall.Functions.Catalog;

namespace Mall.Functions.Recommendations;

/// <summary>What a model says of the products of the shop. Everybody uses it at the same time.</summary>
internal sealed class Recommender
{
    /// <summary>Popular products that are kept in order, of each category and of the shop.</summary>
    private const int Popular = 200;

    /// <summary>What bought-together counts beside the vectors.</summary>
    private const float OfNeighbours = 0.5f;

    /// <summary>Units ever sold decide among products of which little else is known.</summary>
    private const float OfSold = 0.01f;

    private const int CategoriesOfShopper = 3;

    private const string Everywhere = "";

    private static readonly RecommendationModel Nothing = new([], [], [], new Neighbours([0], [], []));

    // A product has a place in the model, and a number in the assortment; -1: it is not there.
    private readonly RecommendationModel _model;
    private readonly int[] _numbers;
    private readonly int[] _places;
    private readonly float[] _lengths;
    private readonly float[] _gram;
    private volatile Dictionary<string, int[]> _popular = [];

    /// <param name="products">The shop's, as they are whenever somebody asks. Of those that come later the model says nothing.</param>
    /// <param name="model">Null: there is none yet.</param>
    public Recommender(Assortment products, RecommendationModel? model)
    {
        Products = products;
        _numbers = Array.ConvertAll(model?.ProductIds ?? [], products.NumberOf);

        // The assortment has the ids.
        _model = (model ?? Nothing) with { ProductIds = [] };
        _gram = AlternatingLeastSquares.Gram(_model.Vectors);
        _lengths = [.. Enumerable.Range(0, _numbers.Length).Select(place => AlternatingLeastSquares.LengthOf(AlternatingLeastSquares.VectorOf(_model.Vectors, place)))];
        _places = new int[products.Products.Length];
        Array.Fill(_places, -1);
        for (var place = 0; place < _numbers.Length; place++)
        {
            if (_numbers[place] >= 0)
            {
                _places[_numbers[place]] = place;
            }
        }

        RankPopular();
    }

    public Assortment Products { get; }

    /// <summary>Looks again at what is popular: units were sold, products came.</summary>
    public void RankPopular()
    {
        var best = new Dictionary<string, FirstOf<Scored>>(StringComparer.Ordinal) { [Everywhere] = new(Popular) };
        var products = Products.Products;
        for (var number = 0; number < products.Length; number++)
        {
            if (products[number] is { IsInStock: true } product)
            {
                var scored = new Scored((PlaceOf(number) is >= 0 and var place ? _model.Popularity[place] : 0) + (OfSold * MathF.Log2(1 + product.Sold)), number);
                best[Everywhere].Offer(scored);
                (CollectionsMarshal.GetValueRefOrAddDefault(best, product.Category, out _) ??= new FirstOf<Scored>(Popular)).Offer(scored);
            }
        }

        _popular = best.ToDictionary(one => one.Key, one => Array.ConvertAll(one.Value.Take(), kept => kept.Number), StringComparer.Ordinal);
    }

    /// <summary>What a shopper might want: by what he bought or put into his cart, else what is popular in his categories, or in the one that he looks at, and then in the shop. Never what he
    /// bought or had in his cart.</summary>
    /// <param name="shopper">Without interactions: a newcomer.</param>
    /// <param name="category">Where a newcomer is.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="now">Interactions count less with time.</param>
    public Recommended ForShopper(Interactions shopper, string? category, int count, DateTimeOffset now)
    {
        var chosen = new Chosen(this, shopper, count);
        var known = shopper.Products.Take(InteractionMatrix.MaxOfShopper).Select(one => (Place: PlaceOf(Products.NumberOf(one.ProductId)), Weight: one.WeightAt(now)))
            .Where(one => one.Place >= 0).ToArray();
        if (known.Length > 0)
        {
            chosen.Add(Personal(known, chosen, count));
        }

        var basis = chosen.Products.Count > 0 ? RecommendationBasis.Personal : RecommendationBasis.Popular;
        foreach (var one in CategoriesOf(shopper).Append(category ?? Everywhere).Append(Everywhere).TakeWhile(_ => chosen.Products.Count < count))
        {
            chosen.Add(_popular.GetValueOrDefault(one, []));
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
        if (PlaceOf(Products.NumberOf(product.ProductId)) is >= 0 and var place)
        {
            chosen.Add(_model.Neighbours.Others[_model.Neighbours.Starts[place].._model.Neighbours.Starts[place + 1]].Select(other => _numbers[other]));
        }

        if (chosen.Products.Count > 0)
        {
            return new Recommended(chosen.Products, RecommendationBasis.Together);
        }

        chosen.Add(_popular.GetValueOrDefault(product.Category, []));
        return new Recommended(chosen.Products, RecommendationBasis.Popular);
    }

    /// <summary>Numbers of the best, in order.</summary>
    private IEnumerable<int> Personal((int Place, float Weight)[] known, Chosen chosen, int count)
    {
        var together = new Dictionary<int, float>();
        foreach (var (place, weight) in known)
        {
            for (var at = _model.Neighbours.Starts[place]; at < _model.Neighbours.Starts[place + 1]; at++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(together, _model.Neighbours.Others[at], out _) += OfNeighbours * weight * _model.Neighbours.Similarities[at];
            }
        }

        var vector = new float[AlternatingLeastSquares.Rank];
        AlternatingLeastSquares.Solve(_gram, _model.Vectors, [.. known.Select(one => one.Place)], [.. known.Select(one => one.Weight)], vector);
        var best = new FirstOf<Scored>(count);
        var floor = float.NegativeInfinity;
        foreach (var (place, more) in together)
        {
            Consider(place, more);
        }

        // The product of two vectors is at most that of their lengths. The best are mostly found by now, so few of the rest are looked at more closely.
        var length = AlternatingLeastSquares.LengthOf(vector);
        for (var place = 0; place < _lengths.Length; place++)
        {
            if (length * _lengths[place] >= floor && !together.ContainsKey(place))
            {
                Consider(place, 0);
            }
        }

        return best.Take().Select(one => _numbers[one.Number]);

        void Consider(int place, float more)
        {
            var score = more + AlternatingLeastSquares.Dot(vector, AlternatingLeastSquares.VectorOf(_model.Vectors, place));
            if (score > 0 && score >= floor && chosen.May(_numbers[place]))
            {
                best.Offer(new Scored(score, place));
                floor = best.Last?.Score ?? floor;
            }
        }
    }

    private int PlaceOf(int number) => number >= 0 && number < _places.Length ? _places[number] : -1;

    private IEnumerable<string> CategoriesOf(Interactions shopper) =>
        shopper.Products.Select(one => Products.NumberOf(one.ProductId)).Where(number => number >= 0).Select(number => Products.Products[number].Category)
            .Distinct(StringComparer.Ordinal).Take(CategoriesOfShopper);

    /// <summary>Products for one answer, each once, and only those that may be in it.</summary>
    private sealed class Chosen
    {
        private readonly Recommender _recommender;
        private readonly HashSet<int> _excluded = [];
        private readonly int _count;

        public Chosen(Recommender recommender, Interactions shopper, int count)
        {
            (_recommender, _count) = (recommender, count);
            foreach (var known in shopper.Products)
            {
                Exclude(known.ProductId);
            }
        }

        public List<ProductSummary> Products { get; } = [];

        public void Exclude(string productId) => _excluded.Add(_recommender.Products.NumberOf(productId));

        public bool May(int number) => number >= 0 && _recommender.Products.Products[number].IsInStock && !_excluded.Contains(number);

        public void Add(IEnumerable<int> numbers)
        {
            foreach (var number in numbers)
            {
                if (Products.Count < _count && May(number) && _excluded.Add(number))
                {
                    Products.Add(_recommender.Products.Products[number]);
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
