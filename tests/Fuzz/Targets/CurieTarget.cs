using System.Text;

namespace Magnesium.Graph.Fuzz;

/// <summary>CURIEs: trying never throws, and what is parsed is what is printed.</summary>
internal sealed class CurieTarget : FuzzTarget
{
    private readonly TextMutator mutator = new([.. new[] { "CHEBI:18420", "MONDO:0005277", "a:b", "HGNC:1234", "MESH:D008274", "X.Y:z:1/2#3", "a:б" }.Select(Encoding.UTF8.GetBytes)], Words.Any);

    public override string Name => "curie";

    public override byte[] Make(Random random) => mutator.Make(random);

    public override bool Accepts(byte[] input, int turn)
    {
        string text = Encoding.UTF8.GetString(input);
        bool accepted = Curie.TryParse(text, out Curie curie);
        try
        {
            Curie.Parse(text);
            BrokenPromise.Unless(accepted, "Parse takes what TryParse refuses");
        }
        catch (FormatException refusal)
        {
            BrokenPromise.Unless(!accepted && refusal.Message.Length > 0, "Parse refuses what TryParse takes");
        }

        if (accepted)
            BrokenPromise.Unless(curie.ToString() == text && $"{curie.Prefix}:{curie.LocalId}" == text && curie.Prefix.Length > 0, $"'{text}' is printed as '{curie}'");
        return accepted;
    }
}
