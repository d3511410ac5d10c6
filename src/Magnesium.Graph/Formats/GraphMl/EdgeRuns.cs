using System.Globalization;
using System.Text;

namespace Magnesium.Graph;

/// <summary>
/// Passes a UTF-8 document on to the XML reader but for edges written just as the one before them, which are most of a large
/// file: those it takes out, values and all, at the speed of comparing memory, and leaves a processing instruction in
/// their place. The XML reader sees everything else, and one of every two hundred kilobytes of such edges.
/// </summary>
/// <remarks>
/// A '&lt;' outside of comments, CDATA, processing instructions and a DOCTYPE always begins a tag, so that what looks like an
/// edge is one. Comments are passed over; at the first of the others everything goes to the XML reader from there on.
/// </remarks>
internal sealed class EdgeRuns(Stream inner) : ReadOnlyStream
{
    /// <summary>Name of the processing instruction; its data is the number of the run.</summary>
    public const string Instruction = "magnesium-edges";

    private const int Size = 1 << 18;

    private readonly byte[] buffer = GC.AllocateUninitializedArray<byte>(Size);
    private readonly Queue<(string Number, EdgeRun Run)> runs = new();
    private int start;
    private int end;
    private bool isLast;
    private bool isOff;
    private int count;
    private EdgeRun? spare;

    // What is to be passed on next: the buffer up to a place, then an instruction, then from another place on.
    private int passed;
    private byte[] instruction = [];
    private int instructionUsed;
    private int afterRun;

    /// <summary>The run of an instruction; null where the instruction is the document's own.</summary>
    public EdgeRun? Take(string number)
    {
        // Whatever comes before was skipped: it stood where nothing reads edges.
        while (runs.TryDequeue(out (string Number, EdgeRun Run) next))
        {
            if (next.Number == number)
                return next.Run;
        }

        return null;
    }

    /// <summary>Takes a run back whose edges were read, for its memory.</summary>
    public void GiveBack(EdgeRun run) => spare = run;

    public override int Read(Span<byte> output)
    {
        if (output.IsEmpty)
            return 0;
        while (true)
        {
            if (start < passed)
            {
                int length = Math.Min(output.Length, passed - start);
                buffer.AsSpan(start, length).CopyTo(output);
                start += length;
                return length;
            }

            if (instructionUsed < instruction.Length)
            {
                int length = Math.Min(output.Length, instruction.Length - instructionUsed);
                instruction.AsSpan(instructionUsed, length).CopyTo(output);
                instructionUsed += length;
                if (instructionUsed == instruction.Length)
                    start = passed = afterRun;
                return length;
            }

            if (start == end && !Fill())
                return 0;
            passed = isOff ? end : Next();
            if (passed == start && !Fill())
                passed = end; // the document is cut short, or its next piece larger than the buffer
        }
    }

    /// <summary>The place up to which all is to be passed on; the start where more must be read to tell.</summary>
    private int Next()
    {
        int at = start;
        while (true)
        {
            int mark = buffer.AsSpan(at, end - at).IndexOf((byte)'<');
            if (mark < 0)
                return end;
            at += mark;
            ReadOnlySpan<byte> rest = buffer.AsSpan(at, end - at);
            if (rest.Length < "<edge ".Length && !isLast)
                return at;
            if (rest.StartsWith("<!--"u8))
            {
                int length = rest[4..].IndexOf("-->"u8);
                if (length < 0)
                    return isLast || rest.Length == Size ? Stop() : at;
                at += length + 7;
            }
            else if (rest.StartsWith("<!"u8) || (rest.StartsWith("<?"u8) && !rest.StartsWith("<?xml "u8)))
            {
                return Stop();
            }
            else if (rest.StartsWith("<edge "u8))
            {
                if (EdgeTemplate.Of(rest) is EdgeTemplate template && TakeRun(template, at))
                    return at + template.Length;

                if (rest.Length < Size / 8 && !isLast)
                    return at; // perhaps the buffer ends too early
                at++;
            }
            else
            {
                at++;
            }
        }
    }

    private int Stop()
    {
        isOff = true;
        return end;
    }

    /// <summary>Takes out the edges after the one at a place; false where none is like it.</summary>
    private bool TakeRun(EdgeTemplate template, int place)
    {
        int first = place + template.Length + template.Space;
        int next = first;
        EdgeRun run = spare ?? new EdgeRun();
        spare = null;
        run.Start(template);
        int length;
        while ((length = template.Match(buffer.AsSpan(next, end - next), next - first, run)) > 0)
            next += length;
        if (next == first)
        {
            spare = run;
            return false;
        }

        run.End(buffer.AsSpan(first, next - first));
        string number = count++.ToString(CultureInfo.InvariantCulture);
        runs.Enqueue((number, run));
        instruction = [.. Encoding.ASCII.GetBytes($"<?{Instruction} {number}?>"), .. buffer.AsSpan(first - template.Space, template.Space)];
        instructionUsed = 0;
        afterRun = next;
        return true;
    }

    /// <summary>Makes room for what is not passed on yet, and reads on; false where the buffer is full or the stream at its end.</summary>
    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end, passed) = (0, end - start, 0);
        if (end == Size || isLast)
            return false;
        end += inner.ReadAtLeast(buffer.AsSpan(end), Size - end, throwOnEndOfStream: false);
        isLast = end < Size;
        return end > start;
    }
}
