using System.Text;

namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>Values that break programs, as JSON text (also such that is none) and for the parts of an address.</summary>
internal static class NastyValues
{
    private static readonly string[] Json =
    [
        "null", "true", "false", "0", "-1", "-0", "1", "2", "0.1", "1e3", "1E400", "-1e-400", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "99999999999999999999999999999999", "NaN", "Infinity", "0x10", "01", "+1", ".5", "1.", "\"\"", "\" \"", "\"0\"", "\"1\"", "\"-1\"", "\"null\"", "\"true\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":null}",
        """{"a":1,"a":2}""", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uD83D\"", "\"\u202etfel ot thgir\u202c\"", "\"\u200b\ufeff\"", "\"مرحبا\"", "\"茶叶\"", "\"🫖👨‍👩‍👧\"",
        "\"Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\"", "\"\\n\\r\\t\\b\\f\"", "\"\\u2028\\u2029\"", "\"İstanbul\"", "\"ß\"", "\"..\"", "\"../../etc/passwd\"", "\"' OR 1=1 --\"", "\"'; DROP TABLE c; --\"",
        "\"<script>alert(1)</script>\"", "\"{{7*7}}\"", "\"%s%n\"", "\"$where\"", "\"__proto__\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00Z\"", "\"2026-02-30T00:00:00Z\"", "\"-00:00:01\"", "\"http://127.0.0.1:1/\"",
        "\"javascript:alert(1)\"", "\"file:///etc/passwd\"", "\"a@b\"", "\"a@b.c\\r\\nBcc: d@e.f\"", "\"+8613800000000\"", "\"CNY\"", "\"cny\"", "\"ZZZ\"", "\"paid\"", "\"admin\"", "'x'", "undefined", "\"unclosed", "/*c*/1", "{\"a\":}", "[1,]",
    ];

    private static readonly string[] InAddress =
    [
        "0", "-1", "1", "a", ".", "..", "...", "%00", "a%00b", "%2e%2e%2f", "a%2Fb", "%5c", "%25", "%F0%9F%AB%96", "%ED%A0%80", "%ff%fe", "%E2%80%AE", "%20", "+", "%0d%0aX:1", "'", "%22", "%3Cscript%3E", "{id}", "*", "$", "@x", "a%23b", "a%3Fb",
        "null", "undefined", "NaN", "1e400", "99999999999999999999", "00000000-0000-0000-0000-000000000000", "019a5b3c4d5e7f80a1b2c3d4e5f60718", "019a5b3c4d5e7f80a1b2c3d4e5f60718.1", "_", "-", "idempotency.x", "outbox", "operators", "c%20WHERE%201=1",
        "eyJ2IjoxfQ", "W10", "bnVsbA", "e30", "eyJ0b2tlbiI6IisifQ",
    ];

    public static string OfJson(Random random) => random.Next(40) switch
    {
        0 => $"\"{new string('a', random.Next(1, 70_000))}\"",
        1 => $"\"{string.Concat(Enumerable.Repeat("茶", random.Next(1, 20_000)))}\"",
        2 => new string('9', random.Next(1, 5_000)),
        3 => Deep(random.Next(1, 20_000)),
        4 => $"[{string.Join(',', Enumerable.Repeat("1", random.Next(1, 5_000)))}]",
        5 => $"[{string.Join(',', Enumerable.Repeat("{}", random.Next(1, 2_000)))}]",
        6 => random.NextInt64(long.MinValue, long.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture),
        7 => $"\"{Characters(random)}\"",
        _ => Pick(random, Json),
    };

    public static string OfAddress(Random random) => random.Next(30) switch
    {
        0 => new string('a', random.Next(1, 3_000)),
        1 => Uri.EscapeDataString(new string('茶', random.Next(1, 200))),
        2 => random.NextInt64().ToString("x", System.Globalization.CultureInfo.InvariantCulture),
        3 => Convert.ToBase64String(Bytes(random, 60)).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        _ => Pick(random, InAddress),
    };

    public static byte[] Bytes(Random random, int max)
    {
        var bytes = new byte[random.Next(1, max)];
        random.NextBytes(bytes);
        return bytes;
    }

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static string Deep(int levels) => levels % 2 == 0 ? string.Concat(Enumerable.Repeat("{\"a\":", levels)) : new string('[', levels) + new string(']', levels);

    private static string Characters(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            var c = (char)random.Next(0x20, 0xffff);
            text.Append(char.IsSurrogate(c) || c is '"' or '\\' ? '?' : c);
        }

        return text.ToString();
    }
}
