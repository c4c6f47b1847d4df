namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>The path of a request: split first, then each segment decoded, since names may hold encoded slashes.</summary>
internal readonly ref struct ResourcePath
{
    private readonly ReadOnlySpan<char> _path;
    private readonly InlineSegments _segments;

    /// <param name="target">Not decoded; a query behind it is passed over.</param>
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

    /// <summary>7 stands for "more than 6".</summary>
    public int Count { get; }

    /// <summary>As it stands in the path.</summary>
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
