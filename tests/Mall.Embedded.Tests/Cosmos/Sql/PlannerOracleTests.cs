using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Tests.Cosmos.Sql;

/// <summary>The service's own planner is asked about every query text of these tests, so that the lists cannot say what is not so.</summary>
public sealed class PlannerOracleTests
{
    [FactWithPlanner]
    public void Planner_AcceptedTexts_AreAccepted()
    {
        PlannerOracle planner = PlannerOracle.Load();
        IEnumerable<string> expressions = EvaluationTests.Cases.Select(row => $"SELECT VALUE {row[0]} FROM c");

        Assert.Equal([], QueryTexts.Accepted.Concat(expressions).Where(sql => planner.Refusal(sql) is not null).Select(sql => $"{sql}: {planner.Refusal(sql)}"));
    }

    [FactWithPlanner]
    public void Planner_RejectedTexts_AreRejectedWithTheSameCode()
    {
        PlannerOracle planner = PlannerOracle.Load();

        Assert.Equal([], QueryTexts.Rejected.Where(text => planner.Refusal(text.Sql) != text.Code).Select(text => $"{text.Sql}: {planner.Refusal(text.Sql) ?? "accepted"}"));
    }

    [FactWithPlanner]
    public void Planner_TextsRefusedOnPurpose_AreAccepted()
    {
        PlannerOracle planner = PlannerOracle.Load();

        Assert.Equal([], QueryTexts.RefusedOnPurpose.Where(text => planner.Refusal(text.Sql) is not null).Select(text => text.Sql));
    }

    /// <summary>Texts put together at random from the words of the language: both sides must say the same of each.</summary>
    [FactWithPlanner]
    public void Planner_RandomTexts_AreJudgedAlike()
    {
        string[] words =
        [
            "c.a", "c.b", "1", "'x'", "@p", "(", ")", "AND", "OR", "NOT", "=", "<", "+", "-", "*", "||", "??", "?", ":", "IN", "(1)", "LIKE", "BETWEEN", "[", "]", ",", "LOWER(", "null", ".d",
            "ORDER BY", "DESC",
        ];
        PlannerOracle planner = PlannerOracle.Load();
        var random = new Random(20260101);
        var disagreements = new List<string>();
        for (int i = 0; i < 3_000; i++)
        {
            string sql = "SELECT * FROM c WHERE " + string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)]));
            if (Accepts(sql) != (planner.Refusal(sql) is null))
            {
                disagreements.Add($"{sql}: service {planner.Refusal(sql) ?? "accepts"}");
            }
        }

        Assert.Equal([], disagreements.Take(20));
    }

    private static bool Accepts(string sql)
    {
        try
        {
            CosmosQuery.Parse(sql).Check(QueryParameters.None);
            return true;
        }
        catch (CosmosSqlException)
        {
            return false;
        }
    }

    private sealed class FactWithPlannerAttribute : FactAttribute
    {
        public FactWithPlannerAttribute()
        {
            Skip = PlannerOracle.Missing;
        }
    }
}
