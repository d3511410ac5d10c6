using System.Collections.Immutable;
using System.Globalization;

namespace Magnesium.Graph;

/// <summary>What an <see cref="AttributeValue"/> holds.</summary>
public enum AttributeKind : byte
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A double.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Several values.</summary>
    List,
}

/// <summary>The value of an attribute that a graph carries beyond the model: columns of imported files, a developer's own data.</summary>
public readonly struct AttributeValue : IEquatable<AttributeValue>
{
    private readonly long bits;
    private readonly object? reference;

    private AttributeValue(AttributeKind kind, long bits, object? reference)
    {
        Kind = kind;
        this.bits = bits;
        this.reference = reference;
    }

    /// <summary>What it holds.</summary>
    public AttributeKind Kind { get; }

    /// <summary>The string of a <see cref="AttributeKind.Text"/> value; empty for other kinds.</summary>
    public string Text => Kind == AttributeKind.Text ? (string?)reference ?? "" : "";

    /// <summary>The integer of a <see cref="AttributeKind.Integer"/> value; 0 for other kinds.</summary>
    public long Integer => Kind == AttributeKind.Integer ? bits : 0;

    /// <summary>The number of a <see cref="AttributeKind.Number"/> or <see cref="AttributeKind.Integer"/> value; NaN for other kinds.</summary>
    public double Number => Kind switch
    {
        AttributeKind.Number => BitConverter.Int64BitsToDouble(bits),
        AttributeKind.Integer => bits,
        _ => double.NaN,
    };

    /// <summary>The truth of a <see cref="AttributeKind.Boolean"/> value; false for other kinds.</summary>
    public bool Boolean => Kind == AttributeKind.Boolean && bits != 0;

    /// <summary>The values of a <see cref="AttributeKind.List"/>; empty for other kinds.</summary>
    public ImmutableArray<AttributeValue> Items => reference is AttributeValue[] items ? View(items) : [];

    /// <summary>A string.</summary>
    public static AttributeValue Of(string value) => new(AttributeKind.Text, 0, value);

    /// <summary>An integer.</summary>
    public static AttributeValue Of(long value) => new(AttributeKind.Integer, value, null);

    /// <summary>A number.</summary>
    public static AttributeValue Of(double value) => new(AttributeKind.Number, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>True or false.</summary>
    public static AttributeValue Of(bool value) => new(AttributeKind.Boolean, value ? 1 : 0, null);

    /// <summary>Several values.</summary>
    public static AttributeValue Of(IEnumerable<AttributeValue> items) => new(AttributeKind.List, 0, items.ToArray());

    /// <inheritdoc/>
    public bool Equals(AttributeValue other) => Kind == other.Kind && Kind switch
    {
        AttributeKind.Text => Text == other.Text,
        AttributeKind.List => Items.AsSpan().SequenceEqual(other.Items.AsSpan()),
        AttributeKind.Number => Number.Equals(other.Number),
        _ => bits == other.bits,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AttributeValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        AttributeKind.Text => Text.GetHashCode(StringComparison.Ordinal),
        AttributeKind.List => Items.Length,
        AttributeKind.Number => Number.GetHashCode(),
        _ => HashCode.Combine(Kind, bits),
    };

    /// <summary>The value as a person writes it: invariant culture, round-trip numbers, <c>true</c> and <c>false</c>, items between commas.</summary>
    public override string ToString() => Kind switch
    {
        AttributeKind.Text => Text,
        AttributeKind.Integer => bits.ToString(CultureInfo.InvariantCulture),
        AttributeKind.Number => Number.ToString("R", CultureInfo.InvariantCulture),
        AttributeKind.Boolean => Boolean ? "true" : "false",
        _ => string.Join(", ", Items),
    };

    /// <summary>Equality by kind and content.</summary>
    public static bool operator ==(AttributeValue left, AttributeValue right) => left.Equals(right);

    /// <summary>Inequality by kind or content.</summary>
    public static bool operator !=(AttributeValue left, AttributeValue right) => !left.Equals(right);

    private static ImmutableArray<AttributeValue> View(AttributeValue[] items) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
}
