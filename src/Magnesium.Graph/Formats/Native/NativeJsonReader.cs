using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Magnesium.Graph;

/// <summary>Reads one value at the cursor.</summary>
internal delegate T FragmentReader<T>(ref JsonCursor cursor);

/// <summary>Reads native JSON into drafts. docs/native-format.md describes the members.</summary>
internal static partial class NativeJsonReader
{
    public const int FormatVersion = 1;

    /// <summary>Adds everything in a document to <paramref name="document"/>.</summary>
    public static void Read(JsonStream json, NativeDocument document, ReadOptions options)
    {
        json.Start();
        json.ExpectObject();
        bool marked = false;
        while (json.NextMember(out string? member))
        {
            if (member is "nodes" or "edges")
            {
                ReadElements(json, member, document, options.Limits);
                continue;
            }

            JsonCursor value = json.Value();
            switch (member)
            {
                case "$schema":
                    break;
                case "format":
                    marked = value.ReadString() == "magnesium-graph";
                    break;
                case "formatVersion":
                    long version = value.ReadInteger();
                    if (version > FormatVersion)
                        throw value.Error(FormatMessages.NewerVersion((int)Math.Min(version, int.MaxValue), FormatVersion));
                    break;
                case "graph":
                    document.Info = ReadInfo(ref value);
                    break;
                case "parts":
                    value.ExpectArray();
                    while (value.NextItem())
                        document.AddPart(value.ReadString());
                    break;
                case "schema":
                    document.Schema = ReadSchema(ref value);
                    break;
                case "sources":
                    document.Sources.AddRange(ReadSources(ref value));
                    break;
                default:
                    value.UnknownMember(member, "the document", "format", "formatVersion", "graph", "parts", "schema", "sources", "nodes", "edges");
                    break;
            }
        }

        if (!marked)
            throw json.Error(FormatMessages.NotAMagnesiumGraph());
        json.End();
    }

    private static void ReadElements(JsonStream json, string member, NativeDocument document, ReadLimits limits)
    {
        json.ExpectArray();
        for (int i = 0; json.NextItem(); i++)
        {
            JsonCursor value = json.Value();
            string where = $"{json.Name} {member}[{i}]";
            if (member == "nodes")
            {
                if (document.Nodes.Count == limits.Nodes)
                    throw value.Error(FormatMessages.TooManyNodes(limits.Nodes));
                document.Nodes.Add(ReadNode(ref value, where));
            }
            else
            {
                if (document.Edges.Count == limits.Edges)
                    throw value.Error(FormatMessages.TooManyEdges(limits.Edges));
                document.Edges.Add(ReadEdge(ref value, where));
            }
        }
    }

    /// <summary>Reads one value from a text, as other formats carry it in an attribute; the counterpart of <see cref="NativeJsonWriter.Fragment(Action{NativeJsonWriter})"/>.</summary>
    /// <exception cref="GraphFormatException">The text is not such a value.</exception>
    public static T Fragment<T>(string json, string name, ReadOptions options, FragmentReader<T> read) =>
        Fragment(Encoding.UTF8.GetBytes(json), name, options, read);

    /// <inheritdoc cref="Fragment{T}(string, string, ReadOptions, FragmentReader{T})"/>
    public static T Fragment<T>(ReadOnlySpan<byte> json, string name, ReadOptions options, FragmentReader<T> read)
    {
        var cursor = new JsonCursor(json, name, options);
        cursor.Next();
        T value = read(ref cursor);
        return cursor.Next() ? throw cursor.Error(FormatMessages.Expected("the end of the value", "more")) : value;
    }

