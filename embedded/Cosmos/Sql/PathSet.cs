using System.Text;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>One step of a document path: a property or an array index.</summary>
internal readonly record struct PathStep(string? Name, int Index)
{
    public static PathStep Property(string name) => new(name, -1);

    public static PathStep Element(int index) => new(null, index);
}

/// <summary>
/// The document paths that one clause reads. One pass over the JSON reads them all and stops at the last one found;
/// it builds nothing for the rest of the document.
/// </summary>
internal sealed class PathSet
{
    private readonly Node _root = new();
    private int _below;

    /// <summary>Number of slots that <see cref="Read"/> fills.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a path and returns the slot for its value. Equal paths share a slot.</summary>
    public int Add(IReadOnlyList<PathStep> path)
    {
        Node node = _root;
        foreach (PathStep step in path)
        {
            node = node.Child(step);
        }

        if (node.Slot < 0)
        {
            node.Slot = Count++;
            _below += path.Count > 0 ? 1 : 0;
        }

        return node.Slot;
    }

    public void Read(ReadOnlyMemory<byte> json, SqlValue[] slots)
    {
        Array.Clear(slots, 0, Count);
        if (_root.Slot >= 0)
        {
            slots[_root.Slot] = SqlValue.OfContainer(SqlKind.Object, json);
        }

        if (_below == 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = 128 });
        reader.Read();
        int missing = _below;
        ReadChildren(_root, ref reader, json, slots, ref missing);
    }

    private static void ReadChildren(Node node, ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, SqlValue[] slots, ref int missing)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (missing > 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                Node? child = node.Find(ref reader);
                reader.Read();
                ReadValue(child, ref reader, json, slots, ref missing);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int index = 0; missing > 0 && reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                ReadValue(node.Find(index), ref reader, json, slots, ref missing);
            }
        }
    }

    private static void ReadValue(Node? node, ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, SqlValue[] slots, ref int missing)
    {
        if (node is null)
        {
            reader.Skip();
            return;
        }

        bool container = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (!node.HasChildren || !container)
        {
            if (node.Slot < 0)
            {
                reader.Skip();
                return;
            }

            Fill(node, SqlValue.Read(ref reader, json), slots, ref missing);
            return;
        }

        int start = (int)reader.TokenStartIndex;
        SqlKind kind = reader.TokenType == JsonTokenType.StartArray ? SqlKind.Array : SqlKind.Object;

        // A node with its own slot still counts as missing here, so the pass cannot stop before the container's end.
        ReadChildren(node, ref reader, json, slots, ref missing);
        if (node.Slot >= 0)
        {
            Fill(node, SqlValue.OfContainer(kind, json[start..(int)reader.BytesConsumed]), slots, ref missing);
        }
    }

    private static void Fill(Node node, SqlValue value, SqlValue[] slots, ref int missing)
    {
        if (!slots[node.Slot].IsDefined)
        {
            slots[node.Slot] = value;
            missing--;
        }
    }

    private sealed class Node
    {
        private readonly List<(byte[] Name, Node Node)> _properties = [];
        private readonly List<(int Index, Node Node)> _elements = [];

        public int Slot { get; set; } = -1;

        public bool HasChildren => _properties.Count + _elements.Count > 0;

        public Node Child(PathStep step)
        {
            var child = new Node();
            if (step.Name is null)
            {
                foreach ((int index, Node known) in _elements)
                {
                    if (index == step.Index)
                    {
                        return known;
                    }
                }

                _elements.Add((step.Index, child));
                return child;
            }

            byte[] name = Encoding.UTF8.GetBytes(step.Name);
            foreach ((byte[] other, Node known) in _properties)
            {
                if (name.AsSpan().SequenceEqual(other))
                {
                    return known;
                }
            }

            _properties.Add((name, child));
            return child;
        }

        public Node? Find(ref Utf8JsonReader reader)
        {
            foreach ((byte[] name, Node node) in _properties)
            {
                if (reader.ValueIsEscaped ? reader.ValueTextEquals(name) : reader.ValueSpan.SequenceEqual(name))
                {
                    return node;
                }
            }

            return null;
        }

        public Node? Find(int index)
        {
            foreach ((int at, Node node) in _elements)
            {
                if (at == index)
                {
                    return node;
                }
            }

            return null;
        }
    }
}
