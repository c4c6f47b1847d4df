namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>A request's path, split first and decoded then: names may hold encoded slashes.</summary>
internal readonly ref struct ResourcePath
{
    private readonly ReadOnlySpan<char> _path;
    private readonly InlineSegments _segments;

    /// <param name="target">Not decoded; a query string after the path is ignored.</param>
    public ResourcePath(string target)
    {
        int query = target.IndexOf('?');
        _path = (query < 0 ? target.AsSpan() : target.AsSpan(0, query)).Trim('/');
        foreach (Range range in _path.IsEmpty ? default : _path.Split('/'))
        {
            if (Count == InlineSegments.Capacity)
            {
                Count++;
                break;
            }

            _segments[Count++] = range;
        }
    }

    /// <summary>Number of segments; 7 means more than 6.</summary>
    public int Count { get; }

    /// <summary>A segment, not decoded.</summary>
    public ReadOnlySpan<char> Raw(int index) => _path[_segments[index]];

    public string Decoded(int index)
    {
        ReadOnlySpan<char> raw = Raw(index);
        return raw.Contains('%') ? Uri.UnescapeDataString(raw) : raw.ToString();
    }

    [System.Runtime.CompilerServices.InlineArray(Capacity)]
    private struct InlineSegments
    {
        public const int Capacity = 6;

        private Range _first;
    }
}