    internal static GraphInfo ReadInfo(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        GraphInfo info = GraphInfo.None;
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": info = info with { Id = cursor.ReadStringOrNull() }; break;
                case "version": info = info with { Version = cursor.ReadStringOrNull() }; break;
                case "kind": info = info with { Kind = cursor.ReadWord<GraphKind>() }; break;
                case "title": info = info with { Title = ReadTexts(ref cursor) }; break;
                case "description": info = info with { Description = ReadTexts(ref cursor) }; break;
                case "disclaimer": info = info with { Disclaimer = ReadTexts(ref cursor) }; break;
                case "license": info = info with { License = cursor.ReadStringOrNull() }; break;
                case "attributes": info = info with { Attributes = ReadAttributes(ref cursor) }; break;
                default: cursor.UnknownMember(member, "graph", "id", "version", "kind", "title", "description", "disclaimer", "license", "attributes"); break;
            }
        }

        return info;
    }

    internal static ImmutableArray<Source> ReadSources(ref JsonCursor cursor)
    {
        cursor.ExpectArray();
        ImmutableArray<Source>.Builder all = ImmutableArray.CreateBuilder<Source>();
        while (cursor.NextItem())
            all.Add(ReadSource(ref cursor));
        return all.DrainToImmutable();
    }

    internal static Source ReadSource(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var source = new Source { Id = "", Title = "" };
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": source = source with { Id = cursor.ReadString() }; break;
                case "kind": source = source with { Kind = cursor.ReadString() }; break;
                case "title": source = source with { Title = cursor.ReadString() }; break;
                case "authors": source = source with { Authors = [.. ReadStrings(ref cursor)] }; break;
                case "year": source = source with { Year = cursor.ReadInt32OrNull() }; break;
                case "container": source = source with { Container = cursor.ReadStringOrNull() }; break;
                case "volume": source = source with { Volume = cursor.ReadStringOrNull() }; break;
                case "issue": source = source with { Issue = cursor.ReadStringOrNull() }; break;
                case "pages": source = source with { Pages = cursor.ReadStringOrNull() }; break;
                case "doi": source = source with { Doi = cursor.ReadStringOrNull() }; break;
                case "pmid": source = source with { Pmid = cursor.ReadStringOrNull() }; break;
                case "pmcid": source = source with { Pmcid = cursor.ReadStringOrNull() }; break;
                case "url": source = source with { Url = cursor.ReadStringOrNull() }; break;
                case "isbn": source = source with { Isbn = cursor.ReadStringOrNull() }; break;
                case "language": source = source with { Language = cursor.ReadStringOrNull() }; break;
                case "license": source = source with { License = cursor.ReadStringOrNull() }; break;
                case "note": source = source with { Note = cursor.ReadStringOrNull() }; break;
                case "text": source = source with { Text = cursor.ReadStringOrNull() }; break;
                default:
                    cursor.UnknownMember(
                        member, "a source", "id", "kind", "title", "authors", "year", "container", "volume", "issue", "pages", "doi", "pmid", "pmcid", "url", "isbn", "language", "license", "note", "text");
                    break;
            }
        }

        return source;
    }

    internal static NodeDraft ReadNode(ref JsonCursor cursor, string where)
    {
        cursor.ExpectObject();
        var node = new NodeDraft("", "") { Where = where };
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": node = node with { Id = cursor.ReadString() }; break;
                case "type": node = node with { Type = cursor.ReadString() }; break;
                case "curie": node = node with { Curie = cursor.ReadStringOrNull() }; break;
                case "labels": node = node with { Labels = ReadTexts(ref cursor) }; break;
                case "synonyms": node = node with { Synonyms = ReadSynonyms(ref cursor) }; break;
                case "xrefs": node = node with { CrossReferences = ReadCrossReferences(ref cursor) }; break;
                case "description": node = node with { Description = ReadTexts(ref cursor) }; break;
                case "forms": node = node with { Forms = ReadForms(ref cursor) }; break;
                case "notes": node = node with { Notes = ReadNotes(ref cursor) }; break;
                case "attributes": node = node with { Attributes = ReadAttributes(ref cursor) }; break;
                default: cursor.UnknownMember(member, "a node", "id", "type", "curie", "labels", "synonyms", "xrefs", "description", "forms", "notes", "attributes"); break;
            }
        }

        return node;
    }

    internal static EdgeDraft ReadEdge(ref JsonCursor cursor, string where)
    {
        cursor.ExpectObject();
        var edge = new EdgeDraft("", "", "") { Where = where };
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "id": edge = edge with { Id = cursor.ReadStringOrNull() }; break;
                case "source": edge = edge with { Source = cursor.ReadString() }; break;
                case "relation": edge = edge with { Relation = cursor.ReadString() }; break;
                case "target": edge = edge with { Target = cursor.ReadString() }; break;
                case "sign": edge = edge with { Sign = cursor.IsNull ? null : cursor.ReadWord<Sign>() }; break;
                case "directness": edge = edge with { Directness = cursor.ReadWord<Directness>() }; break;
                case "gates": edge = edge with { Gates = ReadGates(ref cursor) }; break;
                case "evidence": edge = edge with { Evidence = ReadEvidence(ref cursor) }; break;
                case "notes": edge = edge with { Notes = ReadNotes(ref cursor) }; break;
                case "attributes": edge = edge with { Attributes = ReadAttributes(ref cursor) }; break;
                default: cursor.UnknownMember(member, "an edge", "id", "source", "relation", "target", "sign", "directness", "gates", "evidence", "notes", "attributes"); break;
            }
        }

        return edge;
    }

    internal static ImmutableArray<Evidence> ReadEvidence(ref JsonCursor cursor)
    {
        cursor.ExpectArray();
        ImmutableArray<Evidence>.Builder all = ImmutableArray.CreateBuilder<Evidence>();
        while (cursor.NextItem())
            all.Add(ReadEvidencePiece(ref cursor));
        return all.DrainToImmutable();
    }

    internal static Evidence ReadEvidencePiece(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var piece = new Evidence { Source = "", Supports = null };
        bool hasStance = false;
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "source": piece = piece with { Source = cursor.ReadString() }; break;
                case "claim": piece = piece with { Claim = cursor.ReadStringOrNull() }; break;
                case "quote": piece = piece with { Quote = cursor.ReadStringOrNull() }; break;
                case "language": piece = piece with { Language = cursor.ReadStringOrNull() }; break;
                case "translation": piece = piece with { Translation = cursor.ReadStringOrNull() }; break;
                case "start": piece = piece with { Start = cursor.ReadInt32OrNull() }; break;
                case "end": piece = piece with { End = cursor.ReadInt32OrNull() }; break;
                case "finding": piece = piece with { Finding = cursor.ReadStringOrNull() }; break;
                case "stance":
                    piece = piece with { Stance = cursor.ReadWord<Stance>() };
                    hasStance = true;
                    break;
                case "supports": piece = piece with { Supports = cursor.IsNull ? null : cursor.ReadBoolean() }; break;
                case "studyKind": piece = piece with { StudyKind = cursor.ReadStringOrNull() }; break;
                case "observed": piece = piece with { Observed = ReadObservation(ref cursor) }; break;
                case "context": piece = piece with { Context = ReadContext(ref cursor) }; break;
                default:
                    cursor.UnknownMember(
                        member, "evidence", "source", "claim", "quote", "language", "translation", "start", "end", "finding", "stance", "supports", "studyKind", "observed", "context");
                    break;
            }
        }

        return hasStance ? piece : throw cursor.Error(FormatMessages.MissingMember("stance", "evidence"));
    }

    private static Observation ReadObservation(ref JsonCursor cursor)
    {
        if (cursor.IsNull)
            return default;
        cursor.ExpectObject();
        Observation observation = default;
        while (cursor.NextMember(out string member))
        {
            switch (member)
            {
                case "subject": observation = observation with { Subject = cursor.ReadWord<Direction>() }; break;
                case "object": observation = observation with { Object = cursor.ReadWord<Direction>() }; break;
                default: cursor.UnknownMember(member, "observed", "subject", "object"); break;
            }
        }

        return observation;
    }

    private static EvidenceContext ReadContext(ref JsonCursor cursor)
    {
        if (cursor.IsNull)
            return EvidenceContext.Empty;
        cursor.ExpectObject();
        EvidenceContext context = EvidenceContext.Empty;
        while (cursor.NextMember(out string member))
        {
            if (ContextKeys.Texts.Contains(member))
                context = ContextKeys.With(context, member, cursor.ReadStringOrNull());
            else if (ContextKeys.Numbers.Contains(member))
                context = ContextKeys.With(context, member, cursor.IsNull ? null : cursor.ReadInteger());
            else
                cursor.UnknownMember(member, "context", [.. ContextKeys.Texts, .. ContextKeys.Numbers]);
        }

        return context;
    }

    internal static ImmutableArray<Note> ReadNotes(ref JsonCursor cursor)
    {
        cursor.ExpectArray();
        ImmutableArray<Note>.Builder all = ImmutableArray.CreateBuilder<Note>();
        while (cursor.NextItem())
        {
            cursor.ExpectObject();
            var note = new Note { Source = "" };
            while (cursor.NextMember(out string member))
            {
                switch (member)
                {
                    case "source": note = note with { Source = cursor.ReadString() }; break;
                    case "claim": note = note with { Claim = cursor.ReadStringOrNull() }; break;
                    case "quote": note = note with { Quote = cursor.ReadStringOrNull() }; break;
                    case "language": note = note with { Language = cursor.ReadStringOrNull() }; break;
                    case "translation": note = note with { Translation = cursor.ReadStringOrNull() }; break;
                    case "start": note = note with { Start = cursor.ReadInt32OrNull() }; break;
                    case "end": note = note with { End = cursor.ReadInt32OrNull() }; break;
                    case "text": note = note with { Text = cursor.ReadStringOrNull() }; break;
                    default: cursor.UnknownMember(member, "a note", "source", "claim", "quote", "language", "translation", "start", "end", "text"); break;
                }
            }

            all.Add(note);
        }

        return all.DrainToImmutable();
    }

    internal static ImmutableArray<Gate> ReadGates(ref JsonCursor cursor)
    {
        cursor.ExpectArray();
        ImmutableArray<Gate>.Builder all = ImmutableArray.CreateBuilder<Gate>();
        while (cursor.NextItem())
        {
            cursor.ExpectObject();
            var gate = new Gate("", GateEffect.Relieves);
            while (cursor.NextMember(out string member))
            {
                switch (member)
                {
                    case "node": gate = gate with { Node = cursor.ReadString() }; break;
                    case "effect": gate = gate with { Effect = cursor.ReadWord<GateEffect>() }; break;
                    default: cursor.UnknownMember(member, "a gate", "node", "effect"); break;
                }
            }

            all.Add(gate);
        }

        return all.DrainToImmutable();
    }

    internal static LocalizedText ReadTexts(ref JsonCursor cursor)
    {
        if (cursor.IsNull)
            return LocalizedText.Empty;
        cursor.ExpectObject();
        var texts = new List<KeyValuePair<string, string>>();
        while (cursor.NextMember(out string language))
        {
            if (!cursor.IsNull)
                texts.Add(new(language, cursor.ReadString()));
        }

        return LocalizedText.From(texts);
    }

    internal static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadSynonyms(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var all = Drafts.NoSynonyms.ToBuilder();
        while (cursor.NextMember(out string language))
        {
            List<string> names = ReadStrings(ref cursor);
            if (names.Count > 0)
                all[language] = [.. names];
        }

        return all.ToImmutable();
    }

    internal static ImmutableArray<(string Curie, MatchKind Match)> ReadCrossReferences(ref JsonCursor cursor)
    {
        cursor.ExpectArray();
        ImmutableArray<(string Curie, MatchKind Match)>.Builder all = ImmutableArray.CreateBuilder<(string Curie, MatchKind Match)>();
        while (cursor.NextItem())
        {
            cursor.ExpectObject();
            (string Curie, MatchKind Match) reference = ("", MatchKind.Exact);
            while (cursor.NextMember(out string member))
            {
                switch (member)
                {
                    case "curie": reference.Curie = cursor.ReadString(); break;
                    case "match": reference.Match = cursor.ReadWord<MatchKind>(); break;
                    default: cursor.UnknownMember(member, "a cross-reference", "curie", "match"); break;
                }
            }

            all.Add(reference);
        }

        return all.DrainToImmutable();
    }

    internal static ImmutableSortedDictionary<string, NounForms> ReadForms(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var all = Drafts.NoForms.ToBuilder();
        while (cursor.NextMember(out string language))
        {
            cursor.ExpectObject();
            var forms = new NounForms();
            while (cursor.NextMember(out string member))
            {
                switch (member)
                {
                    case "indefinite": forms = forms with { Indefinite = cursor.ReadStringOrNull() }; break;
                    case "definite": forms = forms with { Definite = cursor.ReadStringOrNull() }; break;
                    case "object": forms = forms with { Object = cursor.ReadStringOrNull() }; break;
                    case "plural": forms = forms with { Plural = cursor.ReadStringOrNull() }; break;
                    case "gender": forms = forms with { Gender = cursor.IsNull ? null : cursor.ReadWord<GrammaticalGender>() }; break;
                    default: cursor.UnknownMember(member, "forms", "indefinite", "definite", "object", "plural", "gender"); break;
                }
            }

            all[language] = forms;
        }

        return all.ToImmutable();
    }

    internal static ImmutableSortedDictionary<string, AttributeValue> ReadAttributes(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var all = Drafts.NoAttributes.ToBuilder();
        while (cursor.NextMember(out string name))
            all[name] = ReadAttribute(ref cursor);
        return all.ToImmutable();
    }

    internal static AttributeValue ReadAttribute(ref JsonCursor cursor)
    {
        switch (cursor.Token)
        {
            case JsonTokenType.String:
                return AttributeValue.Of(cursor.ReadString());
            case JsonTokenType.Number:
                return cursor.ReadNumberValue();
            case JsonTokenType.True or JsonTokenType.False:
                return AttributeValue.Of(cursor.ReadBoolean());
            case JsonTokenType.StartArray:
                var items = new List<AttributeValue>();
                while (cursor.NextItem())
                    items.Add(ReadAttribute(ref cursor));
                return AttributeValue.Of(items);
            default:
                // JSON has no NaN and no infinities: they stand as {"number": "NaN"}.
                cursor.ExpectObject();
                AttributeValue value = default;
                while (cursor.NextMember(out string member))
                {
                    if (member == "number" && cursor.Token == JsonTokenType.String)
                    {
                        value = cursor.ReadString() switch
                        {
                            "NaN" => AttributeValue.Of(double.NaN),
                            "Infinity" => AttributeValue.Of(double.PositiveInfinity),
                            "-Infinity" => AttributeValue.Of(double.NegativeInfinity),
                            string other => throw cursor.Error(FormatMessages.UnknownWord(other, ["NaN", "Infinity", "-Infinity"])),
                        };
                    }
                    else
                    {
                        cursor.UnknownMember(member, "an attribute", "number");
                    }
                }

                return value;
        }
    }

    private static List<string> ReadStrings(ref JsonCursor cursor)
    {
        cursor.ExpectArray();
        var all = new List<string>();
        while (cursor.NextItem())
            all.Add(cursor.ReadString());
        return all;
    }
}
