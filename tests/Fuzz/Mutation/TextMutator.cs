namespace Magnesium.Graph.Fuzz;

/// <summary>Makes new inputs of the seeds: pieces that belong together are deleted, doubled, swapped, nested, replaced, taken from another seed; bytes are cut and flipped.</summary>
internal sealed class TextMutator(IReadOnlyList<byte[]> seeds, byte[][] words)
{
    /// <summary>Longer inputs are cut: what matters is how they are built, and short ones are many.</summary>
    private const int Longest = 1 << 18;

    public byte[] Make(Random random)
    {
        byte[] text = Seed(random);
        int changes = 1;
        while (changes < 8 && random.Next(2) == 0)
            changes++;
        for (int i = 0; i < changes; i++)
            text = Change(text, random);
        return text.Length <= Longest ? text : text[..Longest];
    }

    /// <summary>Changes one thing.</summary>
    public byte[] Change(byte[] text, Random random)
    {
        if (text.Length == 0)
            return words[random.Next(words.Length)];
        switch (random.Next(16))
        {
            case 0:
                return text[..random.Next(text.Length)];
            case 1:
                return Flipped(text, random);
        }

        var tokens = new Tokens(text);
        (int from, int to) = Piece(tokens, random);
        ReadOnlySpan<byte> before = text.AsSpan(0, from);
        ReadOnlySpan<byte> piece = text.AsSpan(from..to);
        ReadOnlySpan<byte> after = text.AsSpan(to);
        ReadOnlySpan<byte> glue = tokens.IsJson ? ","u8 : [];
        switch (random.Next(9))
        {
            case 0:
                return Deleted(before, after, tokens.IsJson);
            case 1:
                return [.. before, .. piece, .. glue, .. piece, .. after];
            case 2:
                return Repeated(before, [.. piece, .. glue], piece, after, random);
            case 3:
                return Swapped(text, tokens, random);
            case 4:
                return Nested(before, piece, after, tokens.IsJson, random);
            case 5 or 6:
                return [.. before, .. Word(tokens, piece, random), .. after];
            case 7:
                return [.. before, .. Word(tokens, piece, random), .. glue, .. piece, .. after];
            default:
                byte[] other = Seed(random);
                if (other.Length == 0)
                    return [.. before, .. after];
                (int otherFrom, int otherTo) = Piece(new Tokens(other), random);
                return [.. before, .. other.AsSpan(otherFrom..otherTo), .. random.Next(2) == 0 ? [] : (byte[])[.. glue, .. piece], .. after];
        }
    }

    /// <summary>The shortest of three: most inputs are short, so that there are many of them.</summary>
    private byte[] Seed(Random random)
    {
        byte[] shortest = seeds[random.Next(seeds.Count)];
        for (int i = 0; i < 2; i++)
        {
            byte[] other = seeds[random.Next(seeds.Count)];
            shortest = other.Length < shortest.Length ? other : shortest;
        }

        return shortest;
    }

    /// <summary>Something in the place of a piece: of a JSON value or member another one, most of the time.</summary>
    private byte[] Word(Tokens tokens, ReadOnlySpan<byte> piece, Random random)
    {
        byte[][] fitting = !tokens.IsJson || random.Next(5) == 0 ? words : piece[0] == '"' && piece[^1] != '"' | piece.Contains((byte)':') ? Words.JsonMembers : Words.JsonValues;
        return fitting[random.Next(fitting.Length)];
    }

    private static (int From, int To) Piece(Tokens tokens, Random random)
    {
        int token = random.Next(tokens.Count);
        int end = random.Next(4) == 0 ? token + 1 : tokens.PieceEnd(token);
        return (tokens.Start(token), tokens.Start(end));
    }

    private static byte[] Flipped(byte[] text, Random random)
    {
        byte[] flipped = [.. text];
        for (int i = random.Next(1, 4); i > 0; i--)
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Deleted(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, bool isJson)
    {
        if (isJson && after.TrimStart(" \r\n\t"u8) is [(byte)',', .. ReadOnlySpan<byte> rest])
            return [.. before, .. rest];
        if (isJson && before.TrimEnd(" \r\n\t"u8) is [.. ReadOnlySpan<byte> start, (byte)','])
            return [.. start, .. after];
        return [.. before, .. after];
    }

    private static byte[] Repeated(ReadOnlySpan<byte> before, byte[] piece, ReadOnlySpan<byte> last, ReadOnlySpan<byte> after, Random random)
    {
        int times = Math.Min(1 << random.Next(1, 9), 1 + ((Longest >> 3) / piece.Length));
        return [.. before, .. Times(piece, times), .. last, .. after];
    }

    private static byte[] Swapped(byte[] text, Tokens tokens, Random random)
    {
        (int From, int To) one = Piece(tokens, random);
        (int From, int To) two = Piece(tokens, random);
        if (two.From < one.From)
            (one, two) = (two, one);
        if (two.From < one.To)
            return Flipped(text, random);
        return [.. text.AsSpan(0, one.From), .. text.AsSpan(two.From..two.To), .. text.AsSpan(one.To..two.From), .. text.AsSpan(one.From..one.To), .. text.AsSpan(two.To)];
    }

    private static byte[] Nested(ReadOnlySpan<byte> before, ReadOnlySpan<byte> piece, ReadOnlySpan<byte> after, bool isJson, Random random)
    {
        (byte[] open, byte[] close) = (isJson, random.Next(4)) switch
        {
            (true, 0) => ("{\"a\":"u8.ToArray(), "}"u8.ToArray()),
            (true, _) => ("["u8.ToArray(), "]"u8.ToArray()),
            (false, 0 or 1) => ("<a>"u8.ToArray(), "</a>"u8.ToArray()),
            _ => ("("u8.ToArray(), ")"u8.ToArray()),
        };
        int times = Math.Min(1 << random.Next(14), (Longest >> 2) / (open.Length + close.Length));
        return [.. before, .. Times(open, times), .. piece, .. Times(close, random.Next(4) == 0 ? times - 1 : times), .. after];
    }

    private static byte[] Times(ReadOnlySpan<byte> part, int times)
    {
        byte[] all = GC.AllocateUninitializedArray<byte>(part.Length * times);
        for (int at = 0; at < all.Length; at += part.Length)
            part.CopyTo(all.AsSpan(at));
        return all;
    }
}
