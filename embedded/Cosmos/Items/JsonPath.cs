using System.Text.Json;

namespace Mall.Embedded.Cosmos.Items;

internal static class JsonPath
{
    /// <summary>Moves a reader from the start of an object to the value at <paramref name="path"/>; false when there is none.</summary>
    public static bool TryFind(ref Utf8JsonReader reader, byte[][] path)
    {
        foreach (byte[] name in path)
        {
            if (reader.TokenType != JsonTokenType.StartObject || !TryEnter(ref reader, name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryEnter(ref Utf8JsonReader reader, byte[] name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
