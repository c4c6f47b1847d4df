namespace Mall.Functions.Tests;

/// <summary>What tests read in an answer.</summary>
internal static class Answers
{
    /// <summary>The one field that a 400 names.</summary>
    public static string Field(this Answer answer) => Assert.Single(answer.Body.GetProperty("errors").EnumerateObject()).Name;

    public static IEnumerable<JsonElement> Items(this Answer answer) => answer.Body.GetProperty("items").EnumerateArray();

    public static string[] ItemIds(this Answer answer) => [.. answer.Items().Select(item => item.Text("id"))];

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
