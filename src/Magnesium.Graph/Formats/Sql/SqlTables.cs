using System.Collections.Immutable;

namespace Magnesium.Graph;

/// <summary>
/// The relational layout of a graph: what <c>export sql</c> writes and what is loaded into a server. What has fixed parts is columns;
/// what a language or a graph's own schema decides is <c>jsonb</c> as in native JSON.
/// </summary>
internal sealed class SqlTables
{
    /// <summary>The rule of a column that always has a value.</summary>
    public const string Required = "NOT NULL";

    private const string Signs = "CHECK (sign IN ('+', '-', '0', '?'))";

    private readonly SqlValues values = new();

    public SqlTables(KnowledgeGraph graph, string language)
    {
        GraphSchema schema = graph.Schema;
        var tables = new PropertyTables(graph, language);
        All =
        [
            Table("graph_info", [graph])
                .Json("info", (json, of) => json.Info(of.Info))
                .Json("schema", (json, of) => json.Schema(of.Schema))
                .Texts("node_attributes", of => of.Store.NodeAttributes.Names)
                .Texts("edge_attributes", of => of.Store.EdgeAttributes.Names),
            Table("node_type", schema.NodeTypes)
                .Text("id", type => type.Id, Required)
                .Text("parent", type => type.Parent?.Id)
                .Texts("types", TypesOf)
                .Text("category", type => type.BiolinkCategory)
                .Boolean("is_abstract", type => type.IsAbstract)
                .Json("labels", (json, type) => json.TextsValue(type.Labels)),
            Table("relation", schema.Relations)
                .Text("id", relation => relation.Id, Required)
                .Text("role", relation => relation.Role?.ToText(), "CHECK (role IN ('causal', 'association', 'structural'))")
                .Text("sign", relation => relation.Sign?.ToText(), Signs)
                .Boolean("is_symmetric", relation => relation.IsSymmetric)
                .Text("predicate", relation => relation.BiolinkPredicate)
                .Json("labels", (json, relation) => json.TextsValue(relation.Labels))
                .Json("inverse_labels", (json, relation) => json.TextsValue(relation.InverseLabels)),
            Table("study_kind", schema.StudyKinds)
                .Text("id", kind => kind.Id, Required)
                .Number("reliability", kind => kind.Reliability, $"{Required} CHECK (reliability BETWEEN 0 AND 1)")
                .Json("labels", (json, kind) => json.TextsValue(kind.Labels)),
            Table("source", graph.Sources)
                .AddAll(PropertyTables.Sources, source => source, "id", "kind", "title"),
            Table("node", graph.Nodes)
                .Text("id", node => node.Id, Required)
                .Text("type", node => node.Type.Id, Required)
                .Text("name", node => node.Label(language), Required)
                .Text("curie", node => node.Curie?.ToString())
                .Json("labels", (json, node) => json.TextsValue(node.Labels))
                .Json("synonyms", node => node.Synonyms.IsEmpty, "{}", (json, node) => json.Synonyms(node.Synonyms))
                .Json("xrefs", node => node.CrossReferences.IsEmpty, "[]", (json, node) => json.CrossReferences(node.CrossReferences))
                .Json("description", (json, node) => json.TextsValue(node.Description))
                .Json("forms", node => node.Forms.IsEmpty, "{}", (json, node) => json.Forms(node.Forms))
                .Json("attributes", node => !node.Attributes.Any(), "{}", (json, node) => json.AttributesValue(node.Attributes)),
            Table("edge", graph.Edges)
                .Text("id", edge => edge.Id, Required)
                .Text("source", edge => edge.Source.Id, Required)
                .Text("relation", edge => edge.Relation.Id, Required)
                .Text("target", edge => edge.Target.Id, Required)
                .Text("sign", edge => edge.Sign.ToText(), $"{Required} {Signs}")
                .Text("role", edge => edge.Role.ToText(), Required)
                .Text("stance", edge => edge.Stance.ToText(), Required)
                .Boolean("is_contested", edge => edge.IsContested)
                .Number("belief", edge => edge.Belief)
                .Text("directness", edge => edge.Directness.ToText(), Required)
                .Json("gates", edge => edge.Gates.IsEmpty, "[]", (json, edge) => json.Gates(edge.Gates))
                .Json("attributes", edge => !edge.Attributes.Any(), "{}", (json, edge) => json.AttributesValue(edge.Attributes)),
            Table("evidence", tables.EvidenceRows())
                .Text("source", said => said.Source, Required)
                .AddAll(PropertyTables.Evidence, said => said.Row, "id", "edge", "stance"),
            Table("note", tables.NoteRows())
                .Text("source", said => said.Source, Required)
                .AddAll(PropertyTables.Notes, said => said.Row, "id"),
        ];
    }

    /// <summary>The tables in the order they are filled.</summary>
    public ImmutableArray<SqlTable> All { get; }

    /// <summary>The statements that make the tables, before there are rows.</summary>
    public string Create => string.Concat(All.Select(table => table.Create));

    /// <summary>Keys, indexes and statistics, made quickest when all rows are there. A question about paths uses <c>edge (source, relation)</c> and <c>edge (target, relation)</c>.</summary>
    public const string Complete = """
        ALTER TABLE node_type ADD PRIMARY KEY (id), ADD FOREIGN KEY (parent) REFERENCES node_type;
        ALTER TABLE relation ADD PRIMARY KEY (id);
        ALTER TABLE study_kind ADD PRIMARY KEY (id);
        ALTER TABLE source ADD PRIMARY KEY (id);
        ALTER TABLE node ADD PRIMARY KEY (id), ADD FOREIGN KEY (type) REFERENCES node_type;
        ALTER TABLE edge ADD PRIMARY KEY (id), ADD FOREIGN KEY (source) REFERENCES node, ADD FOREIGN KEY (relation) REFERENCES relation, ADD FOREIGN KEY (target) REFERENCES node;
        ALTER TABLE evidence ADD PRIMARY KEY (id), ADD FOREIGN KEY (edge) REFERENCES edge, ADD FOREIGN KEY (source) REFERENCES source;
        ALTER TABLE note ADD PRIMARY KEY (id), ADD FOREIGN KEY (node) REFERENCES node, ADD FOREIGN KEY (edge) REFERENCES edge, ADD FOREIGN KEY (source) REFERENCES source, ADD CHECK ((node IS NULL) <> (edge IS NULL));
        CREATE INDEX ON node (type);
        CREATE INDEX ON edge (source, relation);
        CREATE INDEX ON edge (target, relation);
        CREATE INDEX ON evidence (edge);
        CREATE INDEX ON evidence (source);
        CREATE INDEX ON note (node);
        CREATE INDEX ON note (edge);
        COMMENT ON COLUMN graph_info.schema IS 'complete, with domains, ranges and sentence templates';
        COMMENT ON COLUMN node_type.types IS 'itself and all above it';
        ANALYZE node;
        ANALYZE edge;
        ANALYZE evidence;

        """;

    /// <summary>What was lost of the rows read so far.</summary>
    public LossReport Losses => new LossList().Add("text", values.Changed, FormatMessages.NotText("PostgreSQL")).Report();

    /// <summary>A text that stands outside of the tables.</summary>
    public string Text(string text) => values.Text(text)!.Value.Text;

    private SqlTable<T> Table<T>(string name, IEnumerable<T> rows) => new(name, rows, values);

    private static IEnumerable<string> TypesOf(NodeType type)
    {
        for (NodeType? at = type; at is not null; at = at.Parent)
            yield return at.Id;
    }
}
