using System.Buffers.Text;

namespace Mall.Functions.Tests.Notifications;

/// <summary>The tests' own reader of push messages reads the example of RFC 8291.</summary>
public sealed class BrowserKeysTests
{
    [Fact]
    public void Read_TheExampleOfTheRfc_IsItsText()
    {
        var keys = new BrowserKeys(
            Base64Url.DecodeFromChars("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"),
            Base64Url.DecodeFromChars("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            Base64Url.DecodeFromChars("BTBZMqHH6r4Tts7J_aSIgg"));

        var text = keys.Read(Base64Url.DecodeFromChars(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));

        Assert.Equal("When I grow up, I want to be a watermelon", text);
    }
}
