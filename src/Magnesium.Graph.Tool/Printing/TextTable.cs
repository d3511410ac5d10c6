using Spectre.Console;

namespace Magnesium.Graph.Tool;

/// <summary>A table under its headings. On a terminal cells wrap to its width; elsewhere every row is one line.</summary>
internal sealed class TextTable
{
    /// <summary>A heading that starts with this is of a column of numbers.</summary>
    public const char Numbers = '#';

    private const int NoEdge = 1 << 16;

    private readonly Page page;
    private readonly Table table;

    public TextTable(Page page, params string[] headings)
    {
        this.page = page;
        table = new Table { Border = TableBorder.Simple };
        foreach (string heading in headings)
        {
            bool isNumber = heading.StartsWith(Numbers);
            table.AddColumn(new TableColumn(new Text(heading.TrimStart(Numbers), new Style(decoration: Decoration.Bold)))
            {
                Padding = new Padding(0, 0, 2, 0),
                Alignment = isNumber ? Justify.Right : Justify.Left,
                NoWrap = page.Width is null || isNumber,
            });
        }
    }

    public void Row(params string[] cells) => table.AddRow(cells.Select(cell => new Text(Page.Plain(cell))));

    public void Print()
    {
        using var drawn = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = page.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = page.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(drawn),
        });
        console.Profile.Width = page.Width ?? NoEdge;
        console.Write(table);
        foreach (string line in drawn.ToString().Split('\n'))
        {
            // The table's own blank lines above and below are ours to decide.
            if (line.Trim().Length > 0)
                page.Writer.WriteLine(line.TrimEnd());
        }
    }
}
