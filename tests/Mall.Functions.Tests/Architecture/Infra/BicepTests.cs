namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>The compiler's and the linter's word on infra/, and that it is heard.</summary>
public sealed class BicepTests
{
    [BicepFact]
    public void Files_OfInfra_AreWithoutComplaint() => Assert.Empty(InfraFolder.Complaints);

    [BicepFact]
    public void Main_Scope_IsTheSubscription() =>
        Assert.Contains("subscriptionDeploymentTemplate.json", InfraFolder.Say(InfraFolder.Compiled.Template(""), "$schema"), StringComparison.Ordinal);

    [Fact]
    public void ParameterFiles_AreThoseOfTheEnvironments() => Assert.Equal(InfraFolder.Environments, InfraFolder.Real.ParameterFiles.Order());

    [BicepTheory]
    [InlineData("infra/modules/redis.bicep", "param sku string", "param sku string\nparam size int = 1", BicepCompiler.Lint, "no-unused-params")]
    [InlineData("infra/modules/redis.bicep", "= connection.name", "= database.listKeys().primaryKey", BicepCompiler.Lint, "outputs-should-not-contain-secrets")]
    [InlineData("infra/main.bicep", "redis.outputs.secretName", "redis.outputs.key", BicepCompiler.Build, "BCP053")]
    [InlineData("infra/prod.bicepparam", "serviceBusSku = 'Premium'", "serviceBusSku = 'Basic'", BicepCompiler.BuildParameters, "BCP033")]
    public async Task Compile_BrokenCopy_Complains(string path, string old, string broken, string command, string expected)
    {
        var (_, complaints) = await InfraFolder.Real.With(path, old, broken).CompileAsync(command);

        Assert.Contains(complaints, complaint => complaint.Contains($" {expected}: ", StringComparison.Ordinal));
    }
}
