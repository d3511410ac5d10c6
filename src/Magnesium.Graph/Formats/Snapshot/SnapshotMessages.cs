namespace Magnesium.Graph;

/// <summary>The error texts of snapshots.</summary>
internal static class SnapshotMessages
{
    private const string MakeAgain = "Make it again from the graph it was taken of.";

    public static string NotASnapshot() => "this is not a snapshot: its first bytes are other ones. Was it transferred as text?";

    public static string OtherVersion(int version) =>
        $"the snapshot is of format version {version}, but this program knows version {SnapshotLayout.Version}. Make it again with this program, or use the program that made it.";

    public static string CutShort(long length) => $"the snapshot is cut short or incomplete: it is {length} bytes long and does not end as one. {MakeAgain}";

    public static string WrongHeader() => $"the snapshot's header is damaged: its checksum is another. {MakeAgain}";

    public static string WrongTable() => $"the snapshot's table of sections is damaged. {MakeAgain}";

    public static string WrongSection(SectionId id, int index, long offset) => $"section {Name(id, index)} at byte {offset} is damaged: its checksum is another. {MakeAgain}";

    public static string MissingSection(SectionId id, int index) => $"section {Name(id, index)} is missing. {MakeAgain}";

    public static string WrongLength(SectionId id, int index, long found) => $"section {Name(id, index)} has {found} bytes, which do not fit the rest. {MakeAgain}";

    public static string WrongNumbers(SectionId id) => $"section {Name(id, 0)} holds numbers that cannot be. {MakeAgain}";

    public static string TooLong() => "a packed snapshot or one that comes as a stream can be at most 2 GiB long. Unpack it to a file and open that.";

    public static string BigEndian() => "this machine's byte order is not the snapshot's. Use another format, as native.";

    private static string Name(SectionId id, int index) => index == 0 ? id.ToString() : $"{id}[{index}]";
}
