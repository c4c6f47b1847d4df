namespace Mall.Functions.Recommendations;

/// <summary>A product by its number, and how good it is: the better one comes first, of equal ones the smaller number.</summary>
internal readonly record struct Scored(float Score, int Number) : IComparable<Scored>
{
    public int CompareTo(Scored other) => Score != other.Score ? other.Score.CompareTo(Score) : Number.CompareTo(other.Number);
}
