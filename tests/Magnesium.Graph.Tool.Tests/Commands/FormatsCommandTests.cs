using System.Text.Json;

namespace Magnesium.Graph.Tool.Tests.Commands;

public class FormatsCommandTests
{
    [Fact]
    public void Text_is_as_approved() => Approved.Matches("formats.approved.txt", ToolRun.InProcess("formats").Output);

    [Fact]
    public void Json_is_as_approved() => Approved.Matches("formats.approved.json", ToolRun.InProcess("formats", "--json").Output);

    [Fact]
    public void Every_format_can_do_something()
    {
        JsonElement formats = ToolRun.InProcess("formats", "--json").Json.GetProperty("formats");

        formats.EnumerateArray().Should().OnlyContain(format => format.GetProperty("reads").GetBoolean() || format.GetProperty("writes").GetBoolean());
        JsonElement native = formats.EnumerateArray().Single(format => format.GetProperty("id").GetString() == "native");
        native.GetProperty("extensions")[0].GetString().Should().Be(".json");
        native.GetProperty("lossless").GetBoolean().Should().BeTrue();
        native.GetProperty("loses").GetString().Should().BeEmpty();
    }
}
