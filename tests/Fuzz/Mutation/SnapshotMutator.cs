using System.Buffers.Binary;
using System.Numerics;

namespace Magnesium.Graph.Fuzz;

/// <summary>
/// Changes the sections of a snapshot and puts it together again with right checksums, as docs/snapshot-format.md has it, so
/// that what only the use of a section can find is reached; now and then bytes are flipped afterwards.
/// </summary>
internal sealed class SnapshotMutator(IReadOnlyList<byte[]> seeds)
{
    private const int Header = 20;
    private const int Trailer = 32;
    private const int EntrySize = 32;
    private const int Alignment = 64;

    private static readonly int[] Numbers = [0, 1, -1, 2, 3, 7, 8, 64, 255, 256, 65536, int.MaxValue, int.MinValue, int.MaxValue - 1];

    private readonly TextMutator texts = new([""u8.ToArray()], Words.Any);

    public byte[] Make(Random random)
    {
        byte[] seed = Shorter(seeds[random.Next(seeds.Count)], seeds[random.Next(seeds.Count)]);
        List<Section> sections = Sections(seed);
        for (int changes = random.Next(1, 5); changes > 0; changes--)
            Change(sections, random);
        byte[] whole = Assemble(seed, sections);
        if (random.Next(8) == 0)
            whole[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
        return random.Next(32) == 0 ? whole[..random.Next(whole.Length)] : whole;
    }

    /// <summary>Most inputs are short, so that there are many of them.</summary>
    private static byte[] Shorter(byte[] one, byte[] other) => other.Length < one.Length ? other : one;

    private void Change(List<Section> sections, Random random)
    {
        int at = random.Next(sections.Count);
        Section section = sections[at];
        byte[] body = [.. section.Body];
        switch (random.Next(12))
        {
            case 0:
                sections.RemoveAt(at);
                break;
            case 1:
                sections[at] = section with { Index = section.Index + 1 };
                break;
            case 2:
                sections[at] = section with { Body = sections[random.Next(sections.Count)].Body };
                break;
            case 3:
                sections[at] = section with { Body = body[..random.Next(body.Length + 1)] };
                break;
            case 4:
                sections[at] = section with { Body = [.. body, .. body] };
                break;
            case 5 or 6 when body.Length > 0:
                body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
                sections[at] = section with { Body = body };
                break;
            case 7 when body.Length > 0:
                sections[at] = section with { Body = texts.Change(body, random) };
                break;
            default:
                // Most sections are rows of numbers.
                if (body.Length < sizeof(int))
                    break;
                Span<byte> place = body.AsSpan(random.Next(body.Length / sizeof(int)) * sizeof(int));
                int old = BinaryPrimitives.ReadInt32LittleEndian(place);
                int changed = random.Next(3) switch { 0 => old + random.Next(-3, 4), 1 => Numbers[random.Next(Numbers.Length)], _ => random.Next(0, 2 * body.Length) };
                BinaryPrimitives.WriteInt32LittleEndian(place, changed);
                sections[at] = section with { Body = body };
                break;
        }
    }

    private static List<Section> Sections(byte[] snapshot)
    {
        int table = (int)BinaryPrimitives.ReadInt64LittleEndian(snapshot.AsSpan(snapshot.Length - Trailer));
        var sections = new List<Section>();
        for (int at = table; at < snapshot.Length - Trailer; at += EntrySize)
        {
            ReadOnlySpan<byte> entry = snapshot.AsSpan(at, EntrySize);
            int offset = (int)BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
            int length = (int)BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
            sections.Add(new Section(BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]), snapshot[offset..(offset + length)]));
        }

        return sections;
    }

    private static byte[] Assemble(byte[] seed, List<Section> sections)
    {
        var whole = new List<byte>(seed.AsSpan(0, Header).ToArray());
        var table = new List<byte>();
        Span<byte> entry = stackalloc byte[EntrySize];
        foreach (Section section in sections)
        {
            while (whole.Count % Alignment != 0)
                whole.Add(0);
            entry.Clear();
            BinaryPrimitives.WriteInt32LittleEndian(entry, section.Id);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], section.Index);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], whole.Count);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], section.Body.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[24..], Checksum(section.Body));
            table.AddRange(entry);
            whole.AddRange(section.Body);
        }

        while (whole.Count % Alignment != 0)
            whole.Add(0);
        Span<byte> trailer = stackalloc byte[Trailer];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, whole.Count);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[8..], whole.Count + table.Count + Trailer);
        BinaryPrimitives.WriteInt32LittleEndian(trailer[16..], sections.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[20..], Checksum([.. table]));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[28..], Checksum(trailer[..28]));
        return [.. whole, .. table, .. trailer];
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint checksum = ~0u;
        foreach (byte value in bytes)
            checksum = BitOperations.Crc32C(checksum, value);
        return ~checksum;
    }

    private sealed record Section(int Id, int Index, byte[] Body);
}
