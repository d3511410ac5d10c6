using System.Globalization;
using System.Text;

namespace Magnesium.Graph.Tests.Formats;

/// <summary>
/// Edges written alike are taken out before the XML reader; nobody may notice. A processing instruction ahead turns that off,
/// so each document is read twice, with one and without, and must be the same graph, the same notices, the same error at the same place.
/// </summary>
public class EdgeRunsTests
{
    private static readonly string[] Values =
        ["a", "a", "b", "n7", "Gr&gt;G", "", " spaced ", "a&amp;b", "&lt;&amp;gt;&quot;", "цинк", "x]", "x]]&gt;", "_x0041_", "5", "5.0", "-3", "true", "1.5e3", "two\nlines", "tab\there", "q'q", "&#10;", "e.4"];

    /// <summary>How a program may write an edge; <c>$</c> stands for a value.</summary>
    private static readonly string[] Shapes =
    [
        "<edge id=\"$\" source=\"$\" target=\"$\"><data key=\"d0\">$</data><data key=\"d1\">$</data></edge>\n    ",
        "<edge source=\"$\" target=\"$\"/>\n",
        "<edge source=\"$\" target=\"$\">\n  <data key=\"d1\">$</data>\n  <data key=\"d2\">$</data>\n</edge>\n\t",
        "<edge source=\"$\" target=\"$\">\r\n  <data key=\"d0\">$</data></edge>\r\n",
        "<edge source=\"$\" target=\"$\"><data key=\"undeclared\">$</data><data key=\"d0\">$</data><data key=\"d0\">$</data></edge>\n\n",
        "<edge target=\"$\" source=\"$\" id=\"$\"></edge>\n",
        "<edge source=\"$\" target=\"$\" directed=\"false\"><data key=\"d3\">$</data></edge>\n",
        "<edge  source='$' target='$'/>\n",
        "<edge source=\"$\" target=\"$\"/>",
        "<edge id=\"$\" source=\"$\"/>\n",
    ];

    private static readonly string[] Between =
    [
        "", "", "", "<!-- <edge source=\"a\" target=\"b\"/> -->", "<node id=\"n9\"/>", "stray", "\n\n", "<hyperedge><endpoint node=\"a\"/></hyperedge>",
        "<node id=\"n10\"><graph edgedefault=\"undirected\">%</graph></node>", "<node id=\"n11\">%</node>", "<node id=\"n12\"><data key=\"d4\">see %</data></node>",
        "<edge source=\"a\" target=\"b\"><data key=\"d0\"><![CDATA[%]]></data></edge>", "<?mine 0?>", "<edge source=\"a\" target=\"b\"><graph>%</graph></edge>", "<desc>%</desc>",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_reads_as_the_XML_reader_alone_reads_it(bool isDamaged)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            string body = Document(random);
            if (isDamaged)
                body = Damaged(body, random);
            foreach (bool strict in (bool[])[false, true])
                Outcome("\n" + body, strict).Split('\n').Should().Equal(Outcome("<?off?>\n" + body, strict).Split('\n'), "this is document {0}: {1}", seed, body);
        }
    }

    [Fact]
    public void Runs_longer_than_any_buffer_come_whole()
    {
        var body = new StringBuilder("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><key id=\"w\" for=\"edge\" attr.name=\"w\" attr.type=\"int\"/><graph>\n");
        for (int i = 0; i < 30000; i++)
            body.Append(CultureInfo.InvariantCulture, $"<edge source=\"n{i % 977}\" target=\"n{i % 1009}\"><data key=\"w\">{(i == 20000 ? "many" : i)}</data></edge>\n");
        body.Append("<edge source=\"n1\"/>\n</graph></graphml>");

        Outcome("\n" + body, strict: false).Should().Be(Outcome("<?off?>\n" + body, strict: false)).And.Contain("(30003,2)");
        Outcome("\n" + body, strict: true).Should().Be(Outcome("<?off?>\n" + body, strict: true)).And.Contain("(20003,");
        body.Replace("<edge source=\"n1\"/>", "");
        Outcome("\n" + body, strict: false).Should().Be(Outcome("<?off?>\n" + body, strict: false)).And.Contain("30000 edges");
    }

    private static string Document(Random random)
    {
        string Edges(string shape, int count)
        {
            var edges = new StringBuilder();
            for (int i = 0; i < count; i++)
            {
                foreach (char c in shape)
                    edges.Append(c == '$' ? random.Next(4) == 0 ? Values[random.Next(Values.Length)] : Values[random.Next(5)] : c);
            }

            return edges.ToString();
        }

        string Some() => Edges(Shapes[random.Next(Shapes.Length)], random.Next(8));

        var body = new StringBuilder("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        body.Append("<key id=\"d0\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/><key id=\"d1\" for=\"edge\" attr.name=\"n\" attr.type=\"int\">");
        body.Append(random.Next(2) == 0 ? "<default>4</default></key>" : "</key>");
        body.Append("<key id=\"d2\" for=\"node\" attr.name=\"b\" attr.type=\"boolean\"/><key id=\"d3\" for=\"edge\" yfiles.type=\"edgegraphics\"/><key id=\"d4\" for=\"node\" attr.name=\"t\" attr.type=\"string\"/>\n");
        for (int graphs = random.Next(4) == 0 ? 2 : 1; graphs > 0; graphs--)
        {
            body.Append(random.Next(2) == 0 ? "<graph edgedefault=\"directed\">\n  " : "<graph edgedefault=\"undirected\">\n  ");
            body.Append("<node id=\"a\"/>\n<node id=\"b\"/>\n");
            for (int i = random.Next(5); i > 0; i--)
            {
                body.Append(Some());
                string between = Between[random.Next(Between.Length)];
                if (between.Length > 0 && random.Next(3) > 0)
                    body.Append(between.Replace("%", Some(), StringComparison.Ordinal));
            }

            body.Append("</graph>\n");
        }

        return body.Append("</graphml>\n").ToString();
    }

    private static string Damaged(string body, Random random)
    {
        int place = random.Next(body.Length);
        return random.Next(3) switch
        {
            0 => body[..place],
            1 => body.Remove(place, 1),
            _ => body.Remove(place, 1).Insert(place, "<>&\"/ ]\u0001é"[random.Next(9)].ToString()),
        };
    }

    private static string Outcome(string document, bool strict)
    {
        var outcome = new StringBuilder();
        var options = new ReadOptions { Strict = strict, OnNotice = notice => outcome.AppendLine(CultureInfo.InvariantCulture, $"{notice.Where}: {notice.Message} ({notice.Count})") };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document));
        try
        {
            KnowledgeGraph graph = KnowledgeGraph.Load(stream, "x.graphml", options);
            outcome.AppendLine(CultureInfo.InvariantCulture, $"{graph.Edges.Count} edges").Append(Encoding.UTF8.GetString(graph.Bytes("native")));
        }
        catch (Exception e) when (e is GraphFormatException or GraphValidationException)
        {
            outcome.Append(e.Message);
        }

        return outcome.ToString();
    }
}
