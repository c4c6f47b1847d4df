namespace Mall.Functions.Platform;

/// <summary>Collects a request's errors field by field, so that a client learns all of them at once.</summary>
internal sealed class Validation
{
    private Dictionary<string, string[]>? _errors;

    public Refusal? Refusal => _errors is null ? null : new Invalid("The request is not valid.", _errors);

    public void Add(string field, string message)
    {
        _errors ??= new Dictionary<string, string[]>(StringComparer.Ordinal);
        _errors[field] = _errors.TryGetValue(field, out var earlier) ? [.. earlier, message] : [message];
    }

    public void Check(bool good, string field, string message)
    {
        if (!good)
        {
            Add(field, message);
        }
    }

    public void Required(string field, string? value, int max)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, "A value is needed.");
        }
        else
        {
            Optional(field, value, max);
        }
    }

    public void Optional(string field, string? value, int max)
    {
        if (value is null)
        {
            return;
        }

        Check(value.Length <= max, field, $"At most {max} characters.");
        Check(!value.AsSpan().ContainsAnyInRange('\0', '\x1f') || field is "description", field, "Control characters are not allowed.");
    }

    public void Range(string field, long? value, long min, long max)
    {
        if (value is null)
        {
            Add(field, "A value is needed.");
        }
        else
        {
            Check(value >= min && value <= max, field, $"Must be between {min} and {max}.");
        }
    }
}
